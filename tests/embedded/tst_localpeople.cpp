// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/localpeople.h"

#include "tests/embedded/servicefixture.h"
#include "tests/support/testsupport.h"

#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Who is let in at a workspace's desk, and that the log has it.
class TestLocalPeople : public QObject {
    Q_OBJECT

    const LocalPeople::Seat m_seat{EmbeddedService::desktopPerson(), SessionId("s")};
    const UserId m_ines = EmbeddedService::sampleAuditor();
    const UserId m_free = EmbeddedService::desktopPerson();

    static int count(ServiceFixture& fixture, const char* action)
    {
        return static_cast<int>(fixture.actions("platform").count(action));
    }

private slots:
    void aSampleHasThree()
    {
        ServiceFixture fixture(true);
        const auto people = resultOf(fixture.service().people().list());
        VERIFY_OK(people);
        QCOMPARE(people->size(), 3);
        for (const LocalPerson& person : *people)
            QVERIFY(!person.hasPassphrase && !person.name.isEmpty() && !person.hats.isEmpty());
    }

    void nobodyEntersWithoutAPassphrase()
    {
        ServiceFixture fixture(true);
        LocalPeople& people = fixture.service().people();
        const auto none = resultOf(people.enter(m_seat, m_ines, {}, m_free));
        QVERIFY(!none && none.error().code == ErrorCode::Unauthorized);
        const auto empty = resultOf(people.enter(m_seat, m_ines, "guess", m_free));
        QVERIFY(!empty && empty.error().code == ErrorCode::Unauthorized);
        const auto nobody = resultOf(people.enter(m_seat, UserId("alice"), {}, m_free)); // a member, no local person
        QVERIFY(!nobody && nobody.error().code == ErrorCode::NotFound);
        VERIFY_OK(resultOf(people.enter({m_ines, SessionId("s")}, m_free, {}, m_free)));
        QCOMPARE(count(fixture, "person.act"), 4);
    }

    void entersWithTheRightOne()
    {
        ServiceFixture fixture(true);
        LocalPeople& people = fixture.service().people();
        const auto tooShort = resultOf(people.setPassphrase(m_seat, m_ines, {}, "seven 7"));
        QVERIFY(!tooShort && tooShort.error().code == ErrorCode::InvalidArgument);
        VERIFY_OK(resultOf(people.setPassphrase(m_seat, m_ines, {}, "correct horse")));
        const auto wrong = resultOf(people.enter(m_seat, m_ines, "wrong horse", m_free));
        QVERIFY(!wrong && wrong.error().code == ErrorCode::Unauthorized);
        VERIFY_OK(resultOf(people.enter(m_seat, m_ines, "correct horse", m_free)));
        // A later one only with the former.
        const auto stolen = resultOf(people.setPassphrase(m_seat, m_ines, "wrong horse", "battery staple"));
        QVERIFY(!stolen && stolen.error().code == ErrorCode::Unauthorized);
        VERIFY_OK(resultOf(people.setPassphrase(m_seat, m_ines, "correct horse", "battery staple")));
        QVERIFY(!resultOf(people.enter(m_seat, m_ines, "correct horse", m_free)));
        // The desktop person's own, once set, is asked for too.
        VERIFY_OK(resultOf(people.setPassphrase(m_seat, m_free, {}, "my own passphrase")));
        QVERIFY(!resultOf(people.enter({m_ines, SessionId("s")}, m_free, {}, m_free)));
        VERIFY_OK(resultOf(people.enter({m_ines, SessionId("s")}, m_free, "my own passphrase", m_free)));
        QCOMPARE(count(fixture, "person.passphrase"), 4);
        QCOMPARE(count(fixture, "person.act"), 5);
        // What is kept is no passphrase.
        fixture.close();
        QFile file(fixture.folder() + QStringLiteral("/tenantry.db"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("$argon2id$"));
        QVERIFY(!bytes.contains("battery staple") && !bytes.contains("my own passphrase"));
        // And it holds over a restart.
        fixture.reopen();
        VERIFY_OK(resultOf(fixture.service().people().enter(m_seat, m_ines, "battery staple", m_free)));
    }

    void guessingIsSlow()
    {
        ServiceFixture fixture(true);
        LocalPeople& people = fixture.service().people();
        VERIFY_OK(resultOf(people.setPassphrase(m_seat, m_ines, {}, "correct horse")));
        for (int i = 0; i < LocalPeople::kTries; ++i)
            QVERIFY(!resultOf(people.enter(m_seat, m_ines, "guess", m_free)));
        const auto now = resultOf(people.enter(m_seat, m_ines, "correct horse", m_free));
        QVERIFY(!now && now.error().code == ErrorCode::RateLimited);
        fixture.clock().set(Timestamp{fixture.clock().now().ms + LocalPeople::kPauseMs});
        VERIFY_OK(resultOf(people.enter(m_seat, m_ines, "correct horse", m_free)));
    }
};

QTEST_GUILESS_MAIN(TestLocalPeople)
#include "tst_localpeople.moc"
