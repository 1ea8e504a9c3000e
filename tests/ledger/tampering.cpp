// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ledger/tampering.h"

#include "ledger/canonicaljson.h"
#include "ledger/treehash.h"

#include <cstdlib>

namespace Tenantry::Testing {

using namespace Ledger;

namespace {

std::optional<uint64_t> theRow(const TamperedLog& log) { return static_cast<uint64_t>(log.row); }
std::optional<uint64_t> noRow(const TamperedLog&) { return std::nullopt; }

void severity(Json& entry) { entry["severity"] = "LOW"; }
void editAndLeaf(TamperedLog& log)
{
    log.edit(log.row, severity);
    log.maker.leaves[log.row] = leafHash(viewOf(log.maker.entries[log.row]));
}

void renumber(TamperedLog& log)
{
    for (qsizetype i = 0; i < log.maker.entries.size(); ++i)
        log.edit(i, [i](Json& entry) { entry["index"] = i; });
}

} // namespace

TamperedLog::TamperedLog(unsigned seed)
    : maker(seed)
{
    maker.append(static_cast<int>(36 + maker.below(30)));
    maker.erase(maker.below(20));
    claims = maker.claims();
    row = static_cast<qsizetype>(1 + maker.below(30));
}

void TamperedLog::rebuild()
{
    maker.tree = MemoryTree();
    maker.leaves.clear();
    for (const QByteArray& entry : maker.entries) {
        maker.leaves.append(leafHash(viewOf(entry)));
        maker.tree.append(maker.leaves.last());
    }
}

void TamperedLog::signAgain()
{
    rebuild();
    claims.checkpoint = maker.checkpoint();
}

void TamperedLog::edit(qsizetype at, const std::function<void(Json&)>& change)
{
    Json entry = *strictParse(maker.entries[at]);
    change(entry);
    maker.entries[at] = *canonical(entry);
}

QList<TamperCase> rowTampering()
{
    return {
        {"edited entry", FindingKind::ContentChanged, [](TamperedLog& log) { log.edit(log.row, severity); }, theRow},
        {"edited entry, no leaves kept", FindingKind::RootDiffers,
            [](TamperedLog& log) {
                log.edit(log.row, severity);
                log.maker.leaves.clear();
            },
            noRow},
        {"edited entry and leaf", FindingKind::RootDiffers, editAndLeaf, noRow},
        {"edited entry and leaf, nodes kept", FindingKind::NodeChanged,
            [](TamperedLog& log) {
                log.claims.nodes = &log.maker.tree;
                editAndLeaf(log);
            },
            theRow},
        {"edited entry, leaf and nodes", FindingKind::RootDiffers,
            [](TamperedLog& log) {
                log.edit(log.row, severity);
                log.rebuild();
                log.claims.nodes = &log.maker.tree;
            },
            noRow},
        {"deleted middle row", FindingKind::RowMissing,
            [](TamperedLog& log) {
                log.maker.entries.removeAt(log.row);
                log.maker.leaves.removeAt(log.row);
            },
            theRow},
        {"deleted middle row, the rest renumbered", FindingKind::RootDiffers,
            [](TamperedLog& log) {
                log.maker.entries.removeAt(log.row);
                log.maker.append();
                renumber(log);
                log.rebuild();
            },
            noRow},
        {"deleted middle row, the rest renumbered, tail short", FindingKind::TailMissing,
            [](TamperedLog& log) {
                log.maker.entries.removeAt(log.row);
                renumber(log);
                log.rebuild();
            },
            [](const TamperedLog& log) { return std::optional<uint64_t>(log.maker.entries.size()); }},
        {"deleted tail", FindingKind::TailMissing,
            [](TamperedLog& log) { log.maker.entries.resize(log.maker.entries.size() - 1 - log.maker.below(5)); },
            [](const TamperedLog& log) { return std::optional<uint64_t>(log.maker.entries.size()); }},
        {"deleted all", FindingKind::TailMissing, [](TamperedLog& log) { log.maker.entries.clear(); },
            [](const TamperedLog&) { return std::optional<uint64_t>(0); }},
        {"inserted row", FindingKind::RowRepeated,
            [](TamperedLog& log) {
                log.maker.entries.insert(log.row, log.maker.entries[log.row]);
                log.edit(log.row, severity);
                log.maker.leaves.insert(log.row, leafHash(viewOf(log.maker.entries[log.row])));
            },
            theRow},
        {"inserted row, the rest renumbered", FindingKind::RootDiffers,
            [](TamperedLog& log) {
                log.maker.entries.insert(log.row, log.maker.entries[log.row]);
                log.maker.entries.removeLast();
                renumber(log);
                log.rebuild();
            },
            noRow},
        {"inserted row at the end", FindingKind::RowsBehindCheckpoint, [](TamperedLog& log) { log.maker.append(); },
            [](const TamperedLog& log) { return std::optional<uint64_t>(log.maker.size() - 1); }},
        {"duplicated row", FindingKind::RowRepeated,
            [](TamperedLog& log) {
                log.maker.entries.insert(log.row, log.maker.entries[log.row]);
                log.maker.leaves.insert(log.row, log.maker.leaves[log.row]);
            },
            theRow},
        {"swapped rows", FindingKind::RowOutOfPlace,
            [](TamperedLog& log) {
                log.maker.entries.swapItemsAt(log.row, log.row + 1);
                log.maker.leaves.swapItemsAt(log.row, log.row + 1);
            },
            theRow},
        {"rows with their contents swapped", FindingKind::RootDiffers,
            [](TamperedLog& log) {
                const Json one = *strictParse(log.maker.entries[log.row]);
                const Json other = *strictParse(log.maker.entries[log.row + 1]);
                for (const char* member : {"index", "time"}) {
                    log.edit(log.row, [&](Json& entry) { entry[member] = other[member]; });
                    log.edit(log.row + 1, [&](Json& entry) { entry[member] = one[member]; });
                }
                log.maker.entries.swapItemsAt(log.row, log.row + 1);
                log.rebuild();
            },
            noRow},
        {"row of another tenant", FindingKind::ForeignRow,
            [](TamperedLog& log) {
                LedgerMaker other(9, "globex");
                other.append(50);
                log.maker.entries[log.row] = other.entries[log.row];
                log.maker.leaves[log.row] = other.leaves[log.row];
            },
            theRow},
        {"row of another tenant, signed", FindingKind::ForeignRow,
            [](TamperedLog& log) {
                log.edit(log.row, [](Json& entry) { entry["log"] = "inst-7f3a/globex/1"; });
                log.signAgain();
            },
            theRow},
        {"row of another epoch, signed", FindingKind::ForeignRow,
            [](TamperedLog& log) {
                log.edit(log.row, [](Json& entry) { entry["log"] = "inst-7f3a/acme/2"; });
                log.signAgain();
            },
            theRow},
        {"not canonical: a space", FindingKind::NotCanonical,
            [](TamperedLog& log) {
                log.maker.entries[log.row].replace(":{", ": {");
                log.signAgain();
            },
            theRow},
        {"not canonical: an escape", FindingKind::NotCanonical,
            [](TamperedLog& log) {
                log.maker.entries[log.row].replace("\"ALLOWED\"", "\"\\u0041LLOWED\"");
                log.signAgain();
            },
            theRow},
        {"duplicate names", FindingKind::NotCanonical,
            [](TamperedLog& log) {
                log.maker.entries[log.row].replace(
                    "\"outcome\":\"ALLOWED\"", "\"outcome\":\"ALLOWED\",\"outcome\":\"DENIED\"");
                log.signAgain();
            },
            theRow},
        {"no entry", FindingKind::NotAnEntry,
            [](TamperedLog& log) {
                log.edit(log.row, [](Json& entry) { entry.erase("time"); });
                log.signAgain();
            },
            theRow},
        {"another version", FindingKind::UnknownVersion,
            [](TamperedLog& log) {
                log.edit(log.row, [](Json& entry) { entry["v"] = 2; });
                log.signAgain();
            },
            theRow},
        {"clock set back", FindingKind::ClockSetBack,
            [](TamperedLog& log) {
                log.maker.append();
                log.maker.time -= 3600000;
                log.row = log.maker.entries.size();
                log.maker.append(3);
                log.claims.checkpoint = log.maker.checkpoint();
            },
            theRow},
    };
}

} // namespace Tenantry::Testing
