// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/witness.h"

#include "base/digest.h"
#include "ledger/findingkind.h"
#include "tests/ledger/ledgermaker.h"
#include "tests/support/testsupport.h"

#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;
using Standing = WitnessVerdict::Standing;

namespace {

constexpr Timestamp kNow{1763472726000};

ShownHead headOf(const LedgerMaker& log, std::optional<uint64_t> signedSize = {})
{
    ShownHead head;
    head.tenant = TenantId(log.name.tenant);
    head.log = log.name.toText();
    head.epoch = log.name.epoch;
    head.size = log.size();
    head.root = log.tree.root();
    head.checkpoint = log.checkpoint(signedSize.value_or(log.size()));
    head.signedAt = kNow;
    head.publicKey = log.signer.key().toText();
    return head;
}

/// A service: one log an epoch, of which it shows what it is asked for.
struct Service {
    QList<LedgerMaker*> epochs;

    LedgerMaker& of(uint32_t epoch) const
    {
        for (LedgerMaker* log : epochs) {
            if (log->name.epoch == epoch)
                return *log;
        }
        qFatal("no such epoch");
    }
};

WitnessVerdict look(Witness& witness, const Service& service, const ShownHead& head)
{
    WitnessProofs proofs;
    for (int asked = 0; asked < 200; ++asked) {
        const WitnessNeed need = witness.need(head, proofs);
        if (need.what == WitnessNeed::What::Nothing)
            break;
        const LedgerMaker& log = service.of(need.epoch);
        if (need.what == WitnessNeed::What::Consistency)
            proofs.consistency = Ledger::consistencyProof(log.tree, need.from, need.to).value_or(Ledger::MerkleProof());
        else
            proofs.firstEntries.append(
                {log.entries.first(), Ledger::inclusionProof(log.tree, 0, need.to).value_or(Ledger::MerkleProof())});
    }
    return witness.judge(head, proofs, kNow);
}

Ledger::NoteSigner signerNamed(const char* name, const char* seed)
{
    auto signer = Ledger::NoteSigner::make(name, sha256(seed));
    if (!signer)
        qFatal("no signer");
    return *std::move(signer);
}

/// The next epoch, which begins with what the one before ended with.
void beginEpoch(LedgerMaker& next, const QByteArray& previous)
{
    next.append("audit.epoch", {{"previous", previous.toStdString()}, {"reason", "restored from a backup"}});
}

} // namespace

class WitnessTest : public QObject {
    Q_OBJECT

    const TenantId m_acme{"acme"};

    QByteArray kindOf(const WitnessVerdict& verdict)
    {
        return verdict.breach ? verdict.breach->kind : QByteArray("none");
    }

private slots:
    void pinsAtTheFirstContactAndFollows()
    {
        LedgerMaker log(1);
        Witness witness;
        ShownHead empty = headOf(log);
        empty.checkpoint.clear();
        QCOMPARE(look(witness, {{&log}}, empty).standing, Standing::Unsigned);
        QVERIFY(witness.seen().keys.isEmpty());
        log.append(40);
        const WitnessVerdict first = look(witness, {{&log}}, headOf(log));
        QCOMPARE(first.standing, Standing::FirstSeen);
        QVERIFY(first.keyPinned && !first.keyRotated);
        QCOMPARE(first.size, 40u);
        QCOMPARE(witness.seen().keys, QByteArrayList{log.signer.key().toText()});
        for (int more : {0, 1, 7, 64, 100}) {
            log.append(more);
            const WitnessVerdict next = look(witness, {{&log}}, headOf(log));
            QCOMPARE(next.standing, Standing::Extended);
            QVERIFY(!next.keyPinned);
            QCOMPARE(next.size, log.size());
        }
        QCOMPARE(witness.highest(m_acme)->checkpoint.size, log.size());
    }

    void isNotStartledByRowsThatNobodySigned()
    {
        LedgerMaker log(2);
        log.append(10);
        Witness witness;
        QCOMPARE(look(witness, {{&log}}, headOf(log)).standing, Standing::FirstSeen);
        log.append(5);
        const WitnessVerdict verdict = look(witness, {{&log}}, headOf(log, 10));
        QCOMPARE(verdict.standing, Standing::Extended);
        QCOMPARE(verdict.size, 10u);
    }

