// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/auditformat.h"

#include "base/json.h"
#include "domain/ocsfevent.h"

namespace Tenantry {

namespace {

QByteArray csvCell(QByteArray text)
{
    // What Excel and LibreOffice read as a formula, also behind blanks that they drop.
    const QByteArray trimmed = text.trimmed();
    const char first = text.isEmpty() ? 'a' : text.front();
    const bool isFormula = (!trimmed.isEmpty() && QByteArrayView("=+-@|%").contains(trimmed.front())) || first == '\t'
        || first == '\r' || first == '\n' || text.startsWith("\xef\xbc\x9d") || text.startsWith("\xef\xbc\x8b")
        || text.startsWith("\xef\xbc\x8d") || text.startsWith("\xef\xbc\xa0");
    text.replace('"', "\"\"");
    return (isFormula ? "\"'" : "\"") + text + '"';
}

class CsvFormat final : public AuditFormat {
public:
    QByteArray header() const override
    {
        return "\"tenantId\",\"epoch\",\"index\",\"time\",\"action\",\"actorId\",\"actorTenantId\",\"actorRole\","
               "\"target\",\"outcome\",\"severity\",\"requestId\",\"entry\"\r\n";
    }
    QByteArray row(const AuditRecord& record) const override
    {
        QByteArrayList cells;
        for (const QByteArray& text :
            {record.key.log.bytes(), QByteArray::number(static_cast<qlonglong>(record.key.epoch)),
                QByteArray::number(static_cast<qulonglong>(record.key.index)), record.key.at.toRfc3339(), record.action,
                record.actorId.bytes(), record.actorTenantId.bytes(), record.actorRole, record.target,
                outcomeName(record.outcome), severityName(record.severity), record.requestId.bytes(), record.entry})
            cells.append(csvCell(text));
        return cells.join(',') + "\r\n";
    }
};

class OcsfFormat final : public AuditFormat {
public:
    QByteArray row(const AuditRecord& record) const override { return dumpJson(ocsfEvent(record)) + '\n'; }
};

/// Header fields are ended by |, extensions by a name and =; a line's end ends all.
QByteArray cefText(QByteArray text, char special)
{
    text.replace('\\', "\\\\").replace(special, QByteArray("\\") + special);
    text.replace("\r", special == '=' ? "\\r" : " ").replace("\n", special == '=' ? "\\n" : " ");
    return text;
}

class CefFormat final : public AuditFormat {
public:
    QByteArray row(const AuditRecord& record) const override
    {
        static constexpr int kCefSeverities[] = {1, 3, 4, 6, 8, 10};
        const QByteArray action = cefText(record.action, '|');
        QByteArray line = "CEF:0|Tenantry|Tenantry|" TENANTRY_VERSION "|" + action + '|' + action + '|'
            + QByteArray::number(kCefSeverities[static_cast<int>(record.severity)]) + '|';
        line += "rt=" + QByteArray::number(static_cast<qlonglong>(record.key.at.ms));
        const auto add = [&line](const char* name, const QByteArray& value) {
            if (!value.isEmpty())
                line += QByteArray(" ") + name + '=' + cefText(value, '=');
        };
        add("externalId",
            record.key.log.bytes() + '/' + QByteArray::number(static_cast<qlonglong>(record.key.epoch)) + '/'
                + QByteArray::number(static_cast<qulonglong>(record.key.index)));
        add("suid", record.actorId.bytes());
        add("spriv", record.actorRole);
        add("outcome", outcomeName(record.outcome));
        add("cs1Label", "tenant");
        add("cs1", record.key.log.bytes());
        add("cs2Label", "target");
        add("cs2", record.target);
        add("cs3Label", "requestId");
        add("cs3", record.requestId.bytes());
        return line + '\n';
    }
};

} // namespace

std::unique_ptr<AuditFormat> AuditFormat::make(Kind kind)
{
    switch (kind) {
    case Kind::Csv:
        return std::make_unique<CsvFormat>();
    case Kind::Ocsf:
        return std::make_unique<OcsfFormat>();
    case Kind::Cef:
        break;
    }
    return std::make_unique<CefFormat>();
}

const char* AuditFormat::nameOf(Kind kind) { return kind == Kind::Csv ? "csv" : kind == Kind::Ocsf ? "ocsf" : "cef"; }

std::optional<AuditFormat::Kind> AuditFormat::fromName(const QString& name)
{
    if (name == QLatin1String("csv"))
        return Kind::Csv;
    if (name == QLatin1String("ocsf"))
        return Kind::Ocsf;
    if (name == QLatin1String("cef"))
        return Kind::Cef;
    return std::nullopt;
}

} // namespace Tenantry
