// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/rootfields.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Tenantry {

namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Behind the string that begins at `at`.
qsizetype behindString(const QByteArray& text, qsizetype at)
{
    if (text.mid(at, 3) == R"(""")") {
        const qsizetype end = text.indexOf(R"(""")", at + 3);
        return end < 0 ? text.size() : end + 3;
    }
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return text.size();
}

/// Names and punctuators; strings and comments say nothing here.
QByteArrayList tokensOf(const QByteArray& sdl)
{
    QByteArrayList tokens;
    for (qsizetype i = 0; i < sdl.size();) {
        const char c = sdl[i];
        if (c == '#') {
            const qsizetype end = sdl.indexOf('\n', i);
            i = end < 0 ? sdl.size() : end;
        } else if (c == '"') {
            i = behindString(sdl, i);
        } else if (isNameCharacter(c)) {
            qsizetype end = i;
            while (end < sdl.size() && isNameCharacter(sdl[end]))
                ++end;
            tokens.append(sdl.mid(i, end - i));
            i = end;
        } else {
            if (!QByteArrayView(" \t\r\n,").contains(c))
                tokens.append(QByteArray(1, c));
            ++i;
        }
    }
    return tokens;
}

} // namespace

QByteArrayList rootFieldsOf(const QByteArray& sdl)
{
    const QByteArrayList tokens = tokensOf(sdl);
    QSet<QByteArray> roots{"Query", "Mutation", "Subscription"};
    QHash<QByteArray, QByteArrayList> fields;
    QByteArray definition;
    int braces = 0;
    int others = 0;
    for (qsizetype i = 0; i + 1 < tokens.size(); ++i) {
        const QByteArray& token = tokens[i];
        const QByteArray& after = tokens[i + 1];
        if (token == "{" && others == 0) {
            ++braces;
        } else if (token == "}" && others == 0) {
            --braces;
            definition.clear();
        } else if (token == "(" || token == "[") {
            ++others;
        } else if (token == ")" || token == "]") {
            --others;
        } else if (braces == 0 && others == 0) {
            if (token == "type")
                definition = after;
            else if (token == "schema")
                definition = token;
            else if (token == "input" || token == "interface" || token == "enum")
                definition.clear();
        } else if (braces == 1 && others == 0 && i > 0 && tokens[i - 1] != "@" && (after == ":" || after == "(")) {
            if (definition == "schema" && i + 2 < tokens.size())
                roots.insert(tokens[i + 2]);
            else if (isNameCharacter(token[0]))
                fields[definition].append(token);
        }
    }
    QByteArrayList found;
    for (const QByteArray& root : std::as_const(roots))
        found += fields.value(root);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace Tenantry
