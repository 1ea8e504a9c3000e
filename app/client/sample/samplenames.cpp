// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sample/samplenames.h"

#include <array>

namespace Tenantry::SampleNames {

namespace {

constexpr std::array kFirst{"Halden", "Marlow", "Brightwater", "Kestrel", "Ostrava", "Solvang", "Tidewell", "Linden",
    "Corvane", "Ashgrove", "Northmere", "Vantor", "Eskdale", "Palomar", "Quillon", "Redfern", "Silvan", "Tarrow",
    "Umbria", "Verdant", "Westray", "Yarrow", "Zephyra", "Alderton", "Bexhill", "Cairnwell", "Dunmore", "Elverum",
    "Fennick", "Galloway", "Hollis", "Inverkip", "Jorvik", "Kaldor", "Lochmere", "Meridia", "Norvik", "Oakhaven",
    "Pinehurst", "Quarry Bay", "Rosedene", "Skagen", "Thornbury", "Ulverton", "Valmont", "Wexcombe", "Amberley",
    "Birchfield", "Cobaltine", "Dovetail", "Everlyn", "Fairhaven", "Greystone", "Harrowgate", "Ironbridge", "Juniper",
    "Kingsmere", "Larkspur", "Mossbank", "Nightjar", "Orrin", "Penrose", "Ravenscar", "Stonecrop", "Tamarack",
    "Underhill", "Violetta", "Wildmere", "Arcadine", "Bluefin", "Copperleaf", "Driftwood"};
constexpr std::array kSecond{"Logistics", "Analytics", "Health", "Robotics", "Foods", "Energy", "Mutual", "Freight",
    "Biotech", "Studios", "Systems", "Textiles", "Airways", "Capital", "Learning", "Materials", "Press", "Water",
    "Security", "Software", "Retail", "Motors", "Instruments", "Research", "Telecom", "Marine", "Farms", "Optics",
    "Legal", "Travel", "Works", "Chemicals", "Insurance", "Media", "Packaging", "Networks", "Pharma", "Timber", "Tools",
    "Games", "Dental", "Steel", "Brewing", "Mobility", "Print", "Space", "Sports", "Design", "Homes", "Solar", "Rail",
    "Labs", "Audio", "Glass", "Paper", "Ceramics", "Seeds", "Shipping", "Markets", "Partners", "Clinics", "Parcel",
    "Grid", "Cloud", "Finance", "Music", "Books", "Cycles", "Kitchens", "Weather", "Mapping", "Harvest"};
constexpr std::array kGiven{"Maria", "Jonas", "Aiko", "Priya", "Tomasz", "Lena", "Samuel", "Chloé", "David", "Inês",
    "Ahmed", "Nora", "Wei", "Fatima", "Lucas", "Zanele", "Mateo", "Ingrid", "Yusuf", "Hana", "Oluwaseun", "Sofia",
    "Dmitri", "Amara", "Rafael", "Linh", "Noah", "Keiko", "Arjun", "Elif", "Björn", "Camila", "Kwame", "Freya", "Omar",
    "Sunita", "Pavel", "Thandi", "Diego", "Mei", "Anders", "Leila", "Viktor", "Nadia", "Emeka", "Clara", "Hugo",
    "Ananya", "Marek", "Salma", "Ivan", "Greta", "Kofi", "Rosa", "Jin", "Astrid", "Tariq", "Bianca", "Nikhil", "Elena",
    "Felix"};
constexpr std::array kFamily{"Keller", "Weber", "Tanaka", "Nair", "Okafor", "Fischer", "Ortiz", "Martin", "Kim",
    "Duarte", "Saleh", "Lindqvist", "Zhang", "Haddad", "Silva", "Dlamini", "Rossi", "Johansen", "Demir", "Sato",
    "Adeyemi", "Popescu", "Volkov", "Mensah", "Costa", "Nguyen", "Murphy", "Suzuki", "Patel", "Yılmaz", "Karlsson",
    "Rojas", "Boateng", "Nielsen", "Farouk", "Sharma", "Novák", "Mokoena", "Vargas", "Chen", "Berg", "Rahimi", "Horvat",
    "Ivanova", "Eze", "Moreau", "Lambert", "Iyer", "Kowalska", "Aziz", "Petrov", "Schmid", "Asante", "Herrera", "Park",
    "Dahl", "Hussain", "Marino", "Gupta"};

template <size_t N> QString pick(const std::array<const char*, N>& names, uint64_t index)
{
    return QString::fromUtf8(names[index % N]);
}

} // namespace

QString organisation(int index)
{
    if (index < 2)
        return index == 0 ? QStringLiteral("Acme Corp") : QStringLiteral("Globex");
    // Every pair once: down a diagonal, so that neighbours share neither word.
    const auto number = static_cast<uint64_t>(index - 2);
    const uint64_t round = number / kFirst.size();
    static_assert(kFirst.size() * kSecond.size() >= 5'000);
    return pick(kFirst, number) + QLatin1Char(' ') + pick(kSecond, number + round);
}

QString person(uint64_t index)
{
    return pick(kGiven, index) + QLatin1Char(' ') + pick(kFamily, index / kGiven.size() + index * 7);
}

QByteArray slug(const QString& name, char joint)
{
    QByteArray out;
    // Accents fall away with the decomposition; the dotless i has none.
    const QString plain =
        name.toLower().normalized(QString::NormalizationForm_D).replace(QChar(0x131), QLatin1Char('i'));
    for (const QChar c : plain) {
        const bool keep = c.unicode() < 0x80 && c.isLetterOrNumber();
        if (keep)
            out += c.toLatin1();
        else if (!c.isMark() && !out.isEmpty() && !out.endsWith(joint))
            out += joint;
    }
    return out;
}

} // namespace Tenantry::SampleNames
