// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/ownerstamper.h"

#include "base/json.h"
#include "graphql/language/parser.h"
#include "graphql/language/printer.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr std::string_view kGrantField = "grantId";

/// Stamps the selection sets of one document. A fragment's own top set needs no stamp: whatever spreads it stands in a
/// set that has one.
class Stamping {
public:
    Stamping(const OwnerMap& owners, const StampNames& names)
        : m_owners(owners)
        , m_names(names)
        , m_schema(*owners.schema())
    {
    }

    bool run(Document& document)
    {
        for (Definition& definition : document.definitions) {
            if (auto* operation = std::get_if<OperationDefinition>(&definition))
                walk(operation->selections, m_schema.rootType(operation->kind));
            else if (auto* fragment = std::get_if<FragmentDefinition>(&definition))
                walk(fragment->selections, m_schema.type(fragment->typeCondition));
        }
        return m_reserved.empty();
    }

    int stamps() const { return m_stamps; }
    const std::string& reserved() const { return m_reserved; }

private:
    void walk(SelectionSet& set, const TypeDefinition* parent)
    {
        for (Selection& selection : set) {
            if (selection.kind == Selection::Kind::InlineFragment) {
                walk(selection.selections,
                    selection.typeCondition.empty() ? parent : m_schema.type(selection.typeCondition));
            } else if (selection.isField()) {
                if (isReserved(selection.responseKey()))
                    m_reserved = selection.responseKey();
                const auto* field = parent && parent->isComposite() ? m_schema.field(*parent, selection.name) : nullptr;
                const auto* type = field ? m_schema.type(field->type.namedType()) : nullptr;
                walk(selection.selections, type);
                if (type && type->isComposite() && !selection.selections.empty())
                    stamp(selection.selections, *type);
            }
        }
    }

    bool isReserved(const std::string& key) const
    {
        return m_names.areOurs() ? key.starts_with(kStampPrefix)
                                 : key == m_names.owner || key == m_names.type || key == m_names.grant;
    }

    void stamp(SelectionSet& set, const TypeDefinition& type)
    {
        if (type.isAbstract()) {
            set.push_back(Selection::field("__typename", m_names.type));
            ++m_stamps;
            for (const TypeDefinition* possible : m_schema.possibleTypes(type)) {
                Selection inside = Selection::inlineFragment(possible->name);
                addOwner(inside.selections, m_owners.of(*possible));
                addGrant(inside.selections, *possible);
                if (!inside.selections.empty())
                    set.push_back(std::move(inside));
            }
            return;
        }
        if (const OwnerMap::Rule& rule = m_owners.of(type); !asksPlainly(set, rule))
            addOwner(set, rule);
        addGrant(set, type);
    }

    /// What is shown under a grant says which, always.
    void addGrant(SelectionSet& set, const TypeDefinition& type)
    {
        const FieldDefinition* field = type.field(std::string(kGrantField));
        const bool isStated = field && field->type.nonNull && !field->type.isList() && field->type.name == "ID";
        if (!isStated || m_owners.of(type).kind != OwnerMap::Kind::Owned)
            return;
        set.push_back(Selection::field(std::string(kGrantField), m_names.grant));
        ++m_stamps;
    }

    static bool asksPlainly(const SelectionSet& set, const OwnerMap::Rule& rule)
    {
        return rule.path.size() == 1 && std::any_of(set.begin(), set.end(), [&](const Selection& selection) {
            return selection.isField() && selection.name == rule.path[0]
                && (selection.alias.empty() || selection.alias == kOwnerStamp) && selection.directives.empty()
                && selection.arguments.empty();
        });
    }

    void addOwner(SelectionSet& set, const OwnerMap::Rule& rule)
    {
        if (rule.kind != OwnerMap::Kind::Owned)
            return;
        Selection stamp = Selection::field(rule.path[0], m_names.owner);
        Selection* deepest = &stamp;
        for (size_t i = 1; i < rule.path.size(); ++i) {
            deepest->selections.push_back(Selection::field(rule.path[i]));
            deepest = &deepest->selections.back();
        }
        set.push_back(std::move(stamp));
        ++m_stamps;
    }

    const OwnerMap& m_owners;
    const StampNames& m_names;
    const Schema& m_schema;
    int m_stamps = 0;
    std::string m_reserved;
};

} // namespace

OwnerStamper::OwnerStamper(std::shared_ptr<const OwnerMap> owners, std::size_t cacheSize, StampNames names)
    : m_owners(std::move(owners))
    , m_cacheSize(cacheSize)
    , m_names(std::move(names))
{
}

Result<StampedDocumentPtr> OwnerStamper::stamp(const QByteArray& query) const
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto at = m_byText.find(viewOf(query)); at != m_byText.end()) {
            m_cache.splice(m_cache.begin(), m_cache, at->second);
            return at->second->second;
        }
    }
    const auto document = parseDocument(viewOf(query));
    if (!document)
        return fail(document.error());
    auto stamped = stamp(**document);
    if (!stamped || m_cacheSize == 0)
        return stamped;
    const std::lock_guard lock(m_mutex);
    if (m_byText.contains(viewOf(query)))
        return stamped;
    // The copy owns its bytes: a caller's may be raw data that goes away.
    m_cache.emplace_front(QByteArray(query.constData(), query.size()), *stamped);
    m_byText.emplace(viewOf(m_cache.front().first), m_cache.begin());
    if (m_cache.size() > m_cacheSize) {
        m_byText.erase(viewOf(m_cache.back().first));
        m_cache.pop_back();
    }
    return stamped;
}

Result<StampedDocumentPtr> OwnerStamper::stamp(const Document& document) const
{
    Document copy = document;
    Stamping stamping(*m_owners, m_names);
    if (!stamping.run(copy)) {
        return fail(ErrorCode::ValidationError,
            QStringLiteral("the alias \"%1\" is reserved").arg(QString::fromStdString(stamping.reserved())));
    }
    return reprint(std::move(copy), stamping.stamps());
}

StampedDocumentPtr OwnerStamper::reprint(Document stamped, int stamps)
{
    auto out = std::make_shared<StampedDocument>();
    out->text = QByteArray::fromStdString(printDocument(stamped));
    out->document = std::make_shared<const Document>(std::move(stamped));
    out->stamps = stamps;
    return out;
}

} // namespace Tenantry
