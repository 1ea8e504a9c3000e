// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/exportreader.h"
#include "ledger/exportwriter.h"
#include "tests/ledger/ledgermaker.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Ledger;
using namespace Tenantry::Testing;

namespace {

LedgerClaims knownOf(const LedgerMaker& maker)
{
    LedgerClaims known;
    known.pinnedKeys = {maker.signer.key()};
    known.log = maker.name.toText();
    return known;
}

LedgerVerdict verify(const LedgerClaims& known, QByteArrayView bytes, qsizetype piece = 1 << 20)
{
    ExportReader reader(known);
    for (; bytes.size() > piece; bytes = bytes.sliced(piece))
        reader.feed(bytes.first(piece));
    reader.feed(bytes);
    return reader.finish();
}

QByteArrayList linesOf(const QByteArray& bytes) { return bytes.chopped(1).split('\n'); }

QByteArray joined(const QByteArrayList& lines) { return lines.join('\n') + '\n'; }

} // namespace

class TestExport : public QObject {
    Q_OBJECT

    /// Small, with all that an export can have: a pruned beginning, an erasure, personal data.
    static LedgerMaker small()
    {
        LedgerMaker maker(4);
        maker.append(3);
        maker.erase(2);
        maker.prune(1);
        return maker;
    }
    static QByteArray exportOf(const LedgerMaker& maker, bool partial)
    {
        return partial ? maker.exported({2, 4}) : maker.exported();
    }

private slots:
    void verifies_data()
    {
        QTest::addColumn<bool>("partial");
        QTest::newRow("whole") << false;
        QTest::newRow("partial") << true;
    }
    void verifies()
    {
        QFETCH(bool, partial);
        const LedgerMaker maker = small();
        const QByteArray bytes = exportOf(maker, partial);
        for (const qsizetype piece : {qsizetype{1}, qsizetype{7}, qsizetype{1000}, bytes.size()}) {
            const LedgerVerdict verdict = verify(knownOf(maker), bytes, piece);
            QVERIFY2(verdict.conclusion == Conclusion::Verified, qPrintable(describe(verdict)));
            QCOMPARE(verdict.partial, partial);
            QCOMPARE(verdict.log, maker.name.toText());
            QCOMPARE(verdict.rows, uint64_t{partial ? 2U : 4U});
            QCOMPARE(verdict.prunedTo, uint64_t{partial ? 0U : 1U});
        }
    }

    void emptyLog()
    {
        const LedgerMaker maker(1);
        const LedgerVerdict verdict = verify(knownOf(maker), maker.exported());
        QVERIFY2(verdict.conclusion == Conclusion::Verified, qPrintable(describe(verdict)));
        QCOMPARE(verify(knownOf(maker), maker.exported(QList<uint64_t>())).conclusion, Conclusion::Verified);
    }

    void withoutAPinnedKey()
    {
        const LedgerMaker maker = small();
        const LedgerVerdict verdict = verify({}, maker.exported());
        QCOMPARE(verdict.conclusion, Conclusion::Unverifiable);
        QVERIFY(verdict.worst()->kind == FindingKind::NoPinnedKey);
    }

