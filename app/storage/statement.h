// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/strongid.h"
#include "base/timestamp.h"

#include <memory>
#include <optional>
#include <string_view>

struct sqlite3_stmt;

namespace Tenantry {

class Database;

/// A prepared statement on the native handle; the seam that another engine's statements will stand behind. Texts are
/// bound and read as UTF-8 bytes verbatim. Bound bytes must live until the statement has run. Goes back to the
/// connection's cache when it dies; never outlives its Database.
class Statement {
public:
    struct Prepared; ///< the engine's own
    using Shared = std::shared_ptr<Prepared>;

    Statement(Database& database, Shared prepared);
    ~Statement();
    Statement(Statement&&) noexcept = default;
    Statement& operator=(Statement&&) = delete;

    Statement& bind(int64_t value);
    Statement& bind(std::string_view text);
    Statement& bind(const QByteArray& text);
    Statement& bind(const QString& text) = delete;
    Statement& bind(const char*) = delete;
    Statement& bind(Timestamp at) { return bind(at.ms); }
    Statement& bindNull();
    template <class Tag> Statement& bind(const StrongId<Tag>& id) { return bind(id.view()); }
    template <class T> Statement& bind(const std::optional<T>& value) { return value ? bind(*value) : bindNull(); }
    /// Keeps the bytes until the next `reset()`: for texts made on the way.
    Statement& bindOwned(QByteArray text);
    Statement& bindBlob(const QByteArray& bytes);

    /// True where there is a row. Bindings begin anew after `reset()`.
    Result<bool> step();
    /// Runs to the end, then is ready for the next bindings.
    Result<void> run();
    void reset();

    int64_t integer(int column) const;
    bool isNull(int column) const;
    std::string_view view(int column) const; ///< until the next step
    QByteArray bytes(int column) const;
    QString text(int column) const { return QString::fromUtf8(bytes(column)); }
    Timestamp time(int column) const { return {integer(column)}; }
    template <class Id> Id id(int column) const { return Id(view(column)); }

private:
    Database* m_database;
    Shared m_prepared;
};

} // namespace Tenantry
