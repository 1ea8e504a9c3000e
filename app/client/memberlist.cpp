// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/memberlist.h"

#include "domain/emailrules.h"

#include <QHash>
#include <QStringDecoder>

#include <array>

namespace Tenantry {

namespace {

struct CsvRow {
    int line = 1;
    QStringList cells;
    bool isBad = false; ///< a quote stands where none may
};

/// 0x80 to 0x9F of Windows-1252; 0 where it has nothing.
constexpr std::array<char16_t, 32> kWindows1252{0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6,
    0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

std::optional<QString> decodedBy(QStringConverter::Encoding encoding, const QByteArray& bytes)
{
    QStringDecoder decoder(encoding);
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

std::optional<QString> fromWindows1252(const QByteArray& bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isHigh = byte >= 0x80 && byte < 0xA0;
        const char16_t unit = isHigh ? kWindows1252[byte - 0x80u] : static_cast<char16_t>(byte);
        if (unit == 0)
            return std::nullopt;
        text.append(QChar(unit));
    }
    return text;
}

QChar separatorOf(QStringView text)
{
    const QStringView first = text.left(
        std::max(text.indexOf(QLatin1Char('\n')), qsizetype{0}) == 0 ? text.size() : text.indexOf(QLatin1Char('\n')));
    QChar best = QLatin1Char(',');
    for (const QChar sign : {QChar(QLatin1Char(';')), QChar(QLatin1Char('\t'))}) {
        if (first.count(sign) > first.count(best))
            best = sign;
    }
    return best;
}

/// One row from `at` on; moves `at` and `line` behind it.
CsvRow nextRow(QStringView text, qsizetype& at, int& line, QChar separator)
{
    CsvRow row{line, {}, false};
    QString cell;
    bool quoted = false;
    bool wasQuoted = false;
    for (; at < text.size(); ++at) {
        const QChar c = text.at(at);
        line += c == QLatin1Char('\n') ? 1 : 0;
        if (quoted && c == QLatin1Char('"') && at + 1 < text.size() && text.at(at + 1) == QLatin1Char('"')) {
            cell.append(c);
            ++at;
        } else if (c == QLatin1Char('"')) {
            row.isBad = row.isBad || (!quoted && (!cell.isEmpty() || wasQuoted));
            wasQuoted = wasQuoted || quoted;
            quoted = !quoted;
        } else if (quoted) {
            cell.append(c);
        } else if (c == separator) {
            row.cells.append(std::exchange(cell, {}));
            wasQuoted = false;
        } else if (c == QLatin1Char('\n')) {
            ++at;
            break;
        } else if (c != QLatin1Char('\r') || at + 1 >= text.size() || text.at(at + 1) != QLatin1Char('\n')) {
            row.isBad = row.isBad || wasQuoted;
            cell.append(c);
        }
    }
    row.isBad = row.isBad || quoted;
    row.cells.append(cell);
    return row;
}

QString fieldNamed(const QString& heading)
{
    static const QHash<QString, QString> kNames{{QStringLiteral("userid"), QStringLiteral("userId")},
        {QStringLiteral("user"), QStringLiteral("userId")}, {QStringLiteral("id"), QStringLiteral("userId")},
        {QStringLiteral("email"), QStringLiteral("email")}, {QStringLiteral("e-mail"), QStringLiteral("email")},
        {QStringLiteral("mail"), QStringLiteral("email")}, {QStringLiteral("name"), QStringLiteral("name")},
        {QStringLiteral("role"), QStringLiteral("role")}};
    return kNames.value(heading.trimmed().toLower());
}

Error lineProblem(const QString& text) { return {ErrorCode::ParseError, text, {}}; }

MemberLine lineOf(const CsvRow& row, const QStringList& fields)
{
    MemberLine line{row.line, {}, {}, {}, {}};
    if (row.isBad)
        line.problem = lineProblem(QStringLiteral("a quote stands where none may"));
    else if (row.cells.size() != fields.size())
        line.problem = lineProblem(
            QStringLiteral("the row has %1 cells, the first row names %2").arg(row.cells.size()).arg(fields.size()));
    for (qsizetype i = 0; i < std::min(row.cells.size(), fields.size()); ++i) {
        const QString cell = row.cells.at(i).trimmed();
        // Of the columns that are taken: what stands in others goes nowhere.
        if (!fields.at(i).isEmpty() && EmailRules::isFormula(row.cells.at(i)) && !line.problem)
            line.problem = lineProblem(
                QStringLiteral("a cell begins with %1, as a formula of a spreadsheet does").arg(row.cells.at(i).at(0)));
        for (const auto& [name, into] : {std::pair("userId", &line.userId), std::pair("email", &line.email),
                 std::pair("name", &line.name), std::pair("role", &line.role)}) {
            if (fields.at(i) == QLatin1String(name))
                *into = cell;
        }
    }
    return line;
}

} // namespace

Result<QString> MemberList::textOf(const QByteArray& bytes)
{
    if (bytes.size() > kMostBytes)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("a list has up to 8 MB"));
    std::optional<QString> text;
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        text = bytes.size() % 2 == 0 ? decodedBy(QStringConverter::Utf16, bytes) : std::nullopt;
    } else {
        text = decodedBy(QStringConverter::Utf8, bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes);
        if (!text && !bytes.startsWith("\xEF\xBB\xBF"))
            text = fromWindows1252(bytes);
    }
    if (!text || text->contains(QChar(0)))
        return fail(ErrorCode::ParseError,
            QStringLiteral("the file is not in UTF-8, UTF-16 or Windows-1252; save it as CSV in UTF-8"));
    return *text;
}

Result<QList<MemberLine>> MemberList::parse(const QByteArray& bytes)
{
    const auto text = textOf(bytes);
    if (!text)
        return fail(text.error());
    const QChar separator = separatorOf(*text);
    qsizetype at = 0;
    int line = 1;
    const CsvRow head = nextRow(*text, at, line, separator);
    QStringList fields;
    for (const QString& heading : head.cells) {
        const QString field = fieldNamed(heading);
        if (!field.isEmpty() && fields.contains(field))
            return fail(
                ErrorCode::ParseError, QStringLiteral("the first row names the column %1 twice").arg(heading.left(60)));
        fields.append(field);
    }
    if (head.isBad || fields.size() > kMostColumns
        || (!fields.contains(QStringLiteral("userId")) && !fields.contains(QStringLiteral("email"))))
        return fail(ErrorCode::ParseError,
            QStringLiteral("a first row with column names is needed: userId or email, name, role"));
    QList<MemberLine> lines;
    while (at < text->size()) {
        const CsvRow row = nextRow(*text, at, line, separator);
        if (row.cells.size() == 1 && row.cells.first().trimmed().isEmpty())
            continue;
        if (lines.size() == kMostRows)
            return fail(ErrorCode::LimitExceeded, QStringLiteral("a list has up to 10,000 rows"));
        lines.append(lineOf(row, fields));
    }
    return lines;
}

Json MemberList::toRows(const QList<MemberLine>& lines)
{
    Json rows = Json::array();
    for (const MemberLine& line : lines) {
        if (line.problem)
            continue;
        Json row = Json::object();
        for (const auto& [name, text] : {std::pair("userId", &line.userId), std::pair("email", &line.email),
                 std::pair("name", &line.name), std::pair("role", &line.role)}) {
            if (!text->isEmpty())
                row[name] = text->toStdString();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace Tenantry
