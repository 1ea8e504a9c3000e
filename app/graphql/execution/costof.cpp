// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/costof.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace Tenantry::GraphQL {

namespace {

constexpr std::int64_t kListSize = 10;

std::optional<std::int64_t> integer(const Value& value)
{
    std::int64_t number = 0;
    const char* end = value.text.data() + value.text.size();
    if (value.kind != Value::Kind::Int || std::from_chars(value.text.data(), end, number).ec != std::errc())
        return std::nullopt;
    return number;
}

std::optional<std::int64_t> integerArgument(const Directive& directive, const char* name)
{
    const Argument* argument = findArgument(directive.arguments, name);
    return argument ? integer(argument->value) : std::nullopt;
}

/// The texts of a list, or of one value that stands for a list.
bool lists(const Directive& directive, const char* argumentName, const std::string& text)
{
    const Argument* argument = findArgument(directive.arguments, argumentName);
    if (!argument)
        return false;
    const auto& items = argument->value.items;
    return argument->value.text == text
        || std::any_of(items.begin(), items.end(), [&](const Value& item) { return item.text == text; });
}

class CostCount {
public:
    CostCount(const AnswerShape& shape, const Schema& schema, std::int64_t maximum)
        : m_variables(shape.variables())
        , m_schema(schema)
        , m_maximum(maximum)
    {
    }

    /// `sized` is the @listSize of the field above that speaks for its fields.
    std::int64_t of(const SelectionPlan& plan, const Directive* sized, std::int64_t size)
    {
        std::int64_t sum = 0;
        for (const PlannedField& field : plan.fields()) {
            if (!field.field || sum > m_maximum || ++m_steps > m_maximum)
                continue;
            const bool speaks = sized && lists(*sized, "sizedFields", field.fieldName());
            sum = plus(sum, of(field, speaks ? std::optional(size) : std::nullopt));
        }
        return m_steps > m_maximum ? m_maximum + 1 : sum;
    }

private:
    std::int64_t of(const PlannedField& field, std::optional<std::int64_t> sizeFromAbove)
    {
        const FieldDefinition& definition = *field.field;
        const Directive* cost = findDirective(definition.directives, "cost");
        const Directive* list = findDirective(definition.directives, "listSize");
        const std::int64_t weight =
            std::max<std::int64_t>(0, cost ? integerArgument(*cost, "weight").value_or(1) : field.isComposite());
        std::int64_t size = 1;
        if (sizeFromAbove)
            size = *sizeFromAbove;
        else if (list || definition.type.isList())
            size = sizeOf(field, list);
        if (!field.isComposite())
            return weight;
        const bool forFieldsBelow = list && findArgument(list->arguments, "sizedFields");
        const std::int64_t below = dearest(field, forFieldsBelow ? list : nullptr, size);
        const std::int64_t one = plus(weight, below);
        return definition.type.isList() ? times(one, size) : one;
    }

    std::int64_t dearest(const PlannedField& field, const Directive* sized, std::int64_t size)
    {
        std::int64_t most = 0;
        for (const TypeDefinition* possible : m_schema.possibleTypes(*field.namedType()))
            most = std::max(most, of(field.on(*possible), sized, size));
        return most;
    }

    std::int64_t sizeOf(const PlannedField& field, const Directive* list) const
    {
        std::optional<std::int64_t> size;
        for (const InputValueDefinition& input : field.field->arguments) {
            if (!list || !lists(*list, "slicingArguments", input.name))
                continue;
            if (const auto given = argument(field, input))
                size = std::max(size.value_or(0), *given);
        }
        if (!size && list)
            size = integerArgument(*list, "assumedSize");
        return std::clamp<std::int64_t>(size.value_or(kListSize), 0, m_maximum + 1);
    }

    std::optional<std::int64_t> argument(const PlannedField& field, const InputValueDefinition& input) const
    {
        const Argument* given = findArgument(field.nodes.front()->arguments, input.name);
        if (given && given->value.kind == Value::Kind::Variable) {
            const auto at = m_variables.find(given->value.text);
            if (at != m_variables.end())
                return at->is_number_integer() ? std::optional(at->get<std::int64_t>()) : std::nullopt;
        } else if (given) {
            return integer(given->value);
        }
        return input.hasDefault ? integer(input.defaultValue) : std::nullopt;
    }

    std::int64_t plus(std::int64_t a, std::int64_t b) const { return std::min(a + b, m_maximum + 1); }
    std::int64_t times(std::int64_t a, std::int64_t b) const
    {
        return b != 0 && a > m_maximum / b ? m_maximum + 1 : a * b;
    }

    const Json& m_variables;
    const Schema& m_schema;
    std::int64_t m_maximum;
    std::int64_t m_steps = 0;
};

} // namespace

std::int64_t costOf(const AnswerShape& shape, const Schema& schema, std::int64_t maximum)
{
    return CostCount(shape, schema, maximum).of(shape.root(), nullptr, 1);
}

} // namespace Tenantry::GraphQL