    void cutAnywhere_data() { verifies_data(); }
    void cutAnywhere()
    {
        QFETCH(bool, partial);
        const LedgerMaker maker = small();
        const LedgerClaims known = knownOf(maker);
        const QByteArray bytes = exportOf(maker, partial);
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            const LedgerVerdict verdict = verify(known, bytes.first(length));
            QVERIFY2(verdict.conclusion == Conclusion::Incomplete,
                qPrintable(QStringLiteral("%1 bytes: %2").arg(length).arg(describe(verdict))));
        }
    }

    void changedAnywhere_data() { verifies_data(); }
    void changedAnywhere()
    {
        QFETCH(bool, partial);
        const LedgerMaker maker = small();
        const LedgerClaims known = knownOf(maker);
        const QByteArray bytes = exportOf(maker, partial);
        std::mt19937 random(8785);
        const bool full = qEnvironmentVariableIsSet("TENANTRY_FULL");
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (int turn = 0; turn < (full ? 24 : 2); ++turn) {
                QByteArray changed = bytes;
                // A flipped bit, then any other byte: letters that mean something to the format among them.
                const char to = turn == 0 ? static_cast<char>(bytes[at] ^ (1 << random() % 8))
                    : turn % 2 == 1       ? "\n\"{}[],:\\ 01aAfz="[random() % 17]
                                          : static_cast<char>(random());
                if (to == bytes[at])
                    continue;
                changed[at] = to;
                const LedgerVerdict verdict = verify(known, changed);
                QVERIFY2(verdict.conclusion != Conclusion::Verified,
                    qPrintable(QStringLiteral("byte %1 is now %2").arg(at).arg(static_cast<unsigned char>(to))));
            }
        }
    }

    void linesMissingRepeatedOrMoved_data() { verifies_data(); }
    void linesMissingRepeatedOrMoved()
    {
        QFETCH(bool, partial);
        const LedgerMaker maker = small();
        const LedgerClaims known = knownOf(maker);
        const QByteArrayList lines = linesOf(exportOf(maker, partial));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QByteArrayList other = lines;
            other.removeAt(i);
            QVERIFY2(verify(known, joined(other)).conclusion != Conclusion::Verified, lines[i].constData());
            other = lines;
            other.insert(i, lines[i]);
            QVERIFY2(verify(known, joined(other)).conclusion == Conclusion::Tampered, lines[i].constData());
            if (i + 1 < lines.size()) {
                other = lines;
                other.swapItemsAt(i, i + 1);
                QVERIFY2(verify(known, joined(other)).conclusion == Conclusion::Tampered, lines[i].constData());
            }
            other = lines;
            other.insert(i, QByteArray());
            QVERIFY2(verify(known, joined(other)).conclusion == Conclusion::Tampered, lines[i].constData());
        }
        QCOMPARE(verify(known, joined(lines).replace("\n", "\r\n")).conclusion, Conclusion::Tampered);
        QCOMPARE(verify(known, joined(lines) + '\n').conclusion, Conclusion::Tampered);
        QCOMPARE(verify(known, joined(lines) + "{}").conclusion, Conclusion::Tampered);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const LedgerMaker maker = small();
        const QByteArray whole = maker.exported();
        const QByteArray part = maker.exported({2, 4});
        const auto row = [](const char* name, const QByteArray& bytes, FindingKind kind) {
            QTest::newRow(name) << bytes << static_cast<int>(kind);
        };
        const auto without = [](const QByteArray& bytes, const char* beginning) {
            QByteArrayList lines = linesOf(bytes);
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (lines[i].startsWith(beginning)) {
                    lines.removeAt(i);
                    break;
                }
            }
            return joined(lines);
        };
        const auto patched = [](QByteArray bytes, const char* before, const char* after) {
            const qsizetype at = bytes.indexOf(before);
            return bytes.replace(at, static_cast<qsizetype>(strlen(before)), after);
        };
        row("empty", QByteArray(), FindingKind::Cut);
        row("a newline", QByteArray("\n"), FindingKind::MalformedExport);
        row("another format", patched(whole, "tenantry-ledger", "tenantry-budget"), FindingKind::MalformedExport);
        row("another version", patched(whole, ",\"v\":1}\n", ",\"v\":2}\n"), FindingKind::UnknownVersion);
        row("header with a space", patched(whole, "{\"checkpoint\":", "{\"checkpoint\": "),
            FindingKind::MalformedExport);
        row("a member more", patched(whole, ",\"v\":1}\n", ",\"v\":1,\"x\":1}\n"), FindingKind::MalformedExport);
        row("partial and a start", patched(whole, "\"partial\":false", "\"partial\":true"),
            FindingKind::MalformedExport);
        row("another name", patched(whole, "\"log\":\"inst-7f3a/acme/1\"", "\"log\":\"inst-7f3a/acme/2\""),
            FindingKind::ForeignCheckpoint);
        row("row missing", without(whole, "{\"action\":\"audit.erase"), FindingKind::RowMissing);
        row("row missing, counts", without(whole, "{\"action\":\"audit.erase"), FindingKind::CountsDiffer);
        row("part missing, counts", without(part, "{\"entry\":"), FindingKind::CountsDiffer);
        row("opening missing", without(whole, "{\"opening\":"), FindingKind::ExportChanged);
        row("no trailer", without(whole, "{\"trailer\":"), FindingKind::Cut);
        row("no header", without(whole, "{\"checkpoint\":"), FindingKind::MalformedExport);
        row("proof changed", patched(part, "\"proof\":[\"", "\"proof\":[\"A"), FindingKind::MalformedExport);
        row("proof emptied", part.left(part.indexOf("\"proof\":[")) + "\"proof\":[]}\n", FindingKind::BadProof);
        row("a line without an end", QByteArray(ExportHeader::kLongestLine + 1, '{'), FindingKind::MalformedExport);
        row("and after the header",
            whole.left(whole.indexOf('\n') + 1) + QByteArray(ExportHeader::kLongestLine + 1, '{'),
            FindingKind::MalformedExport);
        QByteArrayList proofs;
        for (int i = 0; i < 65; ++i)
            proofs.append("\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"");
        row("a proof too long", part.left(part.indexOf("\"proof\":[")) + "\"proof\":[" + proofs.join(',') + "]}\n",
            FindingKind::MalformedExport);
        row("an entry too long",
            whole.left(whole.indexOf('\n') + 1) + "{\"action\":\"" + QByteArray(65536, 'a') + "\"}\n",
            FindingKind::NotCanonical);
    }
    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        const LedgerVerdict verdict = verify(knownOf(small()), bytes);
        QVERIFY2(verdict.has(static_cast<FindingKind>(kind)), qPrintable(describe(verdict)));
        QVERIFY(verdict.conclusion != Conclusion::Verified);
    }

    void anotherLogsExport()
    {
        LedgerMaker other(4, "globex");
        other.append(5);
        QVERIFY(verify(knownOf(small()), other.exported()).has(FindingKind::ForeignCheckpoint));
    }

    void anAttackersOwnExport()
    {
        // All of it consistent, and signed by a key of the same name that came with it.
        LedgerMaker mallory = small();
        mallory.signer = *NoteSigner::make(mallory.signer.key().name(), QByteArray(32, 'm'));
        const LedgerVerdict verdict = verify(knownOf(small()), mallory.exported());
        QVERIFY2(verdict.has(FindingKind::WrongKey), qPrintable(describe(verdict)));
        QCOMPARE(verdict.conclusion, Conclusion::Tampered);
    }

    void partialSaysWhatItCannot()
    {
        LedgerMaker maker(8);
        maker.append(40);
        LedgerClaims known = knownOf(maker);
        known.receipts = {{7, maker.leaves[7]}};
        known.older = {{maker.checkpoint(20), *consistencyProof(maker.tree, 20, 40)}, {maker.checkpoint(), {}}};
        QCOMPARE(verify(known, maker.exported({3, 7, 39})).conclusion, Conclusion::Verified);
        known.receipts = {{8, maker.leaves[8]}};
        QVERIFY(verify(known, maker.exported({3, 7, 39})).has(FindingKind::ReceiptUnprovable));
        known.receipts = {{40, maker.leaves[8]}};
        QVERIFY(verify(known, maker.exported({3, 7, 39})).has(FindingKind::ReceiptMissing));
        known.receipts = {};
        known.older = {{maker.checkpoint(20), {}}};
        QCOMPARE(verify(known, maker.exported({3, 7, 39})).conclusion, Conclusion::Unverifiable);
        LedgerMaker rewritten(9);
        rewritten.append(40);
        known.older = {{rewritten.checkpoint(20), *consistencyProof(maker.tree, 20, 40)}};
        QVERIFY(verify(known, maker.exported({3, 7, 39})).has(FindingKind::HistoryRewritten));
    }

    void partialRefusesOtherOrders()
    {
        LedgerMaker maker(8);
        maker.append(40);
        QVERIFY(verify(knownOf(maker), maker.exported({7, 3})).has(FindingKind::RowOutOfPlace));
        QVERIFY(verify(knownOf(maker), maker.exported({3, 3})).has(FindingKind::RowRepeated));
    }

    void headersComeBack()
    {
        const LedgerMaker maker = small();
        const ExportHeader header{
            maker.checkpoint(), maker.signer.key().toText(), maker.name.toText(), false, maker.start};
        const auto line = header.toLine();
        VERIFY_OK(line);
        const auto read = ExportHeader::parse(viewOf(*line));
        VERIFY_OK(read);
        QCOMPARE(*read, header);
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
