// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/merkleproof.h"
#include "ledger/signedcheckpoint.h"
#include "service/schemas.h"
#include "tests/embedded/planechanges.h"
#include "tests/embedded/servicefixture.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTest>

#include <map>
#include <set>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

std::string codeOf(const Json& answer)
{
    if (!answer.contains("errors"))
        return {};
    return answer["errors"][0]["extensions"].value("code", std::string());
}

Ledger::Hash hashOf(const Json& text)
{
    return Ledger::hashFromBase64(text.get<std::string>()).value_or(Ledger::Hash{});
}

Ledger::MerkleProof proofOf(const Json& answer)
{
    Ledger::MerkleProof proof;
    for (const Json& hash : answer["hashes"])
        proof.append(hashOf(hash));
    return proof;
}

} // namespace

class TestLedgerPlane : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_fixture = std::make_unique<ServiceFixture>(true);
        QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
    }
    void provesWhatItShows()
    {
        const Json head = ask("operator",
            R"({ ledgerHead(tenantId: "acme") { tenantId log epoch size root publicKey } })")["data"]["ledgerHead"];
        QCOMPARE(head["tenantId"], Json("acme"));
        QCOMPARE(head["size"].get<int>(), 2);
        QVERIFY(head["publicKey"].get<std::string>().find("tenantry-") == 0);
        const Json rows = ask("operator",
            R"({ ledgerEntries(tenantId: "acme", epoch: 1, from: 0) { tenantId from next rows { index entry leaf openings } } })");
        QVERIFY2(!rows.contains("errors"), dumpJson(rows).constData());
        const Json& list = rows["data"]["ledgerEntries"]["rows"];
        QCOMPARE(list.size(), size_t(2));
        QVERIFY(!list[1]["entry"].get<std::string>().empty());
        QVERIFY(list[1]["entry"].get<std::string>().find("alice@acme.example") == std::string::npos);
        QVERIFY(dumpJson(list[1]["openings"]).contains("alice@acme.example"));
        for (int i = 0; i < 2; ++i) {
            const Json proof = ask("operator",
                "query ($i: Float!) { ledgerInclusion(tenantId: \"acme\", epoch: 1, index: $i, size: 2) { hashes } }",
                "", {{"i", i}});
            QVERIFY(Ledger::includes(hashOf(head["root"]), 2, static_cast<uint64_t>(i),
                hashOf(list[static_cast<size_t>(i)]["leaf"]), proofOf(proof["data"]["ledgerInclusion"])));
        }
        const Json consistent =
            ask("operator", R"({ ledgerConsistency(tenantId: "acme", epoch: 1, from: 1, to: 2) { hashes } })");
        QVERIFY(Ledger::extends(
            1, hashOf(list[0]["leaf"]), 2, hashOf(head["root"]), proofOf(consistent["data"]["ledgerConsistency"])));
        QCOMPARE(
            codeOf(ask("operator", R"({ ledgerConsistency(tenantId: "acme", epoch: 1, from: 1, to: 3) { hashes } })")),
            "INVALID_ARGUMENT");
        QCOMPARE(codeOf(ask("operator", R"({ ledgerHead(tenantId: "nobody") { size } })")), "NOT_FOUND");
    }
    void showsTheParts()
    {
        const Json page = ask("operator",
            R"({ auditPage(filter: {tenantId: "acme"}, first: 2) { nodes { action epoch targetKind targetId personal before after leaf } } })");
        QVERIFY2(!page.contains("errors"), dumpJson(page).constData());
        const Json& put = page["data"]["auditPage"]["nodes"][0];
        QCOMPARE(put["action"], Json("member.put"));
        QCOMPARE(put["epoch"], Json(1));
        QCOMPARE(put["targetKind"], Json("tenant"));
        QCOMPARE(put["targetId"], Json("acme"));
        QCOMPARE(put["personal"]["member.0.email"], Json("alice@acme.example"));
        QCOMPARE(page["data"]["auditPage"]["nodes"][1]["after"]["name"], Json("Acme Corp"));
        const Json series = ask("operator",
            R"({ a: auditOverTime(filter: {tenantId: "acme", actions: ["tenant.*", "member.*"]}, from: "2025-11-18T00:00:00Z", to: "2025-11-19T00:00:00Z") { exact complete buckets { start count allowed } }
            b: auditOverTime(filter: {tenantId: "acme", text: "tenant"}, from: "2025-11-18T00:00:00Z", to: "2025-11-19T00:00:00Z", bucket: DAY) { exact complete buckets { count } } })");
        QCOMPARE(dumpJson(series["data"]["a"]),
            R"({"buckets":[{"allowed":2,"count":2,"start":"2025-11-18T13:00:00.000Z"}],"complete":true,"exact":true})");
        QCOMPARE(series["data"]["b"]["exact"], Json(false));
        QCOMPARE(series["data"]["b"]["complete"], Json(true));
    }
    void isolates_data()
    {
        QTest::addColumn<QByteArray>("document");
        for (const char* one :
            {R"({ ledgerHead(tenantId: "globex") { size } })",
                R"({ ledgerEntries(tenantId: "globex", epoch: 1, from: 0) { tenantId } })",
                R"({ ledgerConsistency(tenantId: "globex", epoch: 1, from: 1, to: 2) { tenantId } })",
                R"({ ledgerInclusion(tenantId: "globex", epoch: 1, index: 0, size: 2) { tenantId } })",
                R"({ auditOverTime(filter: {tenantId: "globex"}, from: "2025-11-18T00:00:00Z", to: "2025-11-19T00:00:00Z") { exact } })",
                R"({ auditReviews(tenantId: "globex") { id } })", R"({ ledgerHolds(tenantId: "globex") { id } })"})
            QTest::newRow(one) << QByteArray(one);
    }
    void isolates()
    {
        QFETCH(QByteArray, document);
        const Json foreign = ask("alice", document.constData(), "acme");
        QCOMPARE(codeOf(foreign), "FORBIDDEN");
        const Json absent = ask("alice", QByteArray(document).replace("globex", "nobody").constData(), "acme");
        QCOMPARE(codeOf(absent), "FORBIDDEN");
        QCOMPARE(absent["errors"][0]["message"], foreign["errors"][0]["message"]);
        QCOMPARE(m_fixture->actions("acme").count("cross_tenant_access_attempt"), 2);
        QCOMPARE(codeOf(ask("mia", document.constData(), "acme")), "FORBIDDEN");
        // Their own they may read.
        const Json own = ask("alice", QByteArray(document).replace("globex", "acme").constData(), "acme");
        QVERIFY2(!own.contains("errors"), dumpJson(own).constData());
    }
    void othersReviewsAndHoldsAreNotSeen()
    {
        ask("ines.okafor",
            R"(mutation { a: saveAuditReview(review: {tenantId: "globex", name: "g", filter: {}}) { id } b: setLegalHold(tenantId: "globex", reason: "case 7") { id } })");
        const Json seen = ask("alice", "{ auditReviews { id } ledgerHolds { id } }", "acme");
        QCOMPARE(dumpJson(seen["data"]), R"({"auditReviews":[],"ledgerHolds":[]})");
        const Json series = ask("alice",
            R"({ auditOverTime(filter: {actions: ["tenant.*", "member.*"]}, from: "2025-11-18T00:00:00Z", to: "2025-11-19T00:00:00Z") { buckets { count } } })",
            "acme");
        QCOMPARE(series["data"]["auditOverTime"]["buckets"][0]["count"].get<double>(), 2.0);
    }
    void reviewsAreSignedOff()
    {
        const Json made = ask("ines.okafor",
            R"(mutation { saveAuditReview(review: {tenantId: "acme", name: "November", filter: {actions: ["member.*"]}, notes: "fine"}) { id version } })");
        QVERIFY2(!made.contains("errors"), dumpJson(made).constData());
        const Json id = made["data"]["saveAuditReview"]["id"];
        const char* off = "mutation ($id: ID!, $v: Int!) { signOffAuditReview(id: $id, note: \"done\", "
                          "expectedVersion: $v) { signedOffBy notes version } }";
        QCOMPARE(codeOf(ask("ines.okafor", off, "", {{"id", id}, {"v", 7}})), "CONFLICT");
        const Json done = ask("ines.okafor", off, "", {{"id", id}, {"v", 1}});
        QCOMPARE(done["data"]["signOffAuditReview"]["signedOffBy"], Json("ines.okafor"));
        QCOMPARE(done["data"]["signOffAuditReview"]["notes"], Json("fine\ndone"));
        const Json entry = ask(
            "operator", R"({ auditPage(filter: {tenantId: "acme", actions: ["audit.signoff"]}) { nodes { entry } } })");
        const Json note = entry["data"]["auditPage"]["nodes"][0]["entry"]["data"]["checkpoint"];
        QVERIFY(Ledger::SignedCheckpoint::parse(QByteArray::fromStdString(note.get<std::string>())).has_value());
        QCOMPARE(codeOf(ask("operator",
                     R"(mutation { saveAuditReview(review: {tenantId: "acme", name: "x", filter: {}}) { id } })")),
            "FORBIDDEN");
    }
    void holdsKeepAndErasureSaysSo()
    {
        const char* erase =
            "mutation ($dry: Boolean, $second: ID) { erasePersonal(tenantId: \"acme\", userId: \"alice\", reason: "
            "\"asked\", dryRun: $dry, secondPerson: $second) { personal done index } }";
        QCOMPARE(ask("operator", erase, "", {{"dry", true}})["data"]["erasePersonal"]["personal"].get<double>(), 2.0);
        QCOMPARE(codeOf(ask("operator", erase, "", {{"dry", false}})), "INVALID_ARGUMENT");
        QCOMPARE(codeOf(ask("operator", erase, "", {{"second", "operator"}})), "INVALID_ARGUMENT");
        QCOMPARE(codeOf(ask("ines.okafor", erase, "", {{"second", "operator"}})), "FORBIDDEN");
        const Json hold =
            ask("ines.okafor", R"(mutation { setLegalHold(tenantId: "acme", reason: "case 9") { id placedBy } })");
        QCOMPARE(codeOf(ask("operator", erase, "", {{"second", "tomas.lindqvist"}})), "CONFLICT");
        QCOMPARE(codeOf(ask("operator",
                     R"(mutation { pruneAudit(tenantId: "acme", before: "2030-01-01T00:00:00Z") { done } })")),
            "CONFLICT");
        ask("operator", "mutation ($id: ID!) { releaseLegalHold(id: $id, reason: \"over\") { releasedAt } }", "",
            {{"id", hold["data"]["setLegalHold"]["id"]}});
        const Json done = ask("operator", erase, "", {{"second", "tomas.lindqvist"}});
        QCOMPARE(done["data"]["erasePersonal"]["done"], Json(true));
        QCOMPARE(ask("operator", erase, "", {{"dry", true}})["data"]["erasePersonal"]["personal"].get<double>(), 0.0);
        const auto acme = m_fixture->actions("acme");
        for (const char* action : {"audit.hold", "audit.hold.release", "audit.erase"})
            QVERIFY2(acme.contains(action), action);
        const Json pruned = ask("operator",
            R"(mutation { pruneAudit(tenantId: "acme", before: "2030-01-01T00:00:00Z") { entries done index } })");
        QVERIFY2(pruned["data"]["pruneAudit"]["done"] == true, dumpJson(pruned).constData());
        QVERIFY(!m_fixture->actions("acme").contains("tenant.create"));
        QVERIFY(m_fixture->actions("acme").contains("audit.prune"));
        const Json found = ask("operator", R"({ auditPage(filter: {tenantId: "acme", text: "corp"}) { totalCount } })");
        QCOMPARE(found["data"]["auditPage"]["totalCount"].get<double>(), 0.0);
        // What is pruned is out of the sums by the hour too, of its log and of all.
        for (const char* filter : {R"({tenantId: "acme", outcome: ALLOWED})", "{outcome: ALLOWED}", "{outcome: DENIED}",
                 R"({actions: ["tenant.create"]})", R"({tenantId: "acme", actions: ["audit.*"]})"}) {
            const Json page = ask("operator",
                "{ auditPage(filter: " + QByteArray(filter) + ", first: 1000) { totalCount nodes { index } } }");
            const Json& list = page["data"]["auditPage"];
            QCOMPARE(list["totalCount"].get<double>(), static_cast<double>(list["nodes"].size()));
        }
    }
    void exportsAreRecordedEachTime()
    {
        const auto exports = [this] { return m_fixture->actions("acme").count("audit.export"); };
        const auto before = exports();
        const QByteArray document = R"({ auditExport(filter: {tenantId: "acme", outcome: DENIED}, format: "csv") })";
        for (int i = 0; i < 2; ++i)
            QCOMPARE(ask("alice", document, "acme")["data"]["auditExport"], Json(true));
        QCOMPARE(exports(), before + 2); // at once, and no hour makes one of two
        QCOMPARE(codeOf(ask("mia", document, "acme")), "FORBIDDEN");
        QCOMPARE(codeOf(ask("alice", R"({ auditExport(filter: {tenantId: "globex"}, format: "csv") })", "acme")),
            "FORBIDDEN");
        QCOMPARE(codeOf(ask("alice", R"({ auditExport(format: "") })", "acme")), "INVALID_ARGUMENT");
        QCOMPARE(exports(), before + 2);
    }
    void countingStopsWhereItIsTold()
    {
        const auto count = [this](const char* rest) {
            return ask("operator",
                "{ auditPage(filter: {text: \"put\"}" + QByteArray(rest)
                    + ") { totalCount } }")["data"]["auditPage"]["totalCount"]
                .get<double>();
        };
        QVERIFY(count("") > 1);
        QCOMPARE(count(", countTo: 1"), 1.0);
        QCOMPARE(count(", countTo: 100000"), count(""));
    }
    void theSecondEpochIsAcknowledged()
    {
        const Json head = ask("operator",
            R"(mutation { acknowledgeEpoch(tenantId: "acme", reason: "restored") { epoch size checkpoint } })");
        QVERIFY2(!head.contains("errors"), dumpJson(head).constData());
        QCOMPARE(head["data"]["acknowledgeEpoch"]["epoch"], Json(2));
        QCOMPARE(head["data"]["acknowledgeEpoch"]["size"].get<double>(), 1.0);
        QCOMPARE(
            codeOf(ask("operator",
                R"(mutation { acknowledgeEpoch(tenantId: "acme", reason: "x", checkpoint: "nonsense") { epoch } })")),
            "INVALID_ARGUMENT");
        QCOMPARE(
            codeOf(ask("ines.okafor", R"(mutation { acknowledgeEpoch(tenantId: "acme", reason: "x") { epoch } })")),
            "FORBIDDEN");
    }
    /// Walks the schema: a field of Mutation has a case that says which entry it leaves, and what happens to those who
    /// may not; a field of Query, whether reading it is an entry.
    void everyFieldOfThePlaneIsAudited()
    {
        const auto changes = planeChanges();
        const std::set<std::string> auditedReads{"auditPage", "auditAnchors", "auditOverTime", "ledgerHead",
            "ledgerConsistency", "ledgerInclusion", "ledgerEntries", "auditReviews", "ledgerHolds", "auditExport"};
        const std::set<std::string> plainReads{"me", "people", "overview", "tenants", "tenant", "memberships",
            "eventPage", "eventAnchors", "eventsOverTime", "breaches", "bindings", "binding", "importPosition",
            "pendingChanges", "pendingChange", "tenantCertificate", "tenantCertificates", "invitations", "person",
            "platformRoles", "memberUndos", "shareInbox", "shareOutbox", "shareGrants", "shareRequest", "shareGrant",
            "shareHistory", "shareMap", "sharePreview", "sharePolicies"};
        // Each has its entries in three logs and its refusals in one: tst_shareplane holds them.
        const std::set<std::string> shareChanges{"requestShare", "offerShare", "decideShare", "cancelShare",
            "suspendShare", "resumeShare", "revokeShare", "extendShare", "amendShare", "breakGlass", "reviewBreakGlass",
            "setSharePolicy", "probeShare"};
        const auto schema = Schemas::platform();
        VERIFY_OK(schema);
        const Json fields = ask("operator",
            "{ __schema { queryType { fields { name } } mutationType { fields { name } } } }")["data"]["__schema"];
        for (const Json& field : fields["queryType"]["fields"])
            QVERIFY2(auditedReads.contains(field["name"]) != plainReads.contains(field["name"]),
                field["name"].get<std::string>().c_str());
        std::map<std::string, std::string> ids;
        // In the order of the schema, but what deletes or suspends comes after what needs what is there.
        std::vector<std::string> order;
        for (const Json& field : fields["mutationType"]["fields"]) {
            if (!shareChanges.contains(field["name"]))
                order.push_back(field["name"]);
        }
        const auto rank = [](const std::string& name) {
            static const std::map<std::string, int> kLate{{"pruneAudit", 1}, {"acknowledgeEpoch", 1},
                {"suspendTenant", 2}, {"resumeTenant", 3}, {"archiveTenant", 4}, {"purgeTenant", 5},
                {"decideChange", 6}, {"cancelChange", 7}, {"restoreTenant", 8}, {"setTenantStatus", 9}};
            const auto late = kLate.find(name);
            return late == kLate.end() ? 0 : late->second;
        };
        std::stable_sort(order.begin(), order.end(),
            [&rank](const std::string& one, const std::string& other) { return rank(one) < rank(other); });
        for (const std::string& name : order) {
            QVERIFY2(changes.contains(name), name.c_str());
            const PlaneChange& change = changes.at(name);
            if (name == "cancelChange")
                remember(ids, "purgeTenant", ask("operator", withVersion(changes.at("purgeTenant").document)));
            if (name == "resendInvitation")
                remember(ids, "inviteMember",
                    ask("operator", QByteArray(changes.at("inviteMember").document).replace("n@x", "o@x").constData()));
            QByteArray document = withVersion(change.document);
            for (const auto& [word, id] : ids)
                document.replace(word.c_str(), id.c_str());
            // Somebody who may not: refused, and written down. Whoever sees a breach may report it, whoever has a code
            // may accept, and who lacks something may ask for it.
            if (name != "reportBreach" && name != "acceptInvitation" && name != "askPermission") {
                // One person's refusals are written one by one only so many a minute.
                m_fixture->clock().advance(61'000);
                const auto before = denials();
                const Json refused = ask("vera", document.constData(), "acme");
                QVERIFY2(refused.contains("refused") || refused["data"].is_null(),
                    (name + dumpJson(refused).toStdString()).c_str());
                QVERIFY2(denials() > before, name.c_str());
            }
            const auto count = *change.action != 0 ? m_fixture->actions(change.log).count(change.action) : 0;
            const Json answer =
                ask(change.person, document.constData(), qstrcmp(change.person, "vera") == 0 ? "acme" : "");
            QVERIFY2(!answer.contains("errors") && !answer.contains("refused"),
                (name + dumpJson(answer).toStdString()).c_str());
            if (*change.action != 0)
                QVERIFY2(m_fixture->actions(change.log).count(change.action) > count || name == "acknowledgeEpoch",
                    name.c_str());
            remember(ids, name, answer);
        }
    }
    void everyKindOfReadIsAnEntryOnce()
    {
        const auto reads = [&] {
            const Json answer = m_fixture->ask("operator", Plane::Platform,
                R"({ auditPage(filter: {tenantId: "acme", actions: ["audit.read"]}) { totalCount } })", "",
                Json::object(), "watcher");
            return answer["data"]["auditPage"]["totalCount"].get<double>();
        };
        const char* kinds[] = {"{ auditPage { nodes { index } } }", "{ auditAnchors { position } }",
            R"({ ledgerHead(tenantId: "acme") { size } })",
            R"({ auditOverTime(from: "2025-11-18T00:00:00Z", to: "2025-11-19T00:00:00Z") { exact } })",
            R"({ ledgerEntries(tenantId: "acme", epoch: 1, from: 0) { from } })",
            R"({ ledgerInclusion(tenantId: "acme", epoch: 1, index: 0, size: 1) { hashes } })",
            R"({ ledgerConsistency(tenantId: "acme", epoch: 1, from: 1, to: 2) { hashes } })",
            "{ auditReviews { id } }", "{ ledgerHolds { id } }"};
        for (size_t i = 0; i < std::size(kinds); ++i) {
            const double before = reads();
            const QByteArray session = "session" + QByteArray::number(static_cast<int>(i));
            for (int again = 0; again < 2; ++again) {
                const Json answer =
                    m_fixture->ask("alice", Plane::Platform, kinds[i], "acme", Json::object(), session.constData());
                QVERIFY2(!answer.contains("errors"), dumpJson(answer).constData());
            }
            QVERIFY2(spin([&] { return reads() == before + 1; }, 5000), kinds[i]);
        }
    }

private:
    Json ask(const char* person, const char* query, const char* tenant = "", Json variables = Json::object())
    {
        return m_fixture->ask(person, Plane::Platform, query, tenant, std::move(variables));
    }
    double denials()
    {
        return ask(
            "operator", "{ auditPage(filter: {outcome: DENIED}) { totalCount } }")["data"]["auditPage"]["totalCount"]
            .get<double>();
    }
    /// Of acme as it stands.
    QByteArray withVersion(const char* document)
    {
        const Json tenant = ask("operator", R"({ tenant(id: "acme") { version } })")["data"]["tenant"];
        return QByteArray(document).replace("$VERSION", dumpJson(tenant["version"]));
    }
    static void remember(std::map<std::string, std::string>& ids, const std::string& name, const Json& answer)
    {
        static const std::map<std::string, std::string> kWords{
            {"reportBreach", "$BREACH"}, {"saveAuditReview", "$REVIEW"}, {"setLegalHold", "$HOLD"}};
        if (name == "purgeTenant")
            ids["$CHANGE"] = answer["data"][name]["pending"]["id"];
        if (name == "inviteMember") {
            ids["$INVITATION"] = answer["data"][name]["invitation"]["id"];
            ids["$CODE"] = answer["data"][name]["code"];
        }
        if (name == "removeMember")
            ids["$UNDO"] = answer["data"][name]["undoId"];
        if (const auto word = kWords.find(name); word != kWords.end())
            ids[word->second] = answer["data"][name]["id"];
    }

    std::unique_ptr<ServiceFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestLedgerPlane)
#include "tst_ledgerplane.moc"
