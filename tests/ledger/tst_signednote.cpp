// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/signedcheckpoint.h"
#include "ledger/treehash.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Ledger;

namespace {

const QByteArray kDash("\xe2\x80\x94 ");
// The key and the note that Go's golang.org/x/mod/sumdb/note is documented with.
const QByteArray kGoKey("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
const QByteArray kGoSeed("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
const QByteArray kGoText("If you think cryptography is the answer to your problem,\n"
                         "then you don't know what your problem is.\n");
const QByteArray kGoNote = kGoText + '\n' + kDash
    + "PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

NoteSigner signer(const char* name, char seed) { return *NoteSigner::make(name, QByteArray(32, seed)); }

Checkpoint sampleCheckpoint() { return {"example.com/acme/1", 20852163, leafHash("x"), {}}; }

} // namespace

class TestSignedNote : public QObject {
    Q_OBJECT
private slots:
    void readsWhatGoWrote()
    {
        const auto key = VerifierKey::parse(kGoKey);
        VERIFY_OK(key);
        QCOMPARE(key->toText(), kGoKey);
        QCOMPARE(key->id(), 0xc74f20a3U);
        const auto note = SignedNote::parse(kGoNote);
        VERIFY_OK(note);
        QCOMPARE(note->text, kGoText);
        QCOMPARE(trustIn(*note, {*key}), NoteTrust::Trusted);
        QCOMPARE(*note->toBytes(), kGoNote);
    }
    void writesWhatGoWrote()
    {
        const auto signer = NoteSigner::make("PeterNeumann", QByteArray::fromBase64(kGoSeed).mid(1));
        VERIFY_OK(signer);
        QCOMPARE(signer->key().toText(), kGoKey);
        const auto bytes = SignedNote{kGoText, {signer->sign(kGoText)}}.toBytes();
        VERIFY_OK(bytes);
        QCOMPARE(*bytes, kGoNote);
    }
    void readsTheSpecificationsNotes()
    {
        const QByteArray poem = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\n"
                                "ed \xc3\xa8 subito sera.\n\n"
            + kDash
            + "quasimodo.example/salvatore "
              "NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
        const auto note = SignedNote::parse(poem);
        VERIFY_OK(note);
        QVERIFY(note->text.endsWith("sole:\n\ned \xc3\xa8 subito sera.\n"));
        QCOMPARE(note->signatures.first().keyId, 0x367ba04bU);
        const auto checkpoint = SignedCheckpoint::parse("example.com/behind-the-sofa\n20852163\n"
                                                        "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
            + kDash
            + "example.com/behind-the-sofa "
              "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n");
        VERIFY_OK(checkpoint);
        QCOMPARE(checkpoint->checkpoint.size, uint64_t{20852163});
        QCOMPARE(checkpoint->checkpoint.toText(), checkpoint->note.text);
    }

    void refusesNotes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray line = kGoNote.mid(kGoText.size() + 1);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no signature") << kGoText + '\n';
        QTest::newRow("no empty line") << kGoText + line;
        QTest::newRow("no last newline") << kGoNote.chopped(1);
        QTest::newRow("extra newline") << kGoNote + '\n';
        QTest::newRow("empty line between signatures") << kGoNote + '\n' + line.chopped(1);
        QTest::newRow("CRLF") << QByteArray(kGoNote).replace("\n", "\r\n");
        QTest::newRow("CR in the text") << QByteArray(kGoNote).replace(",\n", ",\r\n");
        QTest::newRow("tab") << QByteArray(kGoNote).replace("you think", "you\tthink");
        QTest::newRow("nul") << QByteArray(kGoNote).replace(7, 1, QByteArray(1, '\0'));
        QTest::newRow("not UTF-8") << QByteArray(kGoNote).replace("you think", "you\xffthink");
        QTest::newRow("hyphen") << QByteArray(kGoNote).replace(kDash, "- ");
        QTest::newRow("no name") << QByteArray(kGoNote).replace("PeterNeumann ", "");
        QTest::newRow("empty name") << QByteArray(kGoNote).replace("PeterNeumann", "");
        QTest::newRow("plus in the name") << QByteArray(kGoNote).replace("PeterNeumann", "Peter+Neumann");
        QTest::newRow("unicode space in the name") << QByteArray(kGoNote).replace("PeterNeumann", "Peter\u2003Neumann");
        QTest::newRow("two spaces") << QByteArray(kGoNote).replace("PeterNeumann ", "PeterNeumann  ");
        QTest::newRow("space at the end") << QByteArray(kGoNote).replace("AM=\n", "AM= \n");
        QTest::newRow("no padding") << QByteArray(kGoNote).replace("AM=\n", "AM\n");
        QTest::newRow("loose last bits") << QByteArray(kGoNote).replace("AM=\n", "AN=\n");
        QTest::newRow("base64url") << QByteArray(kGoNote).replace("x08go/", "x08go_");
        QTest::newRow("key id only") << kGoText + '\n' + kDash + "a AAAAAA==\n";
        QTest::newRow("17 signatures") << kGoText + '\n' + line.repeated(17);
        QTest::newRow("too long") << QByteArray(SignedNote::kMostBytes, 'a') + '\n' + kGoNote;
    }
    void refusesNotes()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!SignedNote::parse(bytes));
    }
    void takesSixteen()
    {
        const auto note = SignedNote::parse(kGoText + '\n' + kGoNote.mid(kGoText.size() + 1).repeated(16));
        VERIFY_OK(note);
        QCOMPARE(trustIn(*note, {*VerifierKey::parse(kGoKey)}), NoteTrust::Trusted);
    }

    void trusts()
    {
        const NoteSigner mine = signer("log.example", 'a');
        const NoteSigner namesake = signer("log.example", 'b');
        const NoteSigner other = signer("witness.example", 'c');
        const QByteArray text("a\n");
        const auto noteOf = [&](QList<NoteSignature> signatures) { return SignedNote{text, std::move(signatures)}; };
        NoteSignature broken = mine.sign(text);
        broken.signature[5] = static_cast<char>(broken.signature[5] ^ 1);
        NoteSignature shortened = mine.sign(text);
        shortened.signature.chop(1);
        NoteSignature sameId = namesake.sign(text);
        sameId.keyId = mine.key().id();

        const VerifierKeys keys{mine.key()};
        QCOMPARE(trustIn(noteOf({mine.sign(text)}), keys), NoteTrust::Trusted);
        QCOMPARE(trustIn(noteOf({other.sign(text), namesake.sign(text), mine.sign(text)}), keys), NoteTrust::Trusted);
        QCOMPARE(trustIn(noteOf({namesake.sign(text)}), keys), NoteTrust::UnknownKey);
        QCOMPARE(trustIn(noteOf({other.sign(text)}), keys), NoteTrust::UnknownKey);
        QCOMPARE(trustIn(noteOf({mine.sign(text)}), {}), NoteTrust::UnknownKey);
        QCOMPARE(trustIn(noteOf({broken}), keys), NoteTrust::BadSignature);
        QCOMPARE(trustIn(noteOf({shortened}), keys), NoteTrust::BadSignature);
        QCOMPARE(trustIn(noteOf({sameId}), keys), NoteTrust::BadSignature);
        QCOMPARE(trustIn(noteOf({mine.sign(text), broken}), keys), NoteTrust::BadSignature);
        QCOMPARE(trustIn(noteOf({mine.sign("b\n")}), keys), NoteTrust::BadSignature);
        QCOMPARE(trustIn(noteOf({other.sign(text)}), {mine.key(), other.key()}), NoteTrust::Trusted);
    }

    void refusesKeys_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("two parts") << QByteArray("PeterNeumann+c74f20a3");
        QTest::newRow("another id") << QByteArray(kGoKey).replace("c74f20a3", "c74f20a4");
        QTest::newRow("id in capitals") << QByteArray(kGoKey).replace("c74f20a3", "C74F20A3");
        QTest::newRow("another name") << QByteArray(kGoKey).replace("Peter", "Petra");
        QTest::newRow("no name") << QByteArray(kGoKey).replace("PeterNeumann", "");
        QTest::newRow("newline") << kGoKey + '\n';
        QTest::newRow("type 2") << QByteArray(kGoKey).replace("+ARpc", "+Ahpc");
        QTest::newRow("short") << kGoKey.chopped(4);
        QTest::newRow("no point") << QByteArray("a+00000000+") + (QByteArray(1, 1) + QByteArray(32, '\xff')).toBase64();
    }
    void refusesKeys()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!VerifierKey::parse(text));
    }
    void refusesSigners()
    {
        QVERIFY(!NoteSigner::make("a b", QByteArray(32, 'a')));
        QVERIFY(!NoteSigner::make("a+b", QByteArray(32, 'a')));
        QVERIFY(!NoteSigner::make("", QByteArray(32, 'a')));
        QVERIFY(!NoteSigner::make("a", QByteArray(31, 'a')));
    }
    void signersMove()
    {
        NoteSigner first = signer("a", 'a');
        const NoteSignature made = first.sign("x\n");
        NoteSigner second = std::move(first);
        QCOMPARE(second.sign("x\n"), made);
        NoteSigner third = signer("b", 'b');
        third = std::move(second);
        QCOMPARE(third.sign("x\n"), made);
        QVERIFY(third.key().verifies("x\n", made));
    }

    void checkpointsComeBack()
    {
        const NoteSigner one = signer("log.example", 'a');
        const NoteSigner two = signer("log.example", 'b');
        const auto bytes = signCheckpoint(sampleCheckpoint(), {&one, &two});
        VERIFY_OK(bytes);
        const auto read = SignedCheckpoint::parse(*bytes);
        VERIFY_OK(read);
        QCOMPARE(read->checkpoint, sampleCheckpoint());
        QCOMPARE(read->note.signatures.size(), 2);
        QCOMPARE(trustIn(read->note, {two.key()}), NoteTrust::Trusted);
        Checkpoint odd = sampleCheckpoint();
        odd.origin = "a\nb";
        QVERIFY(!signCheckpoint(odd, {&one}));
        odd.origin = "";
        QVERIFY(!signCheckpoint(odd, {&one}));
        QVERIFY(!signCheckpoint(sampleCheckpoint(), {}));
    }
    void refusesCheckpoints_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray good = sampleCheckpoint().toText();
        QTest::newRow("leading zero") << QByteArray(good).replace("\n2085", "\n02085");
        QTest::newRow("plus") << QByteArray(good).replace("\n2085", "\n+2085");
        QTest::newRow("minus") << QByteArray(good).replace("\n2085", "\n-2085");
        QTest::newRow("hex") << QByteArray(good).replace("\n20852163", "\n0x2085");
        QTest::newRow("space") << QByteArray(good).replace("\n2085", "\n 2085");
        QTest::newRow("no size") << QByteArray(good).replace("20852163", "");
        QTest::newRow("too large") << QByteArray(good).replace("20852163", "9007199254740992");
        QTest::newRow("far too large") << QByteArray(good).replace("20852163", "18446744073709551617");
        QTest::newRow("two zeros") << QByteArray(good).replace("20852163", "00");
        QTest::newRow("short root") << QByteArray(good).replace("=\n", "\n");
        QTest::newRow("no end") << good.chopped(1);
        QTest::newRow("empty line behind") << good + '\n';
        QTest::newRow("empty origin") << '\n' + good;
        QTest::newRow("two lines") << QByteArray("a\n1\n");
        QTest::newRow("empty extension") << good + "x\n\ny\n";
    }
    void refusesCheckpoints()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Checkpoint::parse(text));
    }
    void takesExtensions()
    {
        Checkpoint checkpoint = sampleCheckpoint();
        checkpoint.extensions = {"one", "two"};
        const auto read = Checkpoint::parse(checkpoint.toText());
        VERIFY_OK(read);
        QCOMPARE(*read, checkpoint);
        checkpoint.size = 0;
        VERIFY_OK(Checkpoint::parse(checkpoint.toText()));
    }
};

QTEST_GUILESS_MAIN(TestSignedNote)
#include "tst_signednote.moc"
