// SPDX-License-Identifier: GPL-3.0-or-later
// https://spec.graphql.org/October2021/#sec-Subscription
#include "graphql/execution/eventchannel.h"
#include "graphql/execution/subscribe.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <thread>

using namespace Tenantry;
using namespace Tenantry::GraphQL;
using R = Result<ResolvedValue>;

struct Message {
    int number = 0;
};

class TestSubscription : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto schema = buildSchema("type Query { a: Int } type Message { number: Int! half: Int } "
                                        "type Subscription { newMessage(room: ID!): Message! refused: Int none: Int }");
        VERIFY_OK(schema);
        m_schema = *schema;
        m_resolvers
            .addSource("Subscription", "newMessage",
                [this](const FieldCall& call) -> Result<std::shared_ptr<SourceStream>> {
                    m_room = call.arg<std::string>("room");
                    return std::shared_ptr<SourceStream>(m_channel);
                })
            .addSource("Subscription", "refused",
                [](const FieldCall&) -> Result<std::shared_ptr<SourceStream>> {
                    return fail(ErrorCode::Forbidden, QStringLiteral("not yours"));
                })
            .add("Subscription", "newMessage",
                [](const FieldCall& call) -> R { return ResolvedValue::object(call.sharedParent<Message>()); })
            .add("Message", "number", [](const FieldCall& call) -> R { return call.parent<Message>().number; })
            .add("Message", "half", [](const FieldCall& call) -> R {
                if (call.parent<Message>().number % 2 == 1)
                    return fail(ErrorCode::InvalidArgument, QStringLiteral("odd"));
                return call.parent<Message>().number / 2;
            });
        QCOMPARE(m_resolvers.unknownTo(*m_schema), std::vector<std::string>());
    }
    void init()
    {
        m_channel = std::make_shared<EventChannel<ResolvedValue>>();
        m_answers.clear();
        m_ended = false;
        m_why.reset();
    }

    /// https://spec.graphql.org/October2021/#MapSourceToResponseEvent()
    void anAnswerForEachEvent()
    {
        auto stream = open(R"(subscription ($r: ID!) { m: newMessage(room: $r) { number half } })");
        QVERIFY(stream);
        QCOMPARE(m_room, std::string("kitchen"));
        m_channel->push(ResolvedValue::make(Message{2})); // before anybody listens
        listen(**stream);
        std::thread other([this] { m_channel->push(ResolvedValue::make(Message{3})); });
        other.join();
        QCOMPARE(m_answers.size(), 2);
        QCOMPARE(m_answers[0], QByteArray(R"({"data":{"m":{"number":2,"half":1}}})"));
        QVERIFY(m_answers[1].startsWith(R"({"data":{"m":{"number":3,"half":null}},"errors":[{"message":"odd")"));
        QVERIFY(!m_ended);
        m_channel->finish();
        QVERIFY(m_ended);
        QVERIFY(!m_why);
    }
    void endsWithItsReason()
    {
        auto stream = open(R"(subscription ($r: ID!) { newMessage(room: $r) { number } })");
        QVERIFY(stream);
        m_channel->finish(Error{ErrorCode::IoError, QStringLiteral("gone"), {}});
        m_channel->push(ResolvedValue::make(Message{1}));
        listen(**stream);
        QVERIFY(m_ended);
        QCOMPARE(m_why->code, ErrorCode::IoError);
        QVERIFY(m_answers.isEmpty());
    }
    /// https://spec.graphql.org/October2021/#sec-Unsubscribe
    void unsubscribe()
    {
        auto stream = open(R"(subscription ($r: ID!) { newMessage(room: $r) { number } })");
        QVERIFY(stream);
        listen(**stream);
        (*stream)->cancel();
        m_channel->push(ResolvedValue::make(Message{1}));
        QVERIFY(m_channel->isCancelled());
        QVERIFY(m_answers.isEmpty());
        QVERIFY(!m_ended);
    }
    void lettingGoUnsubscribes()
    {
        auto stream = open(R"(subscription ($r: ID!) { newMessage(room: $r) { number } })");
        QVERIFY(stream);
        stream->reset();
        QVERIFY(m_channel->isCancelled());
    }
    /// https://spec.graphql.org/October2021/#CreateSourceEventStream()
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("syntax") << QByteArray("subscription {") << ErrorCode::ParseError;
        QTest::newRow("validation") << QByteArray("subscription { absent }") << ErrorCode::ValidationError;
        QTest::newRow("a query") << QByteArray("{ a }") << ErrorCode::ValidationError;
        QTest::newRow("skipped") << QByteArray("subscription { refused @skip(if: true) }")
                                 << ErrorCode::ValidationError;
        QTest::newRow("no variable") << QByteArray("subscription ($x: ID!) { newMessage(room: $x) { number } }")
                                     << ErrorCode::ValidationError;
        QTest::newRow("its resolver") << QByteArray("subscription { refused }") << ErrorCode::Forbidden;
        QTest::newRow("no source") << QByteArray("subscription { none }") << ErrorCode::Unsupported;
    }
    void refuses()
    {
        QFETCH(QByteArray, query);
        QFETCH(ErrorCode, code);
        const auto stream = open(query);
        QVERIFY(!stream);
        QVERIFY(stream.error().requestError);
        QCOMPARE(stream.error().firstError, code);
        QVERIFY(stream.error().body.startsWith("{\"errors\":["));
    }
    void aFieldsRefusalHasItsPath()
    {
        const auto stream = open("subscription { refused }");
        QVERIFY(!stream);
        QCOMPARE(stream.error().body,
            QByteArray(R"({"errors":[{"message":"not yours","locations":[{"line":1,"column":16}],)"
                       R"("path":["refused"],"extensions":{"code":"FORBIDDEN"}}]})"));
    }

private:
    tl::expected<std::shared_ptr<ResponseStream>, ExecutionResult> open(const QByteArray& query)
    {
        ExecutionRequest request;
        request.schema = m_schema;
        request.resolvers = &m_resolvers;
        request.query = query.toStdString();
        request.variables = Json{{"r", "kitchen"}};
        return subscribe(request);
    }
    void listen(ResponseStream& stream)
    {
        stream.listen([this](const ExecutionResult& result) { m_answers.append(result.body); },
            [this](std::optional<Error> why) {
                m_ended = true;
                m_why = std::move(why);
            });
    }

    SchemaPtr m_schema;
    ResolverMap m_resolvers;
    std::shared_ptr<EventChannel<ResolvedValue>> m_channel;
    std::string m_room;
    QByteArrayList m_answers;
    std::optional<Error> m_why;
    bool m_ended = false;
};

QTEST_APPLESS_MAIN(TestSubscription)
#include "tst_subscription.moc"
