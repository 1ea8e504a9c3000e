// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/clientservices.h"

#include "base/randomid.h"
#include "base/systemclock.h"

#include <QThreadPool>

namespace Tenantry {

Result<ClientServices> ClientServices::make(ClientOptions options)
{
    static const SystemClock systemClock;
    if (options.evidenceKey.isEmpty())
        options.evidenceKey = randomBytes(32);
    ClientServices services;
    services.clock = options.clock ? options.clock : &systemClock;
    services.pool = options.pool ? options.pool : QThreadPool::globalInstance();
    services.changes = options.changes ? std::move(options.changes) : std::make_shared<ChangeGate>();
    services.book = std::make_shared<VerificationBook>();
    services.shares = std::make_shared<ShareExcuseBook>();
    auto inference = AnswerGuard::make(viewOf(options.inferenceSdl), options.rules, options.evidenceKey);
    if (!inference)
        return fail(inference.error());
    services.inference = std::move(*inference);
    if (!options.platformSdl.isEmpty()) {
        auto platform = AnswerGuard::make(viewOf(options.platformSdl), {}, options.evidenceKey);
        if (!platform)
            return fail(platform.error());
        services.platform = std::move(*platform);
    }
    auto log = BreachLog::open(options.caseFolder);
    if (!log)
        return fail(log.error());
    services.breaches = std::move(*log);
    return services;
}

} // namespace Tenantry
