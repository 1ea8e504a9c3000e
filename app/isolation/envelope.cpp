// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/envelope.h"

namespace Tenantry {

using AnswerJson::Element;
using simdjson::dom::element_type;

namespace {

/// More errors than this say nothing new.
constexpr qsizetype kErrors = 100;

QString pathText(const Element& path)
{
    QString out;
    if (path.type() != element_type::ARRAY)
        return out;
    for (const Element step : AnswerJson::Array(path)) {
        if (step.type() == element_type::INT64)
            out += QStringLiteral("[%1]").arg(int64_t(step));
        else
            out += (out.isEmpty() ? QString() : QStringLiteral("."))
                + QString::fromStdString(std::string(AnswerJson::text(step)));
    }
    return out;
}

QString memberText(const Element& object, std::string_view key)
{
    const auto value = AnswerJson::member(object, key);
    return value ? QString::fromStdString(std::string(AnswerJson::text(*value))) : QString();
}

Error errorOf(const Element& entry)
{
    Error error{ErrorCode::ExecutionError, memberText(entry, "message"), {}};
    if (const auto extensions = AnswerJson::member(entry, "extensions")) {
        if (const QString code = memberText(*extensions, "code"); !code.isEmpty())
            error.code = codeFromName(code);
    }
    if (const auto path = AnswerJson::member(entry, "path"))
        error.path = pathText(*path);
    return error;
}

Json detailsOf(const Element& entry)
{
    const auto extensions = AnswerJson::member(entry, "extensions");
    return extensions && !AnswerJson::hasDuplicateKey(*extensions) ? AnswerJson::toJson(*extensions) : Json();
}

void readTenancy(const Element& extensions, Envelope& out)
{
    const auto tenancy = AnswerJson::member(extensions, "tenancy");
    if (!tenancy)
        return;
    if (const auto tenant = AnswerJson::member(*tenancy, "tenantId")) {
        // An echo that is no text still is one: it must not pass for "does not echo".
        const bool isText = tenant->type() == element_type::STRING;
        if (isText || tenant->type() != element_type::NULL_VALUE)
            out.echo = TenantId(isText ? AnswerJson::text(*tenant) : std::string_view("?"));
    }
    if (const auto request = AnswerJson::member(*tenancy, "requestId"))
        out.requestId = RequestId(AnswerJson::text(*request));
    if (const auto remaining = AnswerJson::member(*tenancy, "remaining");
        remaining && remaining->type() == element_type::INT64)
        out.remaining = int64_t(*remaining);
}

} // namespace

Result<Envelope> readEnvelope(const Element& answer)
{
    if (answer.type() != element_type::OBJECT)
        return fail(ErrorCode::ParseError, QStringLiteral("the answer is no object"));
    Envelope out;
    const AnswerJson::Object object(answer);
    out.duplicateKey = AnswerJson::hasDuplicateKey(object);
    for (const auto& field : object) {
        const Element value = field.value;
        if (field.key == "data") {
            out.data = value;
        } else if (field.key == "errors" && value.type() == element_type::ARRAY) {
            out.hasErrors = true;
            for (const Element entry : AnswerJson::Array(value)) {
                if (out.errors.size() >= kErrors)
                    continue;
                out.errors.append(errorOf(entry));
                out.errorDetails.append(detailsOf(entry));
            }
        } else if (field.key == "extensions") {
            out.duplicateKey = out.duplicateKey || AnswerJson::hasDuplicateKey(value);
            readTenancy(value, out);
        }
    }
    if (!out.data && !out.hasErrors)
        return fail(ErrorCode::ParseError, QStringLiteral("the answer has neither data nor errors"));
    return out;
}

} // namespace Tenantry
