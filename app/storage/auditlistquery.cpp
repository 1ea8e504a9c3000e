// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditlistquery.h"

namespace Tenantry {

namespace {

bool isExact(const QByteArrayList& actions) { return actions.size() == 1 && !actions.first().endsWith(".*"); }

bool isExact(const QByteArray& target) { return !target.isEmpty() && !target.endsWith(':'); }

} // namespace

QByteArray matchWords(const QString& text)
{
    // As FTS5's unicode61 cuts: letters, digits and private use are of words, marks stay with their letter.
    QByteArrayList words;
    QString word;
    const auto close = [&](bool isPrefix) {
        if (!word.isEmpty())
            words.append("words : \"" + word.toUtf8() + (isPrefix ? "\" *" : "\""));
        word.clear();
    };
    for (const uint point : text.toUcs4()) {
        const auto category = QChar::category(static_cast<char32_t>(point));
        const bool isMark = category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining;
        if (QChar::isLetterOrNumber(static_cast<char32_t>(point)) || category == QChar::Other_PrivateUse
            || (isMark && !word.isEmpty()))
            word += QString::fromUcs4(reinterpret_cast<const char32_t*>(&point), 1);
        else
            close(point == '*');
    }
    close(false);
    return words.join(" AND ");
}

AuditListQuery::AuditListQuery(std::optional<TenantId> log, const AuditFilter& filter)
    : m_log(std::move(log))
    , m_filter(filter)
    , m_match(matchWords(filter.text))
{
}

const char* AuditListQuery::index() const
{
    if (m_filter.requestId)
        return "audit_request";
    if (isExact(m_filter.target))
        return m_log ? "audit_log_target" : "audit_target";
    if (m_filter.actor)
        return m_log ? "audit_log_actor" : "audit_actor";
    if (isExact(m_filter.actions))
        return m_log ? "audit_log_action" : "audit_action";
    return m_log ? "audit_log_newest" : "audit_newest";
}

QByteArray AuditListQuery::table() const
{
    if (isSearch())
        return " FROM audit_text f CROSS JOIN audit a ON a.key = f.rowid";
    return QByteArray(" FROM audit a INDEXED BY ") + index();
}

QByteArray AuditListQuery::order(const QByteArray& way) const
{
    return isSearch() ? " ORDER BY f.rowid " + way : " ORDER BY a.time " + way + ", a.key " + way;
}

WhereClause AuditListQuery::whereOfWords() const
{
    WhereClause where;
    // The log's own word keeps a search in one log from passing over what others have.
    if (m_log)
        where.add(
            "audit_text MATCH 'log : l' || coalesce((SELECT key FROM audit_log WHERE log = ?), 0) || ' AND ' || ?",
            {m_log->bytes(), m_match});
    else
        where.add("audit_text MATCH ?", {m_match});
    return where;
}

WhereClause AuditListQuery::whereOfSums() const
{
    WhereClause where;
    if (m_log)
        where.add("log_key = (SELECT key FROM audit_log WHERE log = ?)", {m_log->bytes()});
    else
        where.add("log_key = 0");
    where.anyOf("action", m_filter.actions);
    if (m_filter.outcome)
        where.add("outcome = ?", {outcomeName(*m_filter.outcome)});
    where.anyOf("severity", severityNames());
    return where;
}

QByteArrayList AuditListQuery::severityNames() const
{
    QByteArrayList names;
    for (const Severity severity : m_filter.severities)
        names.append(severityName(severity));
    return names;
}

WhereClause AuditListQuery::where() const
{
    WhereClause where = isSearch() ? whereOfWords() : WhereClause();
    if (m_log)
        where.add("a.log_key = (SELECT key FROM audit_log WHERE log = ?)", {m_log->bytes()});
    if (m_filter.requestId)
        where.add("a.request_id <> '' AND a.request_id = ?", {m_filter.requestId->bytes()});
    if (isExact(m_filter.target))
        where.add("a.target <> '' AND a.target = ?", {m_filter.target});
    else if (!m_filter.target.isEmpty())
        where.add("a.target >= ? AND a.target < ?", {m_filter.target, m_filter.target.chopped(1) + ';'});
    where.anyOf("a.action", m_filter.actions);
    if (m_filter.actor)
        where.add("a.actor_id = ?", {m_filter.actor->bytes()});
    if (m_filter.outcome)
        where.add("a.outcome = ?", {outcomeName(*m_filter.outcome)});
    where.anyOf("a.severity", severityNames());
    if (m_filter.from)
        where.add("a.time >= ?", {m_filter.from->ms});
    if (m_filter.to)
        where.add("a.time < ?", {m_filter.to->ms});
    return where;
}

bool AuditListQuery::isOfSums() const
{
    return !m_filter.actor && m_filter.target.isEmpty() && !m_filter.requestId && m_filter.text.isEmpty();
}

bool AuditListQuery::isOfWords() const
{
    AuditFilter rest = m_filter;
    rest.tenantId.reset();
    rest.text.clear();
    return isSearch() && rest.isEmpty();
}

bool AuditListQuery::isWhole() const
{
    AuditFilter rest = m_filter;
    rest.tenantId.reset();
    return rest.isEmpty();
}

} // namespace Tenantry
