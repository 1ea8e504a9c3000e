// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httprequest.h"

namespace Tenantry {

namespace {

void move(QByteArrayView& view, const char* from, const char* to)
{
    if (!view.isNull())
        view = QByteArrayView(to + (view.data() - from), view.size());
}

bool isBlank(char c) { return c == ' ' || c == '\t'; }

} // namespace

bool sameWord(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

QByteArrayView stripped(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

QByteArrayView HttpRequest::path() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? target : target.first(mark);
}

QByteArrayView HttpRequest::query() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArrayView() : target.sliced(mark + 1);
}

QByteArrayView HttpRequest::header(QByteArrayView name) const
{
    for (const HttpField& field : fields) {
        if (sameWord(field.name, name))
            return field.value;
    }
    return {};
}

int HttpRequest::count(QByteArrayView name) const
{
    int found = 0;
    for (const HttpField& field : fields)
        found += sameWord(field.name, name) ? 1 : 0;
    return found;
}

void HttpRequest::rebase(const char* from, const char* to)
{
    move(target, from, to);
    move(authority, from, to);
    for (HttpField& field : fields) {
        move(field.name, from, to);
        move(field.value, from, to);
    }
}

void HttpRequest::clear()
{
    method = Method::Other;
    target = {};
    authority = {};
    isHttp11 = true;
    keepAlive = true;
    expectsContinue = false;
    fields.clear();
    body = {};
}

} // namespace Tenantry
