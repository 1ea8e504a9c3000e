// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner of canonical JSON against the slow way through a DOM; entries; and numbers against the C library.
#include "ledger/canonicaljson.h"
#include "ledger/canonicalnumber.h"
#include "ledger/canonicalscanner.h"
#include "ledger/ledgerentry.h"
#include "tests/fuzz/fuzzing.h"

#include <cstdlib>
#include <cstring>

using namespace Tenantry;
using namespace Tenantry::Ledger;

namespace {

void checkText(std::string_view text)
{
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    const auto value = strictParse(bytes);
    const auto form = value ? canonical(*value) : fail(value.error());
    Fuzzing::must(!value || form.has_value(), "whatever is parsed has a canonical form");
    Fuzzing::must(checkCanonical(bytes).has_value() == (form && *form == bytes), "the scanner agrees with the DOM");
    if (!form)
        return;
    Fuzzing::must(checkCanonical(*form).has_value(), "a canonical form is canonical");
    Fuzzing::must(strictParse(*form) == value, "and means the same");
    CanonicalMembers members;
    Fuzzing::must(scanCanonical(viewOf(*form), &members).has_value(), "with members too");
    Fuzzing::must(static_cast<size_t>(members.size()) == (value->is_object() ? value->size() : 0), "all of them");
    for (const CanonicalMember& member : members)
        Fuzzing::must(scanCanonical(member.value).has_value(), "each member's value is canonical");
}

void checkEntry(std::string_view text)
{
    const auto entry = LedgerEntry::read(text);
    if (!entry)
        return;
    Fuzzing::must(scanCanonical(text).has_value(), "an entry is canonical");
    Fuzzing::must(!entry->log.empty() && !entry->action.empty(), "an entry has its members");
    Fuzzing::must(text.find(entry->time.toRfc3339().constData()) != std::string_view::npos, "a time has one spelling");
    Fuzzing::must(!entry->prunedTo || *entry->prunedTo <= entry->index, "nobody prunes what comes later");
    for (const PersonalRef& erased : entry->erased)
        Fuzzing::must(erased.index < entry->index, "nobody erases what comes later");
}

void checkNumber(std::string_view text)
{
    double number = 0;
    if (text.size() < sizeof number)
        return;
    std::memcpy(&number, text.data(), sizeof number);
    const auto made = canonicalNumber(number);
    Fuzzing::must(made.has_value() == (number - number == 0), "finite numbers have a text");
    Fuzzing::must(!made || std::strtod(made->constData(), nullptr) == number, "which says the number");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = Fuzzing::textOf(data, size);
    checkText(text);
    checkEntry(text);
    checkNumber(text);
    return 0;
}
