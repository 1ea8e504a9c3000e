// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/commands/verdictwords.h"

#include "base/json.h"

#include <algorithm>
#include <ostream>

namespace Tenantry {

namespace {

using Ledger::Conclusion;
using Ledger::LedgerFinding;
using Ledger::LedgerVerdict;

const char* wordFor(Conclusion conclusion)
{
    switch (conclusion) {
    case Conclusion::Verified:
        return "verified";
    case Conclusion::Unverifiable:
        return "unverifiable";
    case Conclusion::Incomplete:
        return "incomplete";
    case Conclusion::Tampered:
        break;
    }
    return "tampered";
}

Conclusion worstOf(const QList<LedgerVerdict>& verdicts)
{
    Conclusion worst = verdicts.isEmpty() ? Conclusion::Incomplete : Conclusion::Verified;
    for (const LedgerVerdict& verdict : verdicts)
        worst = std::max(worst, verdict.conclusion);
    return worst;
}

/// What comes from a log may say anything, also to a terminal.
std::string printable(QString text)
{
    for (QChar& one : text) {
        if (!one.isPrint())
            one = QChar::ReplacementCharacter;
    }
    return text.toStdString();
}

OrderedJson jsonOf(const LedgerFinding& finding)
{
    OrderedJson json = {{"kind", Ledger::findingName(finding.kind)}};
    json["row"] = finding.row ? OrderedJson(*finding.row) : OrderedJson();
    if (!finding.name.isEmpty())
        json["name"] = finding.name.toStdString();
    json["detail"] = finding.detail.toStdString();
    return json;
}

OrderedJson jsonOf(const LedgerVerdict& verdict)
{
    OrderedJson json = {{"log", verdict.log.toStdString()}, {"conclusion", wordFor(verdict.conclusion)},
        {"partial", verdict.partial}, {"rows", verdict.rows}, {"verifiedTo", verdict.verifiedTo},
        {"unsigned", verdict.unsignedRows}, {"prunedTo", verdict.prunedTo}, {"opened", verdict.opened},
        {"withheld", verdict.withheld}, {"erased", verdict.erasedCount}, {"findingCount", verdict.findingCount}};
    json["findings"] = OrderedJson::array();
    for (const LedgerFinding& finding : verdict.findings)
        json["findings"].push_back(jsonOf(finding));
    return json;
}

} // namespace

void printVerdicts(const QList<LedgerVerdict>& verdicts, std::ostream& out)
{
    for (const LedgerVerdict& verdict : verdicts) {
        out << wordFor(verdict.conclusion) << (verdict.partial ? ", partial  " : "  ")
            << printable(QString::fromUtf8(verdict.log)) << "  " << verdict.rows << " entries";
        if (verdict.conclusion == Conclusion::Verified && !verdict.partial)
            out << ", to #" << verdict.verifiedTo;
        if (verdict.unsignedRows > 0)
            out << ", " << verdict.unsignedRows << " not signed yet";
        if (verdict.prunedTo > 0)
            out << ", pruned to #" << verdict.prunedTo;
        if (verdict.erasedCount > 0)
            out << ", " << verdict.erasedCount << " pieces of personal data erased";
        out << '\n';
        for (const LedgerFinding& finding : verdict.findings) {
            out << "  " << Ledger::findingName(finding.kind);
            if (finding.row)
                out << " at #" << *finding.row;
            if (!finding.name.isEmpty())
                out << ' ' << printable(QString::fromUtf8(finding.name));
            if (!finding.detail.isEmpty())
                out << ": " << printable(finding.detail);
            out << '\n';
        }
        if (static_cast<uint64_t>(verdict.findings.size()) < verdict.findingCount)
            out << "  and " << verdict.findingCount - static_cast<uint64_t>(verdict.findings.size()) << " more\n";
    }
    if (verdicts.isEmpty())
        out << "There is no log.\n";
    out << wordFor(worstOf(verdicts)) << '\n';
}

void printVerdictsAsJson(const QList<LedgerVerdict>& verdicts, std::ostream& out)
{
    OrderedJson json = {{"conclusion", wordFor(worstOf(verdicts))}, {"logs", OrderedJson::array()}};
    for (const LedgerVerdict& verdict : verdicts)
        json["logs"].push_back(jsonOf(verdict));
    out << dumpJson(json).toStdString() << '\n';
}

} // namespace Tenantry
