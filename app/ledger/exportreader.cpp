// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/exportreader.h"

#include "ledger/canonicalscanner.h"
#include "ledger/canonicaltext.h"

#include <charconv>

namespace Tenantry::Ledger {

namespace {

constexpr CanonicalLimits kLineLimits{ExportHeader::kLongestLine, CanonicalLimits().depth + 2};

std::optional<std::string_view> insideOf(std::string_view value)
{
    if (value.size() < 2 || value.front() != '"')
        return std::nullopt;
    return value.substr(1, value.size() - 2);
}

std::optional<uint64_t> numberIn(std::string_view value)
{
    uint64_t number = 0;
    const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
    return problem == std::errc() && end == value.data() + value.size() ? std::optional(number) : std::nullopt;
}

/// `["…","…"]`, canonical: no comma can stand inside a hash.
std::optional<MerkleProof> proofIn(std::string_view list)
{
    if (list.size() < 2 || list.front() != '[')
        return std::nullopt;
    MerkleProof proof;
    list = list.substr(1, list.size() - 2);
    while (!list.empty()) {
        const std::string_view item = list.substr(0, list.find(','));
        const auto hash = hashFromBase64(insideOf(item).value_or(std::string_view()));
        if (!hash || proof.size() == ExportHeader::kLongestProof)
            return std::nullopt;
        proof.append(*hash);
        list.remove_prefix(std::min(list.size(), item.size() + 1));
    }
    return proof;
}

bool areNamed(const CanonicalMembers& members, std::initializer_list<std::string_view> names)
{
    return std::equal(members.begin(), members.end(), names.begin(), names.end(),
        [](const CanonicalMember& member, std::string_view name) { return member.name == name; });
}

/// The members of the one object in `{"wrapper":{…}}`; nothing where the line is not that.
CanonicalMembers wrapped(std::string_view line, std::string_view wrapper)
{
    CanonicalMembers outer;
    if (!scanCanonical(line, &outer, kLineLimits) || !areNamed(outer, {wrapper}) || outer[0].value.front() != '{')
        return {};
    return membersOf(outer[0].value);
}

} // namespace

ExportReader::ExportReader(LedgerClaims known)
    : m_claims(std::move(known))
{
}

ExportReader::~ExportReader() = default;

void ExportReader::feed(QByteArrayView piece)
{
    while (!piece.isEmpty() && !m_broken) {
        const qsizetype end = piece.indexOf('\n');
        const QByteArrayView part = end < 0 ? piece : piece.first(end);
        if (m_rest.size() + part.size() > ExportHeader::kLongestLine) {
            ++m_line;
            malformed(QStringLiteral("a line that is too long"));
            m_broken = true;
            return;
        }
        if (end < 0) {
            m_rest.append(part);
            return;
        }
        if (m_rest.isEmpty()) {
            line({part.data(), static_cast<size_t>(part.size())});
        } else {
            m_rest.append(part);
            line(viewOf(m_rest));
            m_rest.clear();
        }
        piece = piece.sliced(end + 1);
    }
}

void ExportReader::malformed(const QString& why)
{
    if (m_verifier)
        m_verifier->report(FindingKind::MalformedExport, m_line, why);
    else
        m_headless.add(FindingKind::MalformedExport, m_line, why);
}

void ExportReader::line(std::string_view line)
{
    ++m_line;
    if (m_part == Part::Header)
        return header(line);
    if (m_part == Part::Done)
        return malformed(QStringLiteral("a line behind the trailer"));
    if (line.starts_with("{\"trailer\":"))
        return trailer(line);
    if (line.starts_with("{\"opening\":"))
        return opening(line);
    if (m_part != Part::Entries)
        return malformed(QStringLiteral("an entry behind the openings"));
    ++m_entries;
    return m_partial ? provenEntry(line) : entry(line);
}

void ExportReader::header(std::string_view line)
{
    const auto read = ExportHeader::parse(line);
    const auto key = read ? VerifierKey::parse(read->key) : fail(read.error());
    if (!key) {
        if (key.error().code == ErrorCode::Unsupported)
            m_headless.add(FindingKind::UnknownVersion, m_line, key.error().detail);
        else
            malformed(key.error().detail);
        m_broken = true;
        return;
    }
    m_digest.add(line);
    m_part = Part::Entries;
    m_partial = read->partial;
    LedgerClaims claims = std::move(m_claims);
    claims.checkpoint = read->checkpoint;
    claims.ownKey = *key;
    claims.start = read->start;
    claims.partial = read->partial;
    claims.mayRunAhead = false;
    claims.personalWhole = false;
    if (claims.log.isEmpty())
        claims.log = read->log;
    m_verifier = std::make_unique<LedgerVerifier>(std::move(claims));
    if (read->log != m_verifier->soFar().log)
        m_verifier->report(FindingKind::ForeignCheckpoint, std::nullopt, QString::fromUtf8(read->log.left(80)));
}

void ExportReader::entry(std::string_view line) { m_verifier->entry(line); }

void ExportReader::provenEntry(std::string_view line)
{
    CanonicalMembers members;
    if (!scanCanonical(line, &members, kLineLimits) || !areNamed(members, {"entry", "proof"}))
        return malformed(QStringLiteral("not an entry with its proof"));
    const auto proof = proofIn(members[1].value);
    if (!proof)
        return malformed(QStringLiteral("not an inclusion proof"));
    m_verifier->provenEntry(members[0].value, *proof);
}

void ExportReader::opening(std::string_view line)
{
    m_part = Part::Openings;
    ++m_openings;
    m_digest.add(line);
    const CanonicalMembers members = wrapped(line, "opening");
    if (!areNamed(members, {"index", "name", "salt", "value"}))
        return malformed(QStringLiteral("not personal data"));
    const auto index = numberIn(members[0].value);
    const auto name = insideOf(members[1].value);
    const auto salt = hashFromBase64(insideOf(members[2].value).value_or(std::string_view()));
    if (!index || !name || !salt)
        return malformed(QStringLiteral("not personal data"));
    const std::string_view bytes = bytesOf(*salt);
    m_verifier->opening(*index, *name, {bytes.data(), static_cast<qsizetype>(bytes.size())}, members[3].value);
}

void ExportReader::trailer(std::string_view line)
{
    m_part = Part::Done;
    const CanonicalMembers members = wrapped(line, "trailer");
    if (!areNamed(members, {"digest", "entries", "openings"}))
        return malformed(QStringLiteral("not a trailer"));
    const auto digest = hashFromBase64(insideOf(members[0].value).value_or(std::string_view()));
    if (!digest)
        return malformed(QStringLiteral("not a digest"));
    if (*digest != m_digest.digest())
        m_verifier->report(FindingKind::ExportChanged);
    if (numberIn(members[1].value) != m_entries || numberIn(members[2].value) != m_openings)
        m_verifier->report(FindingKind::CountsDiffer, std::nullopt,
            QStringLiteral("%1 entries and %2 openings came").arg(m_entries).arg(m_openings));
}

LedgerVerdict ExportReader::finish()
{
    const bool cut = !m_broken && (m_part != Part::Done || !m_rest.isEmpty());
    if (m_verifier) {
        if (m_part == Part::Done && !m_rest.isEmpty())
            malformed(QStringLiteral("more behind the trailer"));
        return m_verifier->finish(cut || m_broken);
    }
    if (cut)
        m_headless.add(FindingKind::Cut);
    return std::move(m_headless);
}

} // namespace Tenantry::Ledger
