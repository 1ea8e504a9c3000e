// SPDX-License-Identifier: GPL-3.0-or-later
// Values that come later, and batches: https://spec.graphql.org/October2021/#sec-Normal-and-Serial-Execution and
// https://spec.graphql.org/October2021/#sec-Handling-Field-Errors
#include "graphql/execution/execute.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Tenantry;
using namespace Tenantry::GraphQL;
using R = Result<ResolvedValue>;

static constexpr std::string_view kSdl = R"(
type Query { slow(n: Int!): Int must(n: Int!): Int! now: Int fails: Int lost: Int rows(count: Int!): [Row!]! maybeRows(count: Int!): [Row]
  row: Row strict: Row! laters: [Int] mustLaters: [Int!] future: Int nested: Row }
type Mutation { step(n: Int!): Int must: Int! row: Row }
type Row { n: Int! owner: Owner mustOwner: Owner! fails: Int! short: Int slow: Int! next: Row }
type Owner { name: String! team: Team mustTeam: Team! }
type Team { name: String! }
)";

struct Row {
    int n = 0;
};

/// Answers on threads of its own, all of which are joined at the end.
class Workers {
public:
    ~Workers() { join(); }
    void join()
    {
        for (std::thread& one : m_threads)
            one.join();
        m_threads.clear();
    }
    Later answer(R value, std::function<void()> before = {})
    {
        const Later::Promise promise;
        m_threads.emplace_back([promise, value = std::move(value), before = std::move(before)] {
            if (before)
                before();
            promise.answer(value);
        });
        return promise.later();
    }

private:
    std::vector<std::thread> m_threads;
};

