// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/servicehost.h"

#include "daemon/workspacekeys.h"
#include "gateway/livefeed.h"
#include "security/filekeysource.h"
#include "security/fixedkeysource.h"
#include "security/opaqueids.h"
#include "security/tokenminter.h"
#include "security/urlkeysource.h"
#include "service/auditing/ledgerkey.h"
#include "storage/workspace.h"

namespace Tenantry {

namespace {

constexpr std::chrono::seconds kForKeys{5};

const OpaquePurpose kTenantPurpose{"tenant"};

Result<std::shared_ptr<KeySource>> keysOf(const ServeConfig::Issuer& issuer, const Clock& clock)
{
    if (!issuer.jwksFile.isEmpty())
        return std::make_shared<FileKeySource>(
            issuer.jwksFile, issuer.sharedSecrets ? SharedSecrets::Allowed : SharedSecrets::Refused);
    const auto source = issuer.jwksUrl.isEmpty() ? UrlKeySource::ofIssuer(issuer.issuer, clock)
                                                 : UrlKeySource::ofKeySet(QUrl(issuer.jwksUrl), clock);
    return source ? Result<std::shared_ptr<KeySource>>(*source) : fail(source.error());
}

Result<std::unique_ptr<TokenVerifier>> verifierOf(
    const ServeConfig& config, const TokenMinter& minter, const Clock& clock)
{
    QList<TrustedIssuer> issuers{{minter.issuer(), {minter.issuer()}, std::make_shared<FixedKeySource>(minter.keys())}};
    for (const ServeConfig::Issuer& one : config.issuers) {
        auto keys = keysOf(one, clock);
        if (!keys)
            return fail(keys.error());
        issuers.append({one.issuer, one.audiences, std::move(*keys)});
    }
    return TokenVerifier::make(std::move(issuers));
}

GatewayOptions optionsOf(const ServeConfig& config, const WorkspaceKeys& keys, std::shared_ptr<RateLimiter> limiter,
    std::shared_ptr<BindingDirectory> bindings)
{
    GatewayOptions options;
    options.limiter = std::move(limiter);
    options.bindings = std::move(bindings);
    options.checksAnswers = true;
    options.tagsEvents = true;
    options.evidenceKey = keys.evidence;
    options.baseDomains = config.baseDomains;
    const auto opaque = std::make_shared<const OpaqueIds>(keys.opaque);
    options.sealOpaque = [opaque](const TenantId& tenant) {
        return opaque->seal(kTenantPurpose, tenant.bytes()).value_or(QByteArray());
    };
    options.openOpaque = [opaque](const QByteArray& text) {
        return opaque->open(kTenantPurpose, text.toStdString()).map([](const QByteArray& id) { return TenantId(id); });
    };
    return options;
}

} // namespace

ServiceHost::~ServiceHost()
{
    if (m_engine)
        m_engine->feed().close();
}

Result<std::unique_ptr<ServiceHost>> ServiceHost::open(
    const QString& folder, const ServeConfig& config, const Clock& clock)
{
    auto workspace = Workspace::open(folder, WorkspaceOptions());
    if (!workspace)
        return fail(workspace.error());
    const auto keys = WorkspaceKeys::open((*workspace)->keysFolder());
    if (!keys)
        return fail(keys.error());
    if (const auto key = LedgerKey::open((*workspace)->keysFolder(), (*workspace)->installation()); !key)
        return fail(key.error());
    const auto minter = TokenMinter::open(keys->tokenFile, TokenMinter::issuerOf((*workspace)->installation()));
    if (!minter)
        return fail(minter.error());
    auto verifier = verifierOf(config, *minter, clock);
    if (!verifier)
        return fail(verifier.error());
    std::unique_ptr<ServiceHost> host(new ServiceHost);
    if (const auto warm = (*verifier)->warmUp(kForKeys); !warm)
        host->m_warnings.append(describe(warm.error()));
    std::shared_ptr<BindingDirectory> bindings;
    if (!config.wranglerFile.isEmpty()) {
        const auto wrangler = WranglerConfig::load(config.wranglerFile, {config.wranglerEnvironment, "INFERENCE_UI"});
        if (!wrangler)
            return fail(wrangler.error());
        auto made = BindingDirectory::make(*wrangler, config.wranglerFile, clock);
        if (!made)
            return fail(made.error());
        bindings = std::move(*made);
    }
    auto limiter = std::make_shared<RateLimiter>(RateLimiter::Rates{config.perMinute, config.perPlan});
    host->m_engine = std::make_shared<GatewayEngine>(
        std::move(*workspace), CursorSeal(keys->cursor), clock, optionsOf(config, *keys, limiter, bindings));
    host->m_authenticator = std::make_unique<Authenticator>(std::move(*verifier), clock);
    host->m_door = std::make_unique<GatewayDoor>(
        host->m_engine,
        [who = host->m_authenticator.get()](const RequestClaims& claims) { return who->principalOf(claims); }, limiter,
        clock);
    return host;
}

} // namespace Tenantry
