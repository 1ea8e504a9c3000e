// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/requestfactory.h"

#include <QtTest>

using namespace Tenantry;

class RequestFactoryTest : public QObject {
    Q_OBJECT

private slots:
    void putsTheTenantIntoTheContext()
    {
        const RequestFactory factory(TenantId("acme"), UserId("ann"));
        TenantContext callers;
        callers.tenantId = TenantId("globex");
        callers.userId = UserId("bob");
        callers.sessionId = SessionId("s1");
        callers.permissions = {"read"};
        const TenantContext context = factory.context(callers);
        QCOMPARE(context.tenantId, TenantId("acme"));
        QCOMPARE(context.userId, std::optional(UserId("ann")));
        QCOMPARE(context.sessionId, std::optional(SessionId("s1")));
        QCOMPARE(context.permissions, QByteArrayList{"read"});
    }

    void anAbsentUserErasesNone()
    {
        TenantContext callers;
        callers.userId = UserId("bob");
        QCOMPARE(RequestFactory(TenantId("acme")).context(callers).userId, std::optional(UserId("bob")));
    }

    void overridesTenantsInVariables()
    {
        const GraphQLRequest request{.query = "query",
            .operationName = {},
            .variables = {{"tenantId", "globex"}, {"limit", 5},
                {"filter", {{"tenantId", "globex"}, {"metadata", {{"tenantId", "globex"}, {"plan", "x"}}}}},
                {"events", {{{"metadata", {{"tenantId", "globex"}}}, {"data", {{"tenantId", "globex"}}}}}},
                {"nothing", {{"tenantId", nullptr}}}}};
        const Json variables = RequestFactory(TenantId("acme")).graphql(request).variables;
        QCOMPARE(variables["tenantId"], Json("acme"));
        QCOMPARE(variables["limit"], Json(5));
        QCOMPARE(variables["filter"]["tenantId"], Json("acme"));
        QCOMPARE(variables["filter"]["metadata"], (Json{{"tenantId", "acme"}, {"plan", "x"}}));
        QCOMPARE(variables["events"][0]["metadata"]["tenantId"], Json("acme"));
        QCOMPARE(variables["events"][0]["data"]["tenantId"], Json("globex")); // the sender's own words
        QVERIFY(variables["nothing"]["tenantId"].is_null());
    }

    void tagsAnEventAsTheSeedDoes()
    {
        EventInput event;
        event.type = "button_click";
        event.metadata = {{"tenantId", "globex"}, {"plan", "enterprise"}};
        const EventInput tagged = RequestFactory(TenantId("acme")).ingestEvent(event);
        QCOMPARE(tagged.metadata, (Json{{"tenantId", "acme"}, {"organizationId", "acme"}, {"plan", "enterprise"}}));
    }

    void tagsABatchEventByEvent()
    {
        EventBatch batch{.events = {EventInput{}, EventInput{}}, .metadata = {{"tenantId", "globex"}, {"run", 1}}};
        batch.events[0].metadata = {{"tenantId", "globex"}, {"organizationId", "globex"}};
        batch.events[1].metadata = nullptr;
        const EventBatch tagged = RequestFactory(TenantId("acme")).ingestBatch(batch);
        QCOMPARE(tagged.events[0].metadata, (Json{{"tenantId", "acme"}, {"organizationId", "acme"}}));
        QCOMPARE(tagged.events[1].metadata, (Json{{"tenantId", "acme"}}));
        QCOMPARE(tagged.metadata, (Json{{"tenantId", "acme"}, {"run", 1}}));
    }
};

QTEST_GUILESS_MAIN(RequestFactoryTest)
#include "tst_requestfactory.moc"