class TestLater : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto schema = buildSchema(kSdl);
        VERIFY_OK(schema);
        m_schema = *schema;
        addQueries();
        addRows();
        QCOMPARE(m_resolvers.unknownTo(*m_schema), std::vector<std::string>());
        QCOMPARE(m_resolvers.missingIn(*m_schema), std::vector<std::string>());
    }
    void init() { m_calls.clear(); }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<int>("errors");
        auto row = [](const char* name, const char* query, const char* data, int errors = 0) {
            QTest::newRow(name) << QByteArray(query) << QByteArray(data) << errors;
        };
        row("in the order asked", "{ a: slow(n: 1) now b: slow(n: 2) }", R"({"a":1,"now":0,"b":2})");
        row("a future", "{ future now }", R"({"future":5,"now":0})");
        row("null for what fails", "{ now fails x: now }", R"({"now":0,"fails":null,"x":0})", 1);
        row("null for what is lost", "{ lost now }", R"({"lost":null,"now":0})", 1);
        row("to the root", "{ now must(n: -1) }", "null", 1);
        row("items", "{ laters now }", R"({"laters":[1,null,3],"now":0})", 1);
        row("item that must be", "{ mustLaters now }", R"({"mustLaters":null,"now":0})", 1);
        row("an object", "{ nested { n slow next { n slow } } now }",
            R"({"nested":{"n":7,"slow":7,"next":{"n":8,"slow":8}},"now":0})");
        row("null goes to the nearest", "{ row { n next { n fails short } short } now }",
            R"({"row":{"n":1,"next":null,"short":1},"now":0})", 1);
        row("null goes through", "{ now strict { fails } }", "null", 1);
        row("batched", "{ rows(count: 3) { n owner { name } } }",
            R"({"rows":[{"n":0,"owner":{"name":"o0"}},{"n":1,"owner":null},{"n":2,"owner":{"name":"o2"}}]})");
        row("batched, null goes up", "{ maybeRows(count: 3) { n mustOwner { name } } now }",
            R"({"maybeRows":[{"n":0,"mustOwner":{"name":"o0"}},null,{"n":2,"mustOwner":{"name":"o2"}}],"now":0})", 1);
        row("batched, null goes further up", "{ maybeRows(count: 2) { mustOwner { mustTeam { name } } } now }",
            R"({"maybeRows":[{"mustOwner":{"mustTeam":{"name":"t0"}}},null],"now":0})", 1);
        row("batched in a list of must", "{ rows(count: 2) { mustOwner { name } } now }", "null", 1);
        row("batched and sync errors", "{ maybeRows(count: 2) { owner { name } fails } now }",
            R"({"maybeRows":[null,null],"now":0})", 2);
        row("mutation", "mutation { a: step(n: 1) row { n owner { name } slow } b: step(n: 2) }",
            R"({"a":1,"row":{"n":4,"owner":{"name":"o4"},"slow":4},"b":2})");
        row("mutation that ends", "mutation { a: step(n: 1) must b: step(n: 2) }", "null", 1);
    }
    void answers()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, data);
        QFETCH(int, errors);
        const ExecutionResult result = run(query);
        const QByteArray rest = result.body.mid(8 + data.size());
        QCOMPARE(result.body.left(8 + data.size()), "{\"data\":" + data);
        QVERIFY2(rest == "}" || rest.startsWith(",\"errors\":["), rest.constData());
        QCOMPARE(result.errors, errors);
        VERIFY_OK(parseJson(result.body));
    }
    /// https://spec.graphql.org/October2021/#sec-Errors: the path leads to the field, however late it failed.
    void saysWhere()
    {
        const auto body =
            parseJson(run("{ r: row { next { fails } } maybeRows(count: 2) { x: mustOwner { name } } }").body);
        VERIFY_OK(body);
        std::vector<std::string> paths;
        for (const Json& error : body->at("errors"))
            paths.push_back(error["path"].dump());
        std::sort(paths.begin(), paths.end());
        QCOMPARE(paths, (std::vector<std::string>{R"(["maybeRows",1,"x"])", R"(["r","next","fails"])"}));
    }
    void siblingsRunTogether()
    {
        // Each of the three waits for the other two: one after the other they would never be done.
        m_together = 3;
        QCOMPARE(run("{ a: slow(n: 100) b: slow(n: 101) c: slow(n: 102) }").body,
            QByteArray(R"({"data":{"a":100,"b":101,"c":102}})"));
    }
    void mutationsRunOneAfterTheOther()
    {
        run("mutation { a: step(n: 1) b: step(n: 2) c: step(n: 3) }");
        QCOMPARE(m_calls,
            (QStringList{QStringLiteral("start 1"), QStringLiteral("done 1"), QStringLiteral("start 2"),
                QStringLiteral("done 2"), QStringLiteral("start 3"), QStringLiteral("done 3")}));
    }
    void oneCallALevel()
    {
        const ExecutionResult result = run("{ rows(count: 500) { owner { name team { name } } } }");
        QCOMPARE(result.errors, 0);
        QCOMPARE(m_calls, (QStringList{QStringLiteral("owner 500"), QStringLiteral("team 499")}));
    }
    /// Parents that come one by one are still asked for together.
    void batchesWaitForTheirParents()
    {
        const ExecutionResult result = run("{ rows(count: 6) { next { owner { team { name } } } } }");
        QCOMPARE(result.errors, 0);
        QCOMPARE(m_calls, (QStringList{QStringLiteral("owner 6"), QStringLiteral("team 5")}));
    }
    void nobodyAsksForWhatIsNull()
    {
        run("{ maybeRows(count: 3) { owner { name } fails } }");
        QCOMPARE(m_calls, QStringList());
    }
    void aBatchThatCountsWrongFails()
    {
        const ExecutionResult result = run("{ rows(count: 2) { short } }");
        QCOMPARE(result.errors, 2);
        QVERIFY(result.body.contains("The batched resolver gave 1 values for 2 objects."));
    }
    void stopsWaitingAtTheDeadline()
    {
        ExecutionRequest request = requestFor("{ now held: slow(n: -7) }");
        request.execution.time = std::chrono::milliseconds(30);
        const ExecutionResult result = execute(request);
        m_held.reset();
        QCOMPARE(result.limit, Limit::Time);
        QVERIFY(result.body.startsWith("{\"data\":null,"));
    }
    void stopsWaitingWhenCancelled()
    {
        ExecutionRequest request = requestFor("{ now held: slow(n: -7) }");
        std::thread other([cancel = request.cancel] { cancel.cancel(); });
        const ExecutionResult result = execute(request);
        other.join();
        m_held.reset();
        QCOMPARE(result.firstError, ErrorCode::Cancelled);
    }
    void tenThousandHoles()
    {
        const ExecutionResult result = run("{ maybeRows(count: 10000) { mustOwner { name } } }");
        QCOMPARE(result.errors, 1);
        QCOMPARE(parseJson(result.body)->at("data")["maybeRows"].size(), size_t(10000));
    }

private:
    ExecutionRequest requestFor(const QByteArray& query)
    {
        ExecutionRequest request;
        request.schema = m_schema;
        request.resolvers = &m_resolvers;
        request.query = query.toStdString();
        return request;
    }
    ExecutionResult run(const QByteArray& query)
    {
        ExecutionResult result = execute(requestFor(query));
        m_workers.join();
        return result;
    }
    void addQueries();
    void addRows();

    SchemaPtr m_schema;
    ResolverMap m_resolvers;
    Workers m_workers;
    QStringList m_calls;
    std::atomic<int> m_together{0};
    std::optional<Later::Promise> m_held;
};

