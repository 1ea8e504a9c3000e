// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/common/ledgerwords.h"

#include <QCoreApplication>

namespace Tenantry::LedgerWords {

namespace {

struct Phrase {
    const char* kind;
    const char* finding;
    const char* meaning;
};

const char* const kHead = QT_TRANSLATE_NOOP(
    "Tenantry::LedgerWords", "The signed checkpoint itself is not sound. Nothing of this log is proven by it.");
const char* const kRow = QT_TRANSLATE_NOOP(
    "Tenantry::LedgerWords", "An entry is not what was written. Everything else may be sound; this row is not.");
const char* const kOrder = QT_TRANSLATE_NOOP("Tenantry::LedgerWords",
    "Entries are missing, doubled or out of their places. What stands there is not the log "
    "that was written.");
const char* const kPersonal = QT_TRANSLATE_NOOP("Tenantry::LedgerWords",
    "Personal data is not what the entry committed to, or is gone without an entry that says who erased it.");
const char* const kSeen = QT_TRANSLATE_NOOP("Tenantry::LedgerWords",
    "The service shows less than this console has seen: the log was cut, or restored from an "
    "older copy. What came after is missing.");
const char* const kOther = QT_TRANSLATE_NOOP("Tenantry::LedgerWords",
    "The service shows another past than this console has seen, signed with the same key. "
    "Whoever did this held the key.");
const char* const kStranger = QT_TRANSLATE_NOOP("Tenantry::LedgerWords",
    "The log is not signed by the key that this console knows. Either the service was "
    "set up anew, or somebody else answers in its place.");
const char* const kCopied = QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "The export is not what was written.");

const Phrase kPhrases[] = {
    {"malformed-checkpoint", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "malformed checkpoint"), kHead},
    {"wrong-key", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "signed by another key"), kStranger},
    {"bad-signature", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "signature does not hold"), kHead},
    {"foreign-checkpoint", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "checkpoint of another log"), kHead},
    {"root-differs", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "rows do not make the signed tree"), kRow},
    {"tail-missing", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "the newest entries are missing"), kSeen},
    {"rows-behind-checkpoint", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "more rows than were signed"), kOrder},
    {"no-checkpoint", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "nothing is signed"), kHead},
    {"no-pinned-key", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "no key is pinned"), kHead},
    {"not-canonical", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "not in its one spelling"), kRow},
    {"not-an-entry", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "not an entry"), kRow},
    {"unknown-version", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "of a newer version"), kRow},
    {"foreign-row", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "entry of another log"), kRow},
    {"row-missing", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "entry missing"), kOrder},
    {"row-repeated", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "entry doubled"), kOrder},
    {"row-out-of-place", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "entry out of its place"), kOrder},
    {"content-changed", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "content changed"), kRow},
    {"node-changed", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "stored hash changed"), kRow},
    {"clock-set-back", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "clock set back"), kOrder},
    {"bad-proof", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "proof does not hold"), kRow},
    {"rolled-back", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "rolled back"), kSeen},
    {"history-rewritten", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "history rewritten"), kOther},
    {"forked", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "two histories were signed"), kOther},
    {"epoch-unacknowledged", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "epoch not acknowledged"),
        QT_TRANSLATE_NOOP("Tenantry::LedgerWords",
            "A new epoch began that does not carry the end of the one before: a restore that nobody stands for.")},
    {"receipt-differs", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "receipt for another entry"), kOther},
    {"receipt-missing", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "receipt for a missing entry"), kSeen},
    {"witness-unusable", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "older checkpoint of no use"), kHead},
    {"witness-unprovable", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "older checkpoint without proof"), kHead},
    {"receipt-unprovable", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "receipt without its row"), kHead},
    {"personal-changed", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "personal data changed"), kPersonal},
    {"personal-unknown", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "personal data of no entry"), kPersonal},
    {"erased-without-entry", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "erased without an entry"), kPersonal},
    {"erasure-unfounded", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "erasure that erased nothing"), kPersonal},
    {"pruned-without-entry", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "pruned without an entry"), kOrder},
    {"malformed-export", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "malformed export"), kCopied},
    {"export-changed", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "export changed"), kCopied},
    {"counts-differ", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "counts differ"), kCopied},
    {"cut", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "cut off"), kCopied},
    {"read-failed", QT_TRANSLATE_NOOP("Tenantry::LedgerWords", "could not be read"), kCopied},
};

const Phrase* phraseOf(const QByteArray& kind)
{
    for (const Phrase& phrase : kPhrases) {
        if (kind == phrase.kind)
            return &phrase;
    }
    return nullptr;
}

QString said(const char* text) { return QCoreApplication::translate("Tenantry::LedgerWords", text); }

} // namespace

QString finding(const QByteArray& kind)
{
    const Phrase* phrase = phraseOf(kind);
    return phrase ? said(phrase->finding) : QString::fromUtf8(kind);
}

QString meaning(const QByteArray& kind)
{
    const Phrase* phrase = phraseOf(kind);
    return phrase ? said(phrase->meaning) : QString();
}

QByteArrayList kinds()
{
    QByteArrayList names;
    for (const Phrase& phrase : kPhrases)
        names.append(phrase.kind);
    return names;
}

} // namespace Tenantry::LedgerWords
