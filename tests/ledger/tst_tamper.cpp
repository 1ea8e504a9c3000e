// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/ledgerverifier.h"
#include "tests/ledger/tampering.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Ledger;
using namespace Tenantry::Testing;

namespace {

bool full() { return qEnvironmentVariableIsSet("TENANTRY_FULL"); }

QList<TamperCase> allCases() { return rowTampering() + headTampering() + witnessTampering() + personalTampering(); }

} // namespace

/// Whatever LEDGER.md says a verification must catch and that needs no storage: each way to tamper with a sound log has
/// to be called by its name, at its row.
class TestTamper : public QObject {
    Q_OBJECT
private slots:
    void catches_data()
    {
        QTest::addColumn<int>("number");
        const QList<TamperCase> cases = allCases();
        for (int i = 0; i < cases.size(); ++i)
            QTest::newRow(cases[i].name) << i;
    }
    void catches()
    {
        QFETCH(int, number);
        const TamperCase one = allCases()[number];
        const unsigned seeds = full() ? 200 : 5;
        for (unsigned seed = 1; seed <= seeds; ++seed) {
            TamperedLog log(seed * 7919);
            const LedgerVerdict before = log.verify();
            QVERIFY2(before.conclusion == Conclusion::Verified, qPrintable(describe(before)));
            one.tamper(log);
            const LedgerVerdict verdict = log.verify();
            const QString words = QStringLiteral("seed %1: %2").arg(seed).arg(describe(verdict));
            QVERIFY2(verdict.has(one.kind), qPrintable(words));
            QVERIFY2(verdict.conclusion >= conclusionOf(one.kind), qPrintable(words));
            if (conclusionOf(one.kind) != Conclusion::Tampered)
                QVERIFY2(verdict.conclusion == conclusionOf(one.kind), qPrintable(words));
            const auto row = one.row(log);
            const bool named = std::any_of(verdict.findings.begin(), verdict.findings.end(),
                [&](const LedgerFinding& finding) { return finding.kind == one.kind && finding.row == row; });
            QVERIFY2(named, qPrintable(words));
        }
    }

    void everyKindIsCaught()
    {
        // Of exports: tst_export. Of a store that fails: below.
        QList<FindingKind> elsewhere{FindingKind::MalformedExport, FindingKind::ExportChanged,
            FindingKind::CountsDiffer, FindingKind::Cut, FindingKind::ReadFailed, FindingKind::BadProof};
        for (const TamperCase& one : allCases())
            elsewhere.append(one.kind);
        for (FindingKind kind : allFindingKinds())
            QVERIFY2(elsewhere.contains(kind), findingName(kind));
    }

