// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/treehash.h"

#include <openssl/evp.h>

#include <QThreadStorage>

#include <cstring>
#include <memory>

namespace Tenantry::Ledger {

namespace {

/// Kept for a thread's whole life, since making a context costs more than hashing an entry. Not thread_local, for the
/// reason that base/digest.cpp gives.
class TreeHasher {
public:
    TreeHasher() = default;
    TreeHasher(const TreeHasher&) = delete;
    TreeHasher& operator=(const TreeHasher&) = delete;
    ~TreeHasher()
    {
        EVP_MD_CTX_free(m_context);
        EVP_MD_free(m_method);
    }

    static TreeHasher& ofThread()
    {
        static QThreadStorage<TreeHasher*> perThread;
        if (!perThread.hasLocalData())
            perThread.setLocalData(new TreeHasher);
        return *perThread.localData();
    }

    Hash hash(std::string_view head, std::string_view rest) const
    {
        Hash out;
        const bool made = EVP_DigestInit_ex2(m_context, m_method, nullptr) == 1
            && EVP_DigestUpdate(m_context, head.data(), head.size()) == 1
            && (rest.empty() || EVP_DigestUpdate(m_context, rest.data(), rest.size()) == 1)
            && EVP_DigestFinal_ex(m_context, out.data(), nullptr) == 1;
        if (!made)
            qFatal("SHA-256 failed"); // no hash is better than a wrong one: nothing is verified by a program that ended
        return out;
    }

private:
    EVP_MD* const m_method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    EVP_MD_CTX* const m_context = EVP_MD_CTX_new();
};

} // namespace

Hash leafHash(std::string_view entry) { return TreeHasher::ofThread().hash(std::string_view("\0", 1), entry); }

Hash nodeHash(const Hash& left, const Hash& right)
{
    char bytes[1 + 2 * sizeof(Hash)];
    bytes[0] = 1;
    std::memcpy(bytes + 1, left.data(), left.size());
    std::memcpy(bytes + 1 + left.size(), right.data(), right.size());
    return TreeHasher::ofThread().hash({bytes, sizeof bytes}, {});
}

const Hash& emptyRoot()
{
    static const Hash root = plainHash({});
    return root;
}

Hash plainHash(std::string_view bytes) { return TreeHasher::ofThread().hash(bytes, {}); }

} // namespace Tenantry::Ledger