    void seesEveryAttack_data()
    {
        QTest::addColumn<QByteArray>("attack");
        QTest::addColumn<QByteArray>("kind");
        for (const auto& [attack, kind] : {std::pair("truncated", "rolled-back"), {"old checkpoint", "rolled-back"},
                 {"no checkpoint", "rolled-back"}, {"truncated and continued", "history-rewritten"},
                 {"truncated and continued to the same size", "forked"}, {"edited and signed again", "forked"},
                 {"edited and grown", "history-rewritten"}, {"an empty proof", "history-rewritten"},
                 {"another key", "wrong-key"}, {"another key of the same name", "wrong-key"},
                 {"a flipped signature", "bad-signature"}, {"rows missing behind the head", "tail-missing"},
                 {"rows that are not the signed ones", "root-differs"}, {"another tenant", "foreign-checkpoint"},
                 {"another installation", "foreign-checkpoint"}, {"a broken note", "malformed-checkpoint"},
                 {"an epoch back", "rolled-back"}, {"an epoch without a word", "epoch-unacknowledged"},
                 {"an epoch with a note of nobody", "epoch-unacknowledged"},
                 {"an epoch whose entry is not in it", "epoch-unacknowledged"},
                 {"an acknowledged epoch that lost rows", "rolled-back"},
                 {"an acknowledged epoch of another history", "history-rewritten"}})
            QTest::newRow(attack) << QByteArray(attack) << QByteArray(kind);
    }

    void seesEveryAttack()
    {
        QFETCH(QByteArray, attack);
        QFETCH(QByteArray, kind);
        const bool epochBack = attack == "an epoch back";
        LedgerMaker seen(7, "acme", epochBack ? 2 : 1);
        seen.append(100);
        Witness witness;
        QCOMPARE(look(witness, {{&seen}}, headOf(seen)).standing, Standing::FirstSeen);
        const QByteArray kept = seen.checkpoint();

        LedgerMaker other(8); // another history under the same name and key
        LedgerMaker next(9, "acme", 2);
        Service service{{&seen, &next}};
        ShownHead head = headOf(seen);
        if (attack == "truncated") {
            LedgerMaker less(7);
            less.append(80);
            head = headOf(less);
        } else if (attack == "old checkpoint") {
            head.checkpoint = seen.checkpoint(60);
        } else if (attack == "no checkpoint") {
            head.checkpoint.clear();
        } else if (attack == "truncated and continued") {
            other.append(130);
            head = headOf(other);
            service = {{&other}};
        } else if (attack == "truncated and continued to the same size" || attack == "edited and signed again") {
            other.append(100);
            head = headOf(other);
        } else if (attack == "edited and grown") {
            other.append(101);
            head = headOf(other);
            service = {{&other}};
        } else if (attack == "an empty proof") {
            seen.append(10);
            head = headOf(seen);
            QCOMPARE(witness.need(head, {}).what, WitnessNeed::What::Consistency);
            WitnessProofs none;
            none.consistency = Ledger::MerkleProof();
            QCOMPARE(kindOf(witness.judge(head, none, kNow)), kind);
            return;
        } else if (attack == "another key" || attack == "another key of the same name") {
            const bool same = attack.endsWith("name");
            const auto thief = signerNamed(same ? "tenantry/inst-7f3a" : "tenantry/else", "another seed");
            head.checkpoint = seen.checkpoint(100, {&thief});
            head.publicKey = thief.key().toText();
        } else if (attack == "a flipped signature") {
            auto note = *Ledger::SignedNote::parse(head.checkpoint);
            note.signatures.first().signature[5] = static_cast<char>(note.signatures.first().signature[5] ^ 1);
            head.checkpoint = *note.toBytes();
        } else if (attack == "rows missing behind the head") {
            head.size = 90;
        } else if (attack == "rows that are not the signed ones") {
            head.root[3] ^= 1;
        } else if (attack == "another tenant") {
            LedgerMaker globex(7, "globex");
            globex.append(120);
            head = headOf(globex);
            head.tenant = m_acme;
        } else if (attack == "another installation") {
            seen.name.installation = "inst-else";
            seen.append(3);
            head = headOf(seen);
        } else if (attack == "a broken note") {
            head.checkpoint.replace("\n100\n", "\n0100\n");
        } else if (epochBack) {
            other.append(300);
            head = headOf(other);
        } else if (attack == "an epoch without a word") {
            next.append(20);
            head = headOf(next);
        } else if (attack == "an epoch with a note of nobody") {
            const auto thief = signerNamed("tenantry/inst-7f3a", "another seed");
            beginEpoch(next, seen.checkpoint(100, {&thief}));
            head = headOf(next);
        } else if (attack == "an epoch whose entry is not in it") {
            LedgerMaker shown(10, "acme", 2);
            beginEpoch(shown, kept);
            next.append(20);
            head = headOf(next);
            service = {{&seen, &shown}};
            WitnessProofs lies;
            lies.firstEntries.append({shown.entries.first(), *Ledger::inclusionProof(next.tree, 0, 20)});
            QCOMPARE(kindOf(witness.judge(head, lies, kNow)), kind);
            return;
        } else if (attack == "an acknowledged epoch that lost rows") {
            beginEpoch(next, seen.checkpoint(80));
            head = headOf(next);
        } else if (attack == "an acknowledged epoch of another history") {
            other.append(140);
            beginEpoch(next, other.checkpoint());
            head = headOf(next);
            service = {{&other, &next}};
        }
        const WitnessVerdict verdict = look(witness, service, head);
        QCOMPARE(verdict.standing, Standing::Broken);
        QCOMPARE(kindOf(verdict), kind);
        QCOMPARE(verdict.breach->keptNote, kept);
        QCOMPARE(verdict.breach->shownNote, head.checkpoint);
        QCOMPARE(verdict.breach->seenAt, kNow);
        // What was kept is kept, and the old log shown again does not undo it.
        QCOMPARE(witness.highest(m_acme)->checkpoint.size, 100u);
        LedgerMaker sound(7, "acme", epochBack ? 2 : 1);
        sound.append(100);
        QCOMPARE(look(witness, {{&sound}}, headOf(sound)).standing, Standing::Broken);
        witness.accept(m_acme);
        QVERIFY(look(witness, {{&sound}}, headOf(sound)).standing != Standing::Broken);
    }

