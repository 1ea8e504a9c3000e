// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement.h"

#include "storage/database.h"
#include "storage/prepared.h"

namespace Tenantry {

Statement::Statement(Database& database, Shared prepared)
    : m_database(&database)
    , m_prepared(std::move(prepared))
{
}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    reset();
    m_database->giveBack(std::move(m_prepared));
}

Statement& Statement::bind(int64_t value)
{
    if (const int code = sqlite3_bind_int64(m_prepared->stmt, m_prepared->next++, value); code != SQLITE_OK)
        m_prepared->failed = code;
    return *this;
}

Statement& Statement::bind(std::string_view text)
{
    // SQLite takes a null pointer for NULL, and an empty view may have one.
    const char* data = text.data() ? text.data() : "";
    const int code =
        sqlite3_bind_text64(m_prepared->stmt, m_prepared->next++, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    if (code != SQLITE_OK)
        m_prepared->failed = code;
    return *this;
}

Statement& Statement::bind(const QByteArray& text)
{
    return bind(std::string_view(text.constData(), static_cast<size_t>(text.size())));
}

Statement& Statement::bindOwned(QByteArray text)
{
    m_prepared->owned.push_back(std::move(text));
    return bind(m_prepared->owned.back());
}

Statement& Statement::bindBlob(const QByteArray& bytes)
{
    const int code = sqlite3_bind_blob64(m_prepared->stmt, m_prepared->next++, bytes.constData(),
        static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
    if (code != SQLITE_OK)
        m_prepared->failed = code;
    return *this;
}

Statement& Statement::bindNull()
{
    if (const int code = sqlite3_bind_null(m_prepared->stmt, m_prepared->next++); code != SQLITE_OK)
        m_prepared->failed = code;
    return *this;
}

Result<bool> Statement::step()
{
    const int code = m_prepared->failed == SQLITE_OK ? sqlite3_step(m_prepared->stmt) : m_prepared->failed;
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = m_database->errorFor(code);
    sqlite3_reset(m_prepared->stmt);
    return fail(error);
}

Result<void> Statement::run()
{
    for (;;) {
        const auto more = step();
        if (!more) {
            reset();
            return fail(more.error());
        }
        if (!*more)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_prepared->stmt);
    m_prepared->owned.clear();
    m_prepared->next = 1;
    m_prepared->failed = SQLITE_OK;
}

int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_prepared->stmt, column); }

bool Statement::isNull(int column) const { return sqlite3_column_type(m_prepared->stmt, column) == SQLITE_NULL; }

std::string_view Statement::view(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_prepared->stmt, column));
    const int size = sqlite3_column_bytes(m_prepared->stmt, column);
    return text ? std::string_view(text, static_cast<size_t>(size)) : std::string_view();
}

QByteArray Statement::bytes(int column) const
{
    const std::string_view text = view(column);
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace Tenantry
