// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sample/sampleplan.h"

#include "client/sample/samplenames.h"
#include "client/sample/samplerandom.h"

#include <array>
#include <cmath>

namespace Tenantry {

namespace {

struct Region {
    const char* name;
    int utcOffset;
};

constexpr std::array kRegions{Region{"us-east-1", -5}, Region{"eu-central-1", 1}, Region{"eu-west-1", 0},
    Region{"us-west-2", -8}, Region{"ap-southeast-1", 8}, Region{"ap-northeast-1", 9}, Region{"sa-east-1", -3},
    Region{"eu-central-1", 1}, Region{"us-east-1", -5}};

MemberDraft personOf(const SampleTenant& tenant, int number, uint64_t who, SampleRandom& random)
{
    MemberDraft member;
    member.name = SampleNames::person(who);
    const QByteArray mail =
        SampleNames::slug(member.name, '.') + (number >= 40 ? QByteArray::number(number) : QByteArray());
    member.userId = UserId("usr_" + SampleNames::slug(member.name, '_') + '_' + random.hex(6));
    member.email = QString::fromLatin1(mail + '@' + tenant.draft.subdomain + ".example");
    member.role = number < 1 + tenant.members.capacity() / 30 ? Role::Admin
        : random.chance(0.7)                                  ? Role::Member
                                                              : Role::Viewer;
    return member;
}

SampleTenant tenantOf(int index, const SampleOptions& options, double weight, SampleRandom& random)
{
    SampleTenant tenant;
    const QString name = SampleNames::organisation(index);
    const Region& region =
        kRegions[index < 2 ? static_cast<size_t>(index) : static_cast<size_t>(random.below(kRegions.size()))];
    const QByteArray slug = SampleNames::slug(name, '-');
    tenant.draft = {TenantId("org_" + SampleNames::slug(name, '_')), name, index == 0 ? QByteArray("acme") : slug,
        weight > 0.35       ? "enterprise"
            : weight > 0.08 ? "business"
                            : "starter",
        region.name, QByteArray()};
    tenant.utcOffset = region.utcOffset;
    // Hours before the sample's events begin: a tenant is older than what happens in it.
    tenant.createdAt = {options.until.ms - SampleOptions::kDays * Timestamp::kDay
        - (index < 2 ? 400 : 2 + random.below(380)) * Timestamp::kDay - random.below(86400) * Timestamp::kSecond};
    tenant.failureRate = 0.006 + 0.02 * random.unit();
    const int people = 4 + static_cast<int>(110 * std::pow(weight, 0.8)) + random.below(5);
    tenant.members.reserve(people);
    const uint64_t first = random.next() % 3000;
    for (int i = 0; i < people; ++i)
        tenant.members.append(personOf(tenant, i, first + static_cast<uint64_t>(i) * 13, random));
    if (index > 3 && index % 9 == 4)
        tenant.suspendedOnDay = SampleOptions::kDays - 3 - random.below(6);
    return tenant;
}

} // namespace

QList<SampleTenant> planSample(const SampleOptions& options)
{
    SampleRandom random(options.seed);
    QList<SampleTenant> tenants;
    double sum = 0;
    std::vector<double> weights;
    for (int i = 0; i < options.tenants; ++i) {
        weights.push_back(std::pow(1.0 + i, -0.85) * (0.8 + 0.4 * random.unit()));
        sum += weights.back();
        tenants.append(tenantOf(i, options, std::min(1.0, weights.back()), random));
    }
    // Rounding a running sum makes the parts add up to the whole.
    double share = 0;
    qint64 given = 0;
    for (int i = 0; i < options.tenants; ++i) {
        share += weights[static_cast<size_t>(i)] / sum;
        const qint64 upTo =
            i + 1 == options.tenants ? options.events : std::llround(share * static_cast<double>(options.events));
        tenants[i].events = upTo - given;
        given = upTo;
    }
    for (int i = 0; i < std::min<int>(2, options.tenants) && !options.desktopPerson.isEmpty(); ++i)
        tenants[i].members.prepend({options.desktopPerson, QStringLiteral("Desktop operator"), {}, Role::Admin, {}});
    return tenants;
}

} // namespace Tenantry
