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

#define SAID(text) QT_TRANSLATE_NOOP("Tenantry::LedgerWords", text)

const char* const kHead = SAID("The signed checkpoint itself is not sound. Nothing of this log is proven by it.");
const char* const kRow = SAID("An entry is not what was written. Everything else may be sound; this row is not.");
const char* const kOrder = SAID("Entries are missing, doubled or out of their places. What stands there is not the log "
                                "that was written.");
const char* const kPersonal =
    SAID("Personal data is not what the entry committed to, or is gone without an entry that says who erased it.");
const char* const kSeen =
    SAID("The service shows less than this console has seen: the log was cut, or restored from an "
         "older copy. What came after is missing.");
const char* const kOther = SAID("The service shows another past than this console has seen, signed with the same key. "
                                "Whoever did this held the key.");
const char* const kStranger = SAID("The log is not signed by the key that this console knows. Either the service was "
                                   "set up anew, or somebody else answers in its place.");
const char* const kCopied = SAID("The export is not what was written.");

const Phrase kPhrases[] = {
    {"malformed-checkpoint", SAID("malformed checkpoint"), kHead},
    {"wrong-key", SAID("signed by another key"), kStranger},
    {"bad-signature", SAID("signature does not hold"), kHead},
    {"foreign-checkpoint", SAID("checkpoint of another log"), kHead},
    {"root-differs", SAID("rows do not make the signed tree"), kRow},
    {"tail-missing", SAID("the newest entries are missing"), kSeen},
    {"rows-behind-checkpoint", SAID("more rows than were signed"), kOrder},
    {"no-checkpoint", SAID("nothing is signed"), kHead},
    {"no-pinned-key", SAID("no key is pinned"), kHead},
    {"not-canonical", SAID("not in its one spelling"), kRow},
    {"not-an-entry", SAID("not an entry"), kRow},
    {"unknown-version", SAID("of a newer version"), kRow},
    {"foreign-row", SAID("entry of another log"), kRow},
    {"row-missing", SAID("entry missing"), kOrder},
    {"row-repeated", SAID("entry doubled"), kOrder},
    {"row-out-of-place", SAID("entry out of its place"), kOrder},
    {"content-changed", SAID("content changed"), kRow},
    {"node-changed", SAID("stored hash changed"), kRow},
    {"clock-set-back", SAID("clock set back"), kOrder},
    {"bad-proof", SAID("proof does not hold"), kRow},
    {"rolled-back", SAID("rolled back"), kSeen},
    {"history-rewritten", SAID("history rewritten"), kOther},
    {"forked", SAID("two histories were signed"), kOther},
    {"epoch-unacknowledged", SAID("epoch not acknowledged"),
        SAID("A new epoch began that does not carry the end of the one before: a restore that nobody stands for.")},
    {"receipt-differs", SAID("receipt for another entry"), kOther},
    {"receipt-missing", SAID("receipt for a missing entry"), kSeen},
    {"witness-unusable", SAID("older checkpoint of no use"), kHead},
    {"witness-unprovable", SAID("older checkpoint without proof"), kHead},
    {"receipt-unprovable", SAID("receipt without its row"), kHead},
    {"personal-changed", SAID("personal data changed"), kPersonal},
    {"personal-unknown", SAID("personal data of no entry"), kPersonal},
    {"erased-without-entry", SAID("erased without an entry"), kPersonal},
    {"erasure-unfounded", SAID("erasure that erased nothing"), kPersonal},
    {"pruned-without-entry", SAID("pruned without an entry"), kOrder},
    {"malformed-export", SAID("malformed export"), kCopied},
    {"export-changed", SAID("export changed"), kCopied},
    {"counts-differ", SAID("counts differ"), kCopied},
    {"cut", SAID("cut off"), kCopied},
    {"read-failed", SAID("could not be read"), kCopied},
};

#undef SAID

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
