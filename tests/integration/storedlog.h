// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"
#include "service/auditing/auditreceipt.h"
#include "service/auditing/ledgerkeeper.h"
#include "storage/ledgerstore.h"
#include "storage/workspace.h"

#include <QTemporaryDir>

#include <random>

namespace Tenantry::Testing {

/// A workspace with two logs on disk, as `serve` leaves it, and what an attacker and a witness have of it. The same
/// seed makes the same logs.
class StoredLog {
public:
    static constexpr char kLog[] = "acme";
    static constexpr char kOther[] = "globex";

    explicit StoredLog(unsigned seed, int least = 290);

    /// Puts the file back as it was made.
    void restore();
    /// Writes on through the one way in, signs, and leaves the file closed.
    void writeOn(int count);
    void append(Transaction& transaction, const char* log, int count);

    // The attacker's hands: the file by SQL, with foreign keys off.
    Database& open();
    void close();
    void sql(const QByteArray& statement);
    int64_t number(const QByteArray& query);
    StoredHead head(const char* log = kLog);
    QByteArray entryAt(uint64_t index);
    /// Changes a row's JSON; the stored leaf follows where `leaf` says so.
    void edit(uint64_t index, const std::function<void(Json&)>& change, bool leaf);
    void setBytes(uint64_t index, const QByteArray& bytes);
    /// Leaves, nodes and head follow the rows, whose number is `size` then.
    void rebuild(const char* log = kLog);
    /// A note over the log as its head says, put in place of all others.
    void putNote(const QByteArray& note);
    QByteArray signedHead(const Ledger::NoteSigner& signer, const QByteArray& origin = {});

    QString folder() const { return m_folder.filePath(QStringLiteral("w")); }
    QString keyFile() const { return m_folder.filePath(QStringLiteral("pinned.pub")); }
    /// What a console kept: the newest checkpoint as the file was made, and receipts of some rows.
    QString witnessFile() const { return m_folder.filePath(QStringLiteral("witness.txt")); }
    QString receiptsFile() const { return m_folder.filePath(QStringLiteral("receipts.txt")); }
    /// With the workspace's own key, which the attacker has stolen.
    Ledger::NoteSigner stolenKey();

    struct Verdict {
        int exitCode = -1;
        Json json;
        bool has(const char* kind, std::optional<uint64_t> row) const;
        QString words() const;
    };
    /// `tenantryd` with these words; its exit code.
    static int run(const QStringList& words, std::string* said = nullptr);
    /// `tenantryd verify` with the pinned key, and what the witness has where `witness` says so.
    Verdict verify(bool witness) const;

    uint64_t row = 0; ///< somewhere in the middle
    uint64_t size = 0;
    uint64_t older = 0; ///< the size of a checkpoint in the middle
    QByteArray installation;

private:
    QString file() const { return folder() + QStringLiteral("/tenantry.db"); }
    void make(int count);

    QTemporaryDir m_folder;
    std::mt19937 m_random;
    std::unique_ptr<Database> m_db;
    QByteArray m_good;
    int64_t m_time = 1763472726741;
};

} // namespace Tenantry::Testing
