// SPDX-License-Identifier: GPL-3.0-or-later
// A document, and after a line `---` its variables: the answer is JSON, has data or says why not, and the rules let
// nothing through on which a resolver stumbles.
#include "graphql/execution/eventchannel.h"
#include "graphql/execution/subscribe.h"
#include "tests/fuzz/fuzzing.h"

using namespace Tenantry;
using namespace Tenantry::GraphQL;
using R = Result<ResolvedValue>;

namespace {

struct Row {
    int n = 0;
};

ResolvedValue rows(int count)
{
    std::vector<Row> all;
    for (int i = 0; i < std::clamp(count, 0, 8); ++i)
        all.push_back({i});
    return ResolvedValue::rows(std::move(all));
}

ResolvedValue answeredLater(R value)
{
    const Later::Promise promise;
    promise.answer(std::move(value));
    return promise.later();
}

ResolvedValue rowOrOther(int n) { return ResolvedValue::make(Row{n}, n % 2 == 0 ? "Row" : "Other"); }

Result<std::vector<R>> owners(const BatchCall& call)
{
    std::vector<R> all;
    for (std::size_t i = 0; i < call.size(); ++i) {
        const int n = call.parent<Row>(i).n;
        if (n % 4 == 3)
            all.push_back(fail(ErrorCode::NotFound, QStringLiteral("no owner")));
        else
            all.push_back(n % 4 == 1 ? answeredLater(rowOrOther(n)) : ResolvedValue::make(Row{n}));
    }
    return all;
}

void addQuery(ResolverMap& map)
{
    map.add("Query", "a", [](const FieldCall&) -> R { return 7; })
        .add("Query", "b", [](const FieldCall&) -> R { return true; })
        .add("Query", "s", [](const FieldCall& call) -> R { return call.args(); })
        .add("Query", "f", [](const FieldCall&) -> R { return 1.5; })
        .add("Query", "id", [](const FieldCall& call) -> R { return call.arg<std::string>("x"); })
        .add("Query", "rows", [](const FieldCall& call) -> R { return rows(call.arg<int>("first")); })
        .add(
            "Query", "maybe", [](const FieldCall& call) -> R { return answeredLater(rows(call.arg<int>("first", 3))); })
        .add("Query", "node", [](const FieldCall& call) -> R { return rowOrOther(call.arg<int>("kind")); })
        .add("Query", "any",
            [](const FieldCall&) -> R {
                return ResolvedValue::List{rowOrOther(0), nullptr, answeredLater(rowOrOther(1)),
                    Json{{"__typename", "Other"}, {"id", "o"}, {"name", 1}}, ResolvedValue::make(Row{2}, "Nobody")};
            })
        .add("Query", "page", [](const FieldCall&) -> R { return ResolvedValue::make(Row{1}); })
        .add("Query", "at", [](const FieldCall& call) -> R { return call.arg<std::int64_t>("t"); })
        .add("Query", "deep", [](const FieldCall& call) -> R { return call.arg<Json>("l"); })
        .add("Query", "must", [](const FieldCall&) -> R { return answeredLater(ResolvedValue::make(Row{3})); })
        .add("Query", "later", [](const FieldCall&) -> R { return answeredLater(answeredLater(4)); })
        .add("Query", "lost", [](const FieldCall&) -> R { return Later::Promise().later(); });
}

void addObjects(ResolverMap& map)
{
    map.add("Mutation", "bump", [](const FieldCall& call) -> R { return answeredLater(call.arg<int>("by")); })
        .add("Mutation", "row", [](const FieldCall&) -> R { return answeredLater(ResolvedValue::make(Row{5})); })
        .add("Subscription", "tick",
            [](const FieldCall& call) -> R { return ResolvedValue::object(call.sharedParent<Row>()); })
        .add("Row", "n", [](const FieldCall& call) -> R { return call.parent<Row>().n + call.arg<int>("of"); })
        .add("Row", "next",
            [](const FieldCall& call) -> R { return ResolvedValue::make(Row{call.parent<Row>().n + 1}); })
        .add("Row", "later", [](const FieldCall& call) -> R { return answeredLater(call.parent<Row>().n); })
        .addBatch("Row", "owner", owners)
        .addBatch("Row", "mustOwner", owners)
        .add("Page", "nodes", [](const FieldCall&) -> R { return rows(3); })
        .add("Page", "total", [](const FieldCall&) -> R { return 3; });
    for (const char* type : {"Row", "Other"}) {
        map.add(type, "id", [](const FieldCall&) -> R { return "i"; }).add(type, "fails", [](const FieldCall&) -> R {
            return fail(ErrorCode::NotFound, QStringLiteral("no"));
        });
    }
    map.add("Other", "next", [](const FieldCall&) -> R { return rowOrOther(2); })
        .add("Other", "name", [](const FieldCall&) -> R { return QByteArray("\xffname\n\""); });
    map.addSource("Subscription", "tick", [](const FieldCall&) -> Result<std::shared_ptr<SourceStream>> {
        auto channel = std::make_shared<EventChannel<ResolvedValue>>();
        channel->push(ResolvedValue::make(Row{1}));
        channel->finish();
        return std::shared_ptr<SourceStream>(std::move(channel));
    });
}

void check(const ExecutionResult& result)
{
    const std::string_view body = viewOf(result.body);
    Fuzzing::must(Json::accept(body), "the answer is JSON");
    Fuzzing::must(body.starts_with(result.requestError ? "{\"errors\":[{" : "{\"data\":"), "data, or the reason");
    Fuzzing::must((result.errors > 0) == (body.find("\"errors\":[{") != std::string_view::npos || result.errors > 0),
        "errors are told");
    for (const Json& error : Json::parse(body).value("errors", Json::array()))
        Fuzzing::must(!error.value("message", std::string()).starts_with("There is no resolver for"),
            "all fields have resolvers");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const ResolverMap map = [] {
        ResolverMap all;
        addQuery(all);
        addObjects(all);
        Fuzzing::must(all.unknownTo(*Fuzzing::schema()).empty(), "the resolvers are the schema's");
        return all;
    }();
    const std::string_view text = Fuzzing::textOf(data, size);
    const std::size_t cut = text.find("\n---\n");
    ExecutionRequest request;
    request.schema = Fuzzing::schema();
    request.resolvers = &map;
    request.query = text.substr(0, cut);
    if (cut != std::string_view::npos)
        request.variables = parseJson(text.substr(cut + 5)).value_or(Json());
    request.execution.answerBytes = 256 * 1024;
    request.execution.cost = 2000;
    const ExecutionResult result = execute(request);
    check(result);
    if (result.firstError == ErrorCode::Unsupported) {
        auto stream = subscribe(request);
        if (stream)
            (*stream)->listen(check, [](const std::optional<Error>&) {});
        else
            check(stream.error());
    }
    return 0;
}