void TestLater::addQueries()
{
    const auto no = fail(ErrorCode::NotFound, QStringLiteral("no"));
    m_resolvers
        .add("Query", "slow",
            [this](const FieldCall& call) -> R {
                const int n = call.arg<int>("n");
                if (n == -7)
                    return m_held.emplace().later();
                if (n < 100)
                    return m_workers.answer(n);
                return m_workers.answer(n, [this] {
                    --m_together;
                    while (m_together > 0)
                        std::this_thread::yield();
                });
            })
        .add("Query", "must", [this, no](const FieldCall&) -> R { return m_workers.answer(no); })
        .add("Query", "now", [](const FieldCall&) -> R { return 0; })
        .add("Query", "fails", [this, no](const FieldCall&) -> R { return m_workers.answer(no); })
        .add("Query", "lost", [](const FieldCall&) -> R { return Later::Promise().later(); })
        .add("Query", "laters",
            [this, no](const FieldCall&) -> R {
                return ResolvedValue::List{m_workers.answer(1), m_workers.answer(no), m_workers.answer(3)};
            })
        .add("Query", "mustLaters",
            [this](const FieldCall&) -> R {
                return ResolvedValue::List{m_workers.answer(1), m_workers.answer(R())};
            })
        .add("Query", "future",
            [](const FieldCall&) -> R { return Later::of(QtConcurrent::run([]() -> R { return 5; })); })
        // A later value may itself come later.
        .add("Query", "nested",
            [this](const FieldCall&) -> R {
                return m_workers.answer(ResolvedValue(m_workers.answer(ResolvedValue::make(Row{7}))));
            })
        .add("Query", "row", [](const FieldCall&) -> R { return ResolvedValue::make(Row{1}); })
        .add("Query", "strict", [](const FieldCall&) -> R { return ResolvedValue::make(Row{2}); })
        .add("Mutation", "row", [this](const FieldCall&) -> R { return m_workers.answer(ResolvedValue::make(Row{4})); })
        .add("Mutation", "must", [this, no](const FieldCall&) -> R { return m_workers.answer(no); })
        .add("Mutation", "step", [this](const FieldCall& call) -> R {
            const int n = call.arg<int>("n");
            m_calls.append(QStringLiteral("start %1").arg(n));
            return m_workers.answer(n, [this, n] { m_calls.append(QStringLiteral("done %1").arg(n)); });
        });
    for (const char* field : {"rows", "maybeRows"}) {
        m_resolvers.add("Query", field, [](const FieldCall& call) -> R {
            std::vector<Row> rows;
            for (int i = 0; i < call.arg<int>("count"); ++i)
                rows.push_back({i});
            return ResolvedValue::rows(std::move(rows));
        });
    }
}

void TestLater::addRows()
{
    using Values = Result<std::vector<R>>;
    const auto owners = [this](const BatchCall& call) -> Values {
        m_calls.append(QStringLiteral("owner %1").arg(call.size()));
        std::vector<R> values;
        for (std::size_t i = 0; i < call.size(); ++i)
            values.push_back(call.parent<Row>(i).n == 1 ? R() : R(ResolvedValue::object(call.sharedParent<Row>(i))));
        return values;
    };
    const auto teams = [this](const BatchCall& call) -> Values {
        m_calls.append(QStringLiteral("team %1").arg(call.size()));
        std::vector<R> values;
        for (std::size_t i = 0; i < call.size(); ++i)
            values.push_back(ResolvedValue::object(call.sharedParent<Row>(i)));
        return values;
    };
    m_resolvers.addBatch("Row", "owner", owners)
        .addBatch("Row", "mustOwner", owners)
        .addBatch("Owner", "team", teams)
        .addBatch("Owner", "mustTeam", teams)
        // Right for one parent, wrong for two.
        .addBatch("Row", "short", [](const BatchCall&) -> Values { return std::vector<R>{1}; })
        .add("Row", "n", [](const FieldCall& call) -> R { return call.parent<Row>().n; })
        .add("Row", "slow", [this](const FieldCall& call) -> R { return m_workers.answer(call.parent<Row>().n); })
        .add("Row", "next",
            [this](const FieldCall& call) -> R {
                return m_workers.answer(ResolvedValue::make(Row{call.parent<Row>().n + 1}));
            })
        .add("Row", "fails", [](const FieldCall&) -> R { return fail(ErrorCode::NotFound, QStringLiteral("no")); })
        .add("Owner", "name", [](const FieldCall& call) -> R { return "o" + std::to_string(call.parent<Row>().n); })
        .add("Team", "name", [](const FieldCall& call) -> R { return "t" + std::to_string(call.parent<Row>().n); });
}

QTEST_GUILESS_MAIN(TestLater)
#include "tst_later.moc"
