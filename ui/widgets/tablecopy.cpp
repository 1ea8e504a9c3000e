// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablecopy.h"

#include "models/roles.h"

#include <QAbstractItemModel>
#include <QRegularExpression>

#include <nlohmann/json.hpp>

namespace Tenantry::TableCopy {

namespace {

QString cell(const QAbstractItemModel& model, int row, int column)
{
    const QModelIndex index = model.index(row, column);
    const QVariant raw = index.data(Roles::RawValue);
    const QVariant shown = raw.isValid() ? raw : index.data();
    const QString text = shown.toString();
    return text.isEmpty() ? index.data(Roles::TenantName).toString() : text;
}

QString title(const QAbstractItemModel& model, int column)
{
    return model.headerData(column, Qt::Horizontal).toString();
}

QString oneLine(QString text)
{
    static const QRegularExpression breaks(QStringLiteral("[\\t\\r\\n]+"));
    return text.replace(breaks, QStringLiteral(" "));
}

QString quoted(const QString& text)
{
    static const QRegularExpression special(QStringLiteral("[\",\\r\\n]"));
    if (!text.contains(special))
        return text;
    return QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString markdown(const QString& text) { return oneLine(text).replace(QLatin1Char('|'), QStringLiteral("\\|")); }

QString joined(const QStringList& cells, Format format)
{
    QStringList made;
    for (const QString& text : cells)
        made.append(format == Format::Tsv ? oneLine(text) : format == Format::Csv ? quoted(text) : markdown(text));
    if (format == Format::Markdown)
        return QStringLiteral("| ") + made.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
    return made.join(format == Format::Tsv ? QLatin1Char('\t') : QLatin1Char(',')) + QLatin1Char('\n');
}

QString json(const QAbstractItemModel& model, const QList<int>& rows, const QList<int>& columns)
{
    auto list = nlohmann::ordered_json::array();
    for (const int row : rows) {
        auto object = nlohmann::ordered_json::object();
        for (const int column : columns)
            object[title(model, column).toStdString()] = cell(model, row, column).toStdString();
        list.push_back(std::move(object));
    }
    return QString::fromStdString(list.dump(2)) + QLatin1Char('\n');
}

} // namespace

QString text(const QAbstractItemModel& model, const QList<int>& rows, const QList<int>& columns, Format format)
{
    QList<int> loaded;
    for (const int row : rows) {
        const QVariant state = model.index(row, 0).data(Roles::RowState);
        if (!state.isValid() || state.value<RowState>() == RowState::Loaded)
            loaded.append(row);
    }
    if (format == Format::Json)
        return json(model, loaded, columns);
    QStringList titles;
    for (const int column : columns)
        titles.append(title(model, column));
    QString result = joined(titles, format);
    if (format == Format::Markdown)
        result += joined(QStringList(columns.size(), QStringLiteral("---")), format);
    for (const int row : loaded) {
        QStringList cells;
        for (const int column : columns)
            cells.append(cell(model, row, column));
        result += joined(cells, format);
    }
    return result;
}

} // namespace Tenantry::TableCopy
