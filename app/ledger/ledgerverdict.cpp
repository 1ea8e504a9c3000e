// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/ledgerverdict.h"

#include <algorithm>

namespace Tenantry::Ledger {

namespace {

QString wordFor(Conclusion conclusion)
{
    switch (conclusion) {
    case Conclusion::Verified:
        return QStringLiteral("verified");
    case Conclusion::Unverifiable:
        return QStringLiteral("unverifiable");
    case Conclusion::Incomplete:
        return QStringLiteral("incomplete");
    case Conclusion::Tampered:
        break;
    }
    return QStringLiteral("tampered");
}

} // namespace

void LedgerVerdict::add(FindingKind kind, std::optional<uint64_t> row, const QString& detail, const QByteArray& name)
{
    ++findingCount;
    conclusion = std::max(conclusion, conclusionOf(kind));
    const auto alike = std::count_if(
        findings.begin(), findings.end(), [kind](const LedgerFinding& finding) { return finding.kind == kind; });
    if (alike < kMostOfAKind)
        findings.append({kind, row, name, detail});
}

bool LedgerVerdict::has(FindingKind kind) const
{
    return std::any_of(
        findings.begin(), findings.end(), [kind](const LedgerFinding& finding) { return finding.kind == kind; });
}

const LedgerFinding* LedgerVerdict::worst() const
{
    for (const LedgerFinding& finding : findings) {
        if (conclusionOf(finding.kind) == conclusion)
            return &finding;
    }
    return nullptr;
}

QString describe(const LedgerVerdict& verdict)
{
    QString text = wordFor(verdict.conclusion);
    if (verdict.partial && verdict.conclusion == Conclusion::Verified)
        text += QLatin1String(", partial");
    for (const LedgerFinding& finding : verdict.findings) {
        text += (&finding == &verdict.findings.front() ? QLatin1String(": ") : QLatin1String("; "))
            + QLatin1String(findingName(finding.kind));
        if (finding.row)
            text += QStringLiteral(" at #%1").arg(*finding.row);
        if (!finding.name.isEmpty())
            text += QLatin1Char(' ') + QString::fromUtf8(finding.name);
        if (!finding.detail.isEmpty())
            text += QLatin1String(" (") + finding.detail + QLatin1Char(')');
    }
    return text;
}

} // namespace Tenantry::Ledger
