// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/embeddedsubscription.h"

#include "gateway/livefeed.h"

#include <mutex>

namespace Tenantry {

/// Outlives the subscription; the two know of each other under the mutex.
class EmbeddedSubscription::Sink final : public EventSink {
public:
    explicit Sink(EmbeddedSubscription* target)
        : m_target(target)
    {
    }
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        m_target = nullptr;
    }

    void refused(GatewayReply reply) override
    {
        const Json said = parseJson(reply.body).value_or(Json::object());
        const Json& source = said.contains("errors") && !said["errors"].empty() ? said["errors"][0] : said;
        const Json& codes = source.contains("extensions") ? source["extensions"] : source;
        QString text = stringMember(source, "error");
        if (text.isEmpty())
            text = stringMember(source, "message");
        end({codeFromName(stringMember(codes, "code")), text, {}});
    }
    void opened() override
    {
        home([](EmbeddedSubscription* target) { emit target->opened(); });
    }
    void next(QByteArray answer, QByteArray cursor) override
    {
        home([answer = std::move(answer), cursor = Cursor(std::move(cursor))](
                 EmbeddedSubscription* target) { emit target->next(answer, cursor); });
    }
    void complete() override { end({ErrorCode::Cancelled, QStringLiteral("the service ended the subscription"), {}}); }
    bool isOpen() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_target != nullptr;
    }

private:
    void end(Error why)
    {
        home([why = std::move(why)](EmbeddedSubscription* target) { emit target->ended(why); });
    }
    template <class Then> void home(Then then)
    {
        const std::lock_guard lock(m_mutex);
        if (auto* target = m_target)
            QMetaObject::invokeMethod(
                target, [target, then = std::move(then)] { then(target); }, Qt::QueuedConnection);
    }

    mutable std::mutex m_mutex;
    EmbeddedSubscription* m_target;
};

EmbeddedSubscription::EmbeddedSubscription(const std::shared_ptr<GatewayEngine>& engine, const GatewayCall& call,
    Plane plane, const GraphQLRequest& request, const Cursor& after, QObject* parent)
    : Subscription(parent)
    , m_sink(std::make_shared<Sink>(this))
{
    const QByteArray line = call.principal.userId.bytes();
    const bool taken = engine->read(line, [feed = &engine->feed(), call, line, plane, request, after, sink = m_sink] {
        feed->open(call, line, plane, request, after.bytes(), sink);
    });
    if (!taken)
        m_sink->refused({503, R"({"error":"too much is waiting","code":"STORAGE_BUSY"})", false, {}});
}

EmbeddedSubscription::~EmbeddedSubscription() { m_sink->leave(); }

} // namespace Tenantry
