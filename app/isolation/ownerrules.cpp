// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/ownerrules.h"

#include <QByteArray>
#include <QByteArrayList>

namespace Tenantry {

namespace {

bool isName(const QByteArray& text)
{
    if (text.isEmpty() || (text[0] >= '0' && text[0] <= '9'))
        return false;
    return std::all_of(text.begin(), text.end(),
        [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; });
}

bool readPath(const QByteArray& line, OwnerRules& rules)
{
    const qsizetype arrow = line.indexOf("->");
    const QByteArray type = line.left(arrow).trimmed();
    std::vector<std::string> path;
    for (const QByteArray& field : line.mid(arrow + 2).trimmed().split('.')) {
        if (!isName(field))
            return false;
        path.push_back(field.toStdString());
    }
    return isName(type) && rules.paths.emplace(type.toStdString(), std::move(path)).second;
}

bool readLine(const QByteArray& line, OwnerRules& rules)
{
    if (line.contains("->"))
        return readPath(line, rules);
    const QByteArrayList words = line.simplified().split(' ');
    if (words.size() != 2)
        return false;
    if (words[0] == "structural" && isName(words[1])) {
        rules.structural.insert(words[1].toStdString());
        return true;
    }
    rules.allowUnverifiable = words[0] == "allow" && words[1] == "unverifiable";
    return rules.allowUnverifiable;
}

} // namespace

Result<OwnerRules> OwnerRules::parse(std::string_view text)
{
    OwnerRules rules;
    int number = 0;
    for (QByteArray line : QByteArray(text.data(), static_cast<qsizetype>(text.size())).split('\n')) {
        ++number;
        if (const qsizetype comment = line.indexOf('#'); comment >= 0)
            line.truncate(comment);
        line = line.trimmed();
        if (!line.isEmpty() && !readLine(line, rules)) {
            return fail(ErrorCode::ParseError,
                QStringLiteral("no owner rule, or one for a type that has one already: ")
                    + QString::fromUtf8(line.left(60)),
                QStringLiteral("line %1").arg(number));
        }
    }
    return rules;
}

} // namespace Tenantry
