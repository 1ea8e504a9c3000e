// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventidentity.h"
#include "service/eventpreparer.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;

class TestEventPreparer : public QObject {
    Q_OBJECT
private slots:
    void forcesTheScopesTenantAndMergesMetadata()
    {
        EventInput click = input();
        click.metadata = {{"plan", "enterprise"}};
        const auto events = m_preparer.prepare({click}, {{"plan", "starter"}, {"region", "eu"}});
        VERIFY_OK(events);
        QCOMPARE(events->first().tenantId, TenantId("acme"));
        QCOMPARE(events->first().metadata, R"({"plan":"enterprise","region":"eu","tenantId":"acme"})");
        QCOMPARE(events->first().timestamp, m_now);
    }
    void givesTheSameIdsAgain()
    {
        const auto once = m_preparer.prepare({input(), input(), input()}, {});
        EventInput tagged = input();
        tagged.metadata["tenantId"] = "acme";
        const auto again = m_preparer.prepare({tagged, input(), input()}, {{"plan", "starter"}});
        VERIFY_OK(once);
        VERIFY_OK(again);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(once->at(i).id, again->at(i).id);
        QVERIFY(once->at(0).id != once->at(1).id);
        QVERIFY(once->at(1).id != once->at(2).id);
        const auto other = EventPreparer(TenantId("globex"), m_now).prepare({input()}, {});
        VERIFY_OK(other);
        QVERIFY(other->at(0).id != once->at(0).id);
    }
    void remoteClientsMakeTheSameIds()
    {
        EventInput named = input();
        named.id = EventId("mine");
        const auto events = m_preparer.prepare({input(), named, input()}, {{"plan", "starter"}});
        VERIFY_OK(events);
        EventIdentity identity(TenantId("acme"));
        QCOMPARE(events->at(0).id, identity.next(input(), m_now));
        QCOMPARE(events->at(2).id, identity.next(input(), m_now));
    }
    void keepsTheSendersId()
    {
        EventInput named = input();
        named.id = EventId("mine");
        const auto events = m_preparer.prepare({named}, {});
        VERIFY_OK(events);
        QCOMPARE(events->first().id, EventId("mine"));
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<int>("code");
        const int forbidden = static_cast<int>(ErrorCode::Forbidden);
        QTest::newRow("metadata.tenantId")
            << QByteArray(R"({"type":"a","metadata":{"tenantId":"globex"}})") << forbidden;
        QTest::newRow("by case") << QByteArray(R"({"type":"a","metadata":{"tenantId":"Acme"}})") << forbidden;
        QTest::newRow("no text") << QByteArray(R"({"type":"a","metadata":{"tenantId":["acme"]}})") << forbidden;
        QTest::newRow("organizationId") << QByteArray(R"({"type":"a","metadata":{"organizationId":"globex"}})")
                                        << forbidden;
        QTest::newRow("data.tenantId") << QByteArray(R"({"type":"a","data":{"tenantId":"globex"}})") << forbidden;
    }
    void refuses()
    {
        QFETCH(QByteArray, event);
        QFETCH(int, code);
        const auto json = parseJson(event);
        VERIFY_OK(json);
        const auto bad = eventInputFromJson(*json);
        VERIFY_OK(bad);
        const auto events = m_preparer.prepare({input(), input(), *bad}, {});
        QVERIFY(!events);
        QCOMPARE(static_cast<int>(events.error().code), code);
        QCOMPARE(events.error().path, QStringLiteral("events[2]"));
    }
    void refusesWhatTheTypesAllow()
    {
        EventInput noType = input();
        noType.type.clear();
        QCOMPARE(m_preparer.prepare({noType}, {}).error().path, QStringLiteral("events[0]"));
        EventInput farFuture = input();
        farFuture.timestamp = Timestamp{300'000'000'000'000};
        QCOMPARE(m_preparer.prepare({input(), farFuture}, {}).error().path, QStringLiteral("events[1]"));
        EventInput large = input();
        large.data = std::string(1024 * 1024, 'x');
        QCOMPARE(m_preparer.prepare({large}, {}).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(m_preparer.prepare(QList<EventInput>(10'001, input()), {}).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(m_preparer.prepare({input()}, {{"tenantId", "globex"}}).error().path, QStringLiteral("metadata"));
    }

private:
    static EventInput input()
    {
        EventInput event;
        event.type = "button_click";
        event.userId = UserId("user_123");
        event.data = {{"label", "Get Started"}, {"buttonId", "signup-cta"}};
        return event;
    }

    const Timestamp m_now{1'763'472'726'741};
    const EventPreparer m_preparer{TenantId("acme"), m_now};
};

QTEST_GUILESS_MAIN(TestEventPreparer)
#include "tst_eventpreparer.moc"
