// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/keysource.h"

#include <QDateTime>
#include <QMutex>

namespace Tenantry {

/// A key set in a file, read again when it has changed: whether it has is looked at every `kLookMs` at most. A file
/// that is gone or wrong leaves the former keys for `kKeepMs`, in which whoever writes it may finish; then there are
/// none. With shared secrets in it the file must be the owner's alone (chmod 600). Any thread may call; at each look,
/// the one that looks reads the file.
class FileKeySource final : public KeySource {
public:
    static constexpr int64_t kLookMs = 3 * Timestamp::kSecond;
    static constexpr int64_t kKeepMs = 5 * Timestamp::kMinute;

    explicit FileKeySource(QString path, SharedSecrets secrets = SharedSecrets::Refused);

    TokenKeySetPtr keys(Timestamp now) override;
    /// The next look is soon enough.
    void lookAgain(Timestamp) override { }
    /// Reads the file at once. IoError, or what is wrong with the set, with the file as path.
    Result<void> warmUp(std::chrono::milliseconds) override;

private:
    /// What tells one state of the file from another without reading it.
    struct Stamp {
        int64_t seconds = 0;
        int64_t nanoseconds = 0;
        int64_t size = -1;
        uint64_t inode = 0;

        bool operator==(const Stamp&) const = default;
    };

    Result<void> look();
    Result<void> read(const Stamp& stamp);

    const QString m_path;
    const SharedSecrets m_secrets;
    const TokenKeySetPtr m_none = std::make_shared<TokenKeySet>();

    QMutex m_mutex;
    TokenKeySetPtr m_keys = m_none;
    QByteArray m_text; ///< what `m_keys` was read from
    Stamp m_stamp; ///< of the last reading that was good
    std::optional<Timestamp> m_looked;
    Timestamp m_good; ///< when the file was last found good
    Error m_error; ///< of the last look
};

} // namespace Tenantry
