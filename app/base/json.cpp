// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <unordered_set>

namespace Tenantry {

namespace {

/// Builds the value while it watches for equal keys and depth; nlohmann's own DOM parser keeps the last of two equal
/// keys.
class StrictReader final : public nlohmann::json_sax<Json> {
public:
    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t&) override { return put(value); }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override
    {
        Json& object = *m_open.back();
        auto [at, isNew] = object.get_ref<Json::object_t&>().emplace(name, nullptr);
        if (!isNew) {
            m_error = QLatin1String("the key \"") + QString::fromStdString(name.substr(0, 60))
                + QLatin1String("\" is given twice");
            return false;
        }
        m_member = &at->second;
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& problem) override
    {
        m_position = position;
        m_error = QString::fromUtf8(problem.what());
        return false;
    }

    Json take() { return std::move(m_root); }
    const QString& error() const { return m_error; }
    std::size_t position() const { return m_position; }

private:
    Json* place(Json&& value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Json& parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        *m_member = std::move(value);
        return m_member;
    }

    template <class T> bool put(T&& value)
    {
        place(Json(std::forward<T>(value)));
        return true;
    }

    bool open(Json&& container)
    {
        if (m_open.size() >= static_cast<size_t>(kJsonDepth)) {
            m_error = QStringLiteral("nested deeper than %1 levels").arg(kJsonDepth);
            return false;
        }
        m_open.push_back(place(std::move(container)));
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    Json m_root;
    std::vector<Json*> m_open;
    Json* m_member = nullptr;
    QString m_error;
    std::size_t m_position = 0;
};

} // namespace

Result<Json> parseJson(std::string_view text)
{
    StrictReader reader;
    if (!Json::sax_parse(text.begin(), text.end(), &reader))
        return fail(ErrorCode::ParseError, reader.error(), QStringLiteral("byte %1").arg(reader.position()));
    return reader.take();
}

Result<Json> parseJson(const QByteArray& text) { return parseJson(viewOf(text)); }

QByteArray dumpJson(const Json& value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QByteArray dumpJson(const OrderedJson& value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

std::string_view viewOf(const QByteArray& bytes) { return {bytes.constData(), static_cast<size_t>(bytes.size())}; }

QByteArray bytesMember(const Json& object, const char* key)
{
    if (!object.is_object())
        return {};
    const auto at = object.find(key);
    return at != object.end() && at->is_string() ? QByteArray::fromStdString(at->get_ref<const std::string&>())
                                                 : QByteArray();
}

QString stringMember(const Json& object, const char* key) { return QString::fromUtf8(bytesMember(object, key)); }

} // namespace Tenantry