    void followsAcknowledgedEpochs()
    {
        LedgerMaker first(11);
        first.append(90);
        Witness witness;
        look(witness, {{&first}}, headOf(first));
        first.append(10);
        LedgerMaker second(12, "acme", 2);
        beginEpoch(second, first.checkpoint());
        second.append(5);
        LedgerMaker third(13, "acme", 3);
        beginEpoch(third, second.checkpoint());
        third.append(3);
        const WitnessVerdict verdict = look(witness, {{&first, &second, &third}}, headOf(third));
        QCOMPARE(kindOf(verdict), QByteArray("none"));
        QCOMPARE(verdict.standing, Standing::Extended);
        QCOMPARE(verdict.epoch, 3u);
        QCOMPARE(witness.seen().logs[m_acme].notes.size(), 2);
    }

    void takesANewKeyThatTheOldOneVouchesFor()
    {
        LedgerMaker log(14);
        log.append(30);
        Witness witness;
        look(witness, {{&log}}, headOf(log));
        const auto fresh = signerNamed("tenantry/inst-7f3a", "the next key");
        log.append(1);
        ShownHead head = headOf(log);
        head.checkpoint = log.checkpoint(31, {&log.signer, &fresh});
        head.publicKey = fresh.key().toText();
        const WitnessVerdict verdict = look(witness, {{&log}}, head);
        QCOMPARE(verdict.standing, Standing::Extended);
        QVERIFY(verdict.keyRotated);
        log.append(1);
        head = headOf(log);
        head.checkpoint = log.checkpoint(32, {&fresh});
        head.publicKey = fresh.key().toText();
        QCOMPARE(look(witness, {{&log}}, head).standing, Standing::Extended);
    }

    void keepsLogsApart()
    {
        LedgerMaker acme(15);
        LedgerMaker globex(16, "globex");
        acme.append(20);
        globex.append(50);
        Witness witness;
        look(witness, {{&acme}}, headOf(acme));
        QCOMPARE(look(witness, {{&globex}}, headOf(globex)).standing, Standing::FirstSeen);
        LedgerMaker less(16, "globex");
        less.append(10);
        QCOMPARE(look(witness, {{&less}}, headOf(less)).standing, Standing::Broken);
        acme.append(20);
        QCOMPARE(look(witness, {{&acme}}, headOf(acme)).standing, Standing::Extended);
    }

    void startsOverOnlyWhereAPersonSaysSo()
    {
        LedgerMaker log(17);
        log.append(100);
        Witness witness;
        look(witness, {{&log}}, headOf(log));
        LedgerMaker restored(17);
        restored.append(60);
        QCOMPARE(look(witness, {{&restored}}, headOf(restored)).standing, Standing::Broken);
        witness.accept(m_acme);
        QCOMPARE(look(witness, {{&restored}}, headOf(restored)).standing, Standing::FirstSeen);
        LedgerBreach edited;
        edited.tenant = m_acme;
        edited.kind = Ledger::findingName(Ledger::FindingKind::ContentChanged);
        edited.row = 17;
        witness.remember(edited);
        QCOMPARE(look(witness, {{&restored}}, headOf(restored)).breach->row, std::optional<uint64_t>(17));
        witness.accept(m_acme);
        QCOMPARE(witness.highest(m_acme)->checkpoint.size, 60u); // the heads were sound
    }
};

QTEST_GUILESS_MAIN(WitnessTest)
#include "tst_witness.moc"
