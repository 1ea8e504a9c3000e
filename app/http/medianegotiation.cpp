// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/medianegotiation.h"

#include "http/httprequest.h"

namespace Tenantry {

namespace {

/// One element of an Accept or Accept-Encoding field.
struct Preference {
    QByteArrayView what;
    int weight = 1000; ///< thousandths
};

/// A weight of RFC 9110, section 12.4.2; what is none counts as 0.
int weightOf(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 5 || (text.front() != '0' && text.front() != '1'))
        return 0;
    int weight = (text.front() - '0') * 1000;
    int place = 100;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (i == 1 ? text[i] != '.' : (text[i] < '0' || text[i] > '9'))
            return 0;
        if (i > 1) {
            weight += (text[i] - '0') * place;
            place /= 10;
        }
    }
    return weight > 1000 ? 0 : weight;
}

/// Up to the separator, which is taken away too; not inside a quoted string.
QByteArrayView cut(QByteArrayView& text, char separator)
{
    bool isQuoted = false;
    qsizetype i = 0;
    for (; i < text.size(); ++i) {
        if (text[i] == '"')
            isQuoted = !isQuoted;
        else if (isQuoted && text[i] == '\\')
            ++i;
        else if (!isQuoted && text[i] == separator)
            break;
    }
    const QByteArrayView head = stripped(text.first(std::min(i, text.size())));
    text = i < text.size() ? text.sliced(i + 1) : QByteArrayView();
    return head;
}

Preference preferenceOf(QByteArrayView element)
{
    Preference preference{cut(element, ';')};
    while (!element.isEmpty()) {
        QByteArrayView parameter = cut(element, ';');
        const QByteArrayView name = cut(parameter, '=');
        if (sameWord(name, "q"))
            preference.weight = weightOf(stripped(parameter));
    }
    return preference;
}

template <class Visit> void eachPreference(const HttpRequest& request, QByteArrayView field, Visit visit)
{
    for (const HttpField& header : request.fields) {
        if (!sameWord(header.name, field))
            continue;
        QByteArrayView rest = header.value;
        while (!rest.isEmpty()) {
            const QByteArrayView element = cut(rest, ',');
            if (!element.isEmpty())
                visit(preferenceOf(element));
        }
    }
}

/// 3: the type itself, 2: `type/*`, 1: `*/*`, 0: another.
int precision(QByteArrayView range, QByteArrayView type)
{
    if (sameWord(range, type))
        return 3;
    if (range == "*/*" || range == "*")
        return 1;
    const qsizetype slash = type.indexOf('/');
    return range.endsWith("/*") && sameWord(range.chopped(1), type.first(slash + 1)) ? 2 : 0;
}

int weightFor(const HttpRequest& request, QByteArrayView type)
{
    int best = 0;
    int weight = 0;
    eachPreference(request, "accept", [&](const Preference& preference) {
        const int precise = precision(preference.what, type);
        if (precise > best) {
            best = precise;
            weight = preference.weight;
        }
    });
    return weight;
}

} // namespace

int MediaNegotiation::choose(const HttpRequest& request, const QByteArrayList& offers)
{
    if (request.count("accept") == 0 || stripped(request.header("accept")).isEmpty())
        return 0;
    int chosen = -1;
    int most = 0;
    for (qsizetype i = 0; i < offers.size(); ++i) {
        const int weight = weightFor(request, offers[i]);
        if (weight > most) {
            most = weight;
            chosen = static_cast<int>(i);
        }
    }
    return chosen;
}

bool MediaNegotiation::takesGzip(const HttpRequest& request)
{
    int named = -1;
    int any = -1;
    eachPreference(request, "accept-encoding", [&](const Preference& preference) {
        if (sameWord(preference.what, "gzip") || sameWord(preference.what, "x-gzip"))
            named = preference.weight;
        else if (preference.what == "*")
            any = preference.weight;
    });
    return (named >= 0 ? named : any) > 0;
}

bool MediaNegotiation::names(const HttpRequest& request, QByteArrayView type)
{
    bool isNamed = false;
    eachPreference(request, "accept", [&](const Preference& preference) {
        isNamed = isNamed || (sameWord(preference.what, type) && preference.weight > 0);
    });
    return isNamed;
}

} // namespace Tenantry
