// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "client/witness/ledgersource.h"

#include <QObject>

namespace Tenantry {

/// Proves one entry: that the very thing that is shown stands in the tree that was signed. Lives on the interface
/// thread; the latest question wins.
class EntryProof final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Asking,
        Proven,
        NotSignedYet, ///< behind the newest checkpoint
        NoAnswer,
        Broken, ///< what is shown is not what was signed
    };
    struct Proof {
        State state = State::Asking;
        Ledger::Hash leaf{};
        int path = 0; ///< hashes from the leaf to the root
        uint64_t checkpoint = 0; ///< its size
        QByteArray signedBy; ///< the key's name
        QString why; ///< technical

        bool operator==(const Proof&) const = default;
    };

    explicit EntryProof(LedgerSource& source, QObject* parent = nullptr);

    /// `head`: one that a witness has judged. `shown`: the entry as the page shows it.
    void prove(const ShownHead& head, uint64_t index, const Json& shown);
    void forget(); ///< what is on its way counts no more
    const Proof& proof() const { return m_proof; }
    bool isSettled() const { return m_proof.state != State::Asking || m_question == 0; }

signals:
    void changed();

private:
    void arrived(const ShownHead& head, const ShownRow& row, const Ledger::MerkleProof& path);
    void end(State state, const QString& why = {});

    LedgerSource& m_source;
    Proof m_proof;
    Json m_shown;
    quint64 m_question = 0;
};

} // namespace Tenantry
