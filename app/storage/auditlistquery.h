// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/auditfilter.h"
#include "storage/whereclause.h"

#include <optional>

namespace Tenantry {

/// How a list of entries is read: from which index, with which conditions and in which order. With `log` it is one
/// log's.
class AuditListQuery {
public:
    AuditListQuery(std::optional<TenantId> log, const AuditFilter& filter);

    /// ` FROM audit a …`, the index named that gives the list's order with the fewest rows to pass over.
    QByteArray table() const;
    WhereClause where() const;
    QByteArray order(const QByteArray& way) const;
    bool isSearch() const { return !m_match.isEmpty(); }
    /// Nothing matches: a text without any word.
    bool isEmpty() const { return !m_filter.text.isEmpty() && m_match.isEmpty(); }
    /// No condition but the log.
    bool isWhole() const;
    /// No condition but actions, outcome and severities: what the sums by the hour tell apart, time in whole hours
    /// apart.
    bool isOfSums() const;
    /// Of audit_hour, for a query that isOfSums(), without its times.
    WhereClause whereOfSums() const;
    /// No condition but words: the search index alone knows how many.
    bool isOfWords() const;
    WhereClause whereOfWords() const;
    const std::optional<TenantId>& log() const { return m_log; }

private:
    const char* index() const;
    QByteArrayList severityNames() const;

    std::optional<TenantId> m_log;
    const AuditFilter& m_filter;
    QByteArray m_match;
};

/// The words of a text as FTS5's query takes them, all of which must be there; empty where it has none. Nothing of the
/// text is syntax but a star behind a word.
QByteArray matchWords(const QString& text);

} // namespace Tenantry