    void cleanLogs()
    {
        const unsigned count = full() ? 2000 : 50;
        for (unsigned seed = 0; seed < count; ++seed) {
            LedgerMaker maker(seed);
            maker.append(static_cast<int>(maker.below(60)));
            LedgerClaims kept;
            for (unsigned turn = maker.below(6); turn > 0; --turn) {
                kept.older.append({maker.checkpoint(), {}});
                if (maker.size() > maker.start.end())
                    kept.receipts.append({maker.size() - 1, maker.leaves.last()});
                if (maker.below(3) == 0 && maker.size() > 0)
                    maker.erase(maker.below(static_cast<unsigned>(maker.size())));
                if (maker.below(4) == 0) {
                    maker.prune(maker.start.end() + maker.below(static_cast<unsigned>(maker.entries.size()) + 1));
                    kept.receipts.removeIf(
                        [&](const LedgerReceipt& receipt) { return receipt.index < maker.start.end(); });
                }
                maker.append(static_cast<int>(maker.below(20)));
            }
            LedgerClaims claims = maker.claims();
            claims.nodes = &maker.tree;
            claims.receipts = kept.receipts;
            for (OlderCheckpoint& older : kept.older) {
                const uint64_t size = older.note.split('\n').at(1).toULongLong();
                if (size > 0 && size < maker.start.end())
                    older.proof = *consistencyProof(maker.tree, size, maker.size());
            }
            claims.older = kept.older;
            const LedgerVerdict verdict = maker.verify(claims);
            QVERIFY2(verdict.conclusion == Conclusion::Verified && verdict.findingCount == 0,
                qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(describe(verdict))));
            QCOMPARE(verdict.verifiedTo, maker.size());
            QCOMPARE(verdict.opened, static_cast<uint64_t>(maker.openings.size()));
            QCOMPARE(verdict.prunedTo, maker.start.end());
        }
    }

    void namesWhoErased()
    {
        LedgerMaker maker(3);
        maker.append(20);
        uint64_t row = 4;
        while (!maker.erase(row))
            ++row;
        const uint64_t by = maker.size() - 1;
        maker.append(3);
        const LedgerVerdict verdict = maker.verify();
        QVERIFY2(verdict.conclusion == Conclusion::Verified, qPrintable(describe(verdict)));
        QVERIFY(verdict.erasedCount > 0);
        QCOMPARE(static_cast<uint64_t>(verdict.erased.size()), verdict.erasedCount);
        for (const LedgerErasure& erasure : verdict.erased)
            QVERIFY(erasure.by == by && erasure.what.index == row);
    }

    void acknowledgesTheNextEpoch()
    {
        LedgerMaker first(3);
        first.append(20);
        LedgerMaker second(4, "acme", 2);
        second.append("audit.epoch", {{"previous", first.checkpoint().toStdString()}});
        second.append(5);
        LedgerClaims claims = second.claims();
        claims.older = {{first.checkpoint(), {}}, {first.checkpoint(7), *consistencyProof(first.tree, 7, 20)},
            {first.checkpoint(0), {}}, {second.checkpoint(3), {}}};
        const LedgerVerdict verdict = second.verify(claims);
        QVERIFY2(verdict.conclusion == Conclusion::Verified, qPrintable(describe(verdict)));
        claims.older = {{first.checkpoint(7), {}}};
        QVERIFY(second.verify(claims).has(FindingKind::WitnessUnprovable));
    }

    void takesEitherKeyOfARotation()
    {
        LedgerMaker maker(3);
        maker.append(9);
        const NoteSigner next = *NoteSigner::make(maker.signer.key().name(), QByteArray(32, 'n'));
        LedgerClaims claims = maker.claims();
        claims.checkpoint = maker.checkpoint(9, {&maker.signer, &next});
        QCOMPARE(maker.verify(claims).conclusion, Conclusion::Verified);
        claims.pinnedKeys = {next.key()};
        QCOMPARE(maker.verify(claims).conclusion, Conclusion::Verified);
    }

    void saysWhatNobodyHasSigned()
    {
        LedgerMaker maker(3);
        maker.append(9);
        LedgerClaims claims = maker.claims();
        maker.append(4);
        claims.mayRunAhead = true;
        const LedgerVerdict verdict = maker.verify(claims);
        QVERIFY2(verdict.conclusion == Conclusion::Verified, qPrintable(describe(verdict)));
        QCOMPARE(verdict.verifiedTo, uint64_t{9});
        QCOMPARE(verdict.unsignedRows, uint64_t{4});
    }

    void takesPersonalDataWithItsRow()
    {
        LedgerMaker maker(3);
        maker.append(30);
        maker.erase(5);
        LedgerVerifier verifier(maker.claims());
        LedgerVerifier spoiled(maker.claims());
        for (qsizetype i = 0; i < maker.entries.size(); ++i) {
            std::vector<Opening> shown;
            for (const Opening& opening : maker.openings) {
                if (opening.index == static_cast<uint64_t>(i))
                    shown.push_back(opening);
            }
            verifier.entry(viewOf(maker.entries[i]), &maker.leaves[i], shown);
            if (i == 7 && !shown.empty())
                shown[0].value = "7";
            spoiled.entry(viewOf(maker.entries[i]), &maker.leaves[i], shown);
        }
        const LedgerVerdict verdict = verifier.finish();
        QVERIFY2(verdict.conclusion == Conclusion::Verified, qPrintable(describe(verdict)));
        QCOMPARE(verdict.opened, static_cast<uint64_t>(maker.openings.size()));
        QVERIFY(spoiled.finish().has(FindingKind::PersonalChanged));
    }

    void withholdsOrMisses()
    {
        LedgerMaker maker(3);
        maker.append(30);
        LedgerClaims claims = maker.claims();
        const auto there = static_cast<uint64_t>(maker.openings.size());
        maker.openings.clear();
        QCOMPARE(maker.verify(claims).conclusion, Conclusion::Tampered);
        claims.personalWhole = false;
        const LedgerVerdict verdict = maker.verify(claims);
        QCOMPARE(verdict.conclusion, Conclusion::Verified);
        QCOMPARE(verdict.withheld, there);
    }

    void aStoreThatFailsIsNoProof()
    {
        class FailingStore final : public HashSource {
            Result<Hash> subtree(int, uint64_t) const override { return fail(ErrorCode::StorageBusy); }
        };
        const FailingStore store;
        LedgerMaker maker(3);
        maker.append(3);
        LedgerClaims claims = maker.claims();
        claims.nodes = &store;
        const LedgerVerdict verdict = maker.verify(claims);
        QVERIFY(verdict.has(FindingKind::ReadFailed));
        QCOMPARE(verdict.conclusion, Conclusion::Incomplete);
    }

    void cannotSeeWhatNobodyKept()
    {
        // What the help says plainly: who holds the key can rewrite what no witness has seen.
        TamperedLog log(11);
        log.edit(log.row, [](Json& entry) { entry["severity"] = "LOW"; });
        log.signAgain();
        QCOMPARE(log.verify().conclusion, Conclusion::Verified);
    }

    void keepsWhatMatters()
    {
        LedgerVerdict verdict;
        for (uint64_t i = 0; i < 200; ++i)
            verdict.add(FindingKind::WitnessUnprovable, i);
        verdict.add(FindingKind::RowMissing, 17);
        QCOMPARE(verdict.findings.size(), LedgerVerdict::kMostOfAKind + 1);
        QCOMPARE(verdict.findingCount, uint64_t{201});
        QVERIFY(verdict.worst() && verdict.worst()->kind == FindingKind::RowMissing);
        QSet<QByteArray> names;
        for (FindingKind kind : allFindingKinds())
            names.insert(findingName(kind));
        QCOMPARE(names.size(), allFindingKinds().size());
    }
};

QTEST_GUILESS_MAIN(TestTamper)
#include "tst_tamper.moc"
