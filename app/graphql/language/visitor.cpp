// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/visitor.h"

#include <algorithm>

namespace Tenantry::GraphQL {

namespace {

/// The children of a node in the order of the grammar.
class Children {
public:
    explicit Children(std::vector<Node>& out)
        : m_out(out)
    {
    }

    void operator()(const OperationDefinition* node)
    {
        all(node->variables);
        all(node->directives);
        all(node->selections);
    }
    void operator()(const FragmentDefinition* node)
    {
        all(node->directives);
        all(node->selections);
    }
    void operator()(const VariableDefinition* node)
    {
        one(node->type);
        if (node->hasDefault)
            one(node->defaultValue);
        all(node->directives);
    }
    void operator()(const Selection* node)
    {
        all(node->arguments);
        all(node->directives);
        all(node->selections);
    }
    void operator()(const Argument* node) { one(node->value); }
    void operator()(const Directive* node) { all(node->arguments); }
    void operator()(const Value* node) { all(node->items); }
    void operator()(const TypeRef* node) { all(node->element); }
    void operator()(const SchemaDefinition* node) { all(node->directives); }
    void operator()(const TypeDefinition* node)
    {
        all(node->directives);
        all(node->fields);
        all(node->inputFields);
        all(node->values);
    }
    void operator()(const FieldDefinition* node)
    {
        all(node->arguments);
        one(node->type);
        all(node->directives);
    }
    void operator()(const InputValueDefinition* node)
    {
        one(node->type);
        if (node->hasDefault)
            one(node->defaultValue);
        all(node->directives);
    }
    void operator()(const EnumValueDefinition* node) { all(node->directives); }
    void operator()(const DirectiveDefinition* node) { all(node->arguments); }

private:
    template <class T> void one(const T& node) { m_out.emplace_back(&node); }
    template <class T> void all(const std::vector<T>& nodes)
    {
        for (const T& node : nodes)
            one(node);
    }

    std::vector<Node>& m_out;
};

struct Frame {
    Node node;
    bool entered = false;
};

} // namespace

bool visit(Node root, Visitor& visitor)
{
    std::vector<Frame> open{{root}};
    std::vector<Node> children;
    while (!open.empty()) {
        Frame& frame = open.back();
        if (frame.entered) {
            const Node node = frame.node;
            open.pop_back();
            visitor.leave(node);
            continue;
        }
        const Visitor::Next next = visitor.enter(frame.node);
        if (next == Visitor::Next::Stop)
            return false;
        if (next == Visitor::Next::Skip) {
            open.pop_back();
            continue;
        }
        frame.entered = true;
        children.clear();
        std::visit(Children(children), frame.node);
        std::for_each(children.rbegin(), children.rend(), [&](const Node& child) { open.push_back({child}); });
    }
    return true;
}

bool visit(const Document& document, Visitor& visitor)
{
    return std::all_of(document.definitions.begin(), document.definitions.end(), [&](const Definition& definition) {
        return std::visit([&](const auto& node) { return visit(Node(&node), visitor); }, definition);
    });
}

} // namespace Tenantry::GraphQL
