// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/common/filtergrammar.h"

#include <QCoreApplication>

namespace Tenantry {

namespace {
QString tr(const char* text) { return QCoreApplication::translate("FilterGrammar", text); }
} // namespace

FilterGrammar::FilterGrammar(QList<Field> fields)
    : m_fields(std::move(fields))
{
}

FilterGrammar::Reading FilterGrammar::read(const QString& text) const
{
    Reading reading;
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    if (equals < 0) {
        reading.words = text.trimmed();
        return reading;
    }
    const QString name = text.left(equals).trimmed();
    const QString written = text.mid(equals + 1);
    QString value = written.trimmed();
    const auto wrong = [&](qsizetype start, qsizetype length, const QString& note, const QString& reason) {
        reading.wrongStart = static_cast<int>(start);
        reading.wrongLength = static_cast<int>(std::max<qsizetype>(1, length));
        reading.note = note;
        reading.reason = reason;
        return reading;
    };
    const auto field =
        std::find_if(m_fields.begin(), m_fields.end(), [&](const Field& candidate) { return candidate.name == name; });
    if (field == m_fields.end()) {
        QStringList names;
        for (const Field& known : m_fields)
            names.append(known.name);
        return wrong(0, equals, tr("not applied"),
            tr("%1 is not a field. Use one of: %2.")
                .arg(name.isEmpty() ? QStringLiteral("“”") : name, names.join(QStringLiteral(", "))));
    }
    if (value.isEmpty())
        return wrong(equals, 1, tr("not applied"), tr("Write a value after “=”."));
    if (value.startsWith(QLatin1Char('"'))) {
        if (value.size() < 2 || !value.endsWith(QLatin1Char('"')))
            return wrong(equals + 1, written.size(), tr("missing closing quote"), tr("Close the quotation with \"."));
        value = value.mid(1, value.size() - 2);
    }
    if (!field->values.isEmpty() && !field->values.contains(value, Qt::CaseInsensitive))
        return wrong(equals + 1, written.size(), tr("not applied"),
            tr("%1 is not a value of %2. Use one of: %3.").arg(value, name, field->values.join(QStringLiteral(", "))));
    reading.term = FilterField::Term{name, QStringLiteral("="), value};
    return reading;
}

QStringList FilterGrammar::completions() const
{
    QStringList texts;
    for (const Field& field : m_fields)
        texts.append(field.name + QStringLiteral(" = "));
    return texts;
}

} // namespace Tenantry
