// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/findingkind.h"

namespace Tenantry::Ledger {

namespace {

struct KindRow {
    FindingKind kind;
    const char* name;
    Conclusion conclusion;
};

constexpr KindRow kKinds[] = {
    {FindingKind::MalformedCheckpoint, "malformed-checkpoint", Conclusion::Tampered},
    {FindingKind::WrongKey, "wrong-key", Conclusion::Tampered},
    {FindingKind::BadSignature, "bad-signature", Conclusion::Tampered},
    {FindingKind::ForeignCheckpoint, "foreign-checkpoint", Conclusion::Tampered},
    {FindingKind::RootDiffers, "root-differs", Conclusion::Tampered},
    {FindingKind::TailMissing, "tail-missing", Conclusion::Tampered},
    {FindingKind::RowsBehindCheckpoint, "rows-behind-checkpoint", Conclusion::Tampered},
    {FindingKind::NoCheckpoint, "no-checkpoint", Conclusion::Unverifiable},
    {FindingKind::NoPinnedKey, "no-pinned-key", Conclusion::Unverifiable},
    {FindingKind::NotCanonical, "not-canonical", Conclusion::Tampered},
    {FindingKind::NotAnEntry, "not-an-entry", Conclusion::Tampered},
    {FindingKind::UnknownVersion, "unknown-version", Conclusion::Unverifiable},
    {FindingKind::ForeignRow, "foreign-row", Conclusion::Tampered},
    {FindingKind::RowMissing, "row-missing", Conclusion::Tampered},
    {FindingKind::RowRepeated, "row-repeated", Conclusion::Tampered},
    {FindingKind::RowOutOfPlace, "row-out-of-place", Conclusion::Tampered},
    {FindingKind::ContentChanged, "content-changed", Conclusion::Tampered},
    {FindingKind::NodeChanged, "node-changed", Conclusion::Tampered},
    {FindingKind::ClockSetBack, "clock-set-back", Conclusion::Tampered},
    {FindingKind::BadProof, "bad-proof", Conclusion::Tampered},
    {FindingKind::RolledBack, "rolled-back", Conclusion::Tampered},
    {FindingKind::HistoryRewritten, "history-rewritten", Conclusion::Tampered},
    {FindingKind::EpochUnacknowledged, "epoch-unacknowledged", Conclusion::Tampered},
    {FindingKind::ReceiptDiffers, "receipt-differs", Conclusion::Tampered},
    {FindingKind::ReceiptMissing, "receipt-missing", Conclusion::Tampered},
    {FindingKind::WitnessUnusable, "witness-unusable", Conclusion::Unverifiable},
    {FindingKind::WitnessUnprovable, "witness-unprovable", Conclusion::Unverifiable},
    {FindingKind::ReceiptUnprovable, "receipt-unprovable", Conclusion::Unverifiable},
    {FindingKind::PersonalChanged, "personal-changed", Conclusion::Tampered},
    {FindingKind::PersonalUnknown, "personal-unknown", Conclusion::Tampered},
    {FindingKind::ErasedWithoutEntry, "erased-without-entry", Conclusion::Tampered},
    {FindingKind::ErasureUnfounded, "erasure-unfounded", Conclusion::Tampered},
    {FindingKind::PrunedWithoutEntry, "pruned-without-entry", Conclusion::Tampered},
    {FindingKind::MalformedExport, "malformed-export", Conclusion::Tampered},
    {FindingKind::ExportChanged, "export-changed", Conclusion::Tampered},
    {FindingKind::CountsDiffer, "counts-differ", Conclusion::Tampered},
    {FindingKind::Cut, "cut", Conclusion::Incomplete},
    {FindingKind::ReadFailed, "read-failed", Conclusion::Incomplete},
};

constexpr bool kindsInOrder()
{
    for (size_t i = 0; i < std::size(kKinds); ++i) {
        if (kKinds[i].kind != static_cast<FindingKind>(i))
            return false;
    }
    return true;
}

static_assert(kindsInOrder());

} // namespace

const char* findingName(FindingKind kind) { return kKinds[static_cast<size_t>(kind)].name; }

Conclusion conclusionOf(FindingKind kind) { return kKinds[static_cast<size_t>(kind)].conclusion; }

QList<FindingKind> allFindingKinds()
{
    QList<FindingKind> kinds;
    for (const KindRow& row : kKinds)
        kinds.append(row.kind);
    return kinds;
}

} // namespace Tenantry::Ledger
