// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <QThreadStorage>

#include <memory>

namespace Tenantry {

namespace {

struct FreeDigest {
    void operator()(EVP_MD* digest) const { EVP_MD_free(digest); }
};

struct DigestContext {
    EVP_MD_CTX* const context = EVP_MD_CTX_new();

    DigestContext() = default;
    ~DigestContext() { EVP_MD_CTX_free(context); }
    DigestContext(const DigestContext&) = delete;
    DigestContext& operator=(const DigestContext&) = delete;
};

/// One for each thread. Qt lets go of it before whoever waits for the thread goes on; a thread_local would be freed
/// after that, and where the process ends meanwhile, after OpenSSL is taken down.
EVP_MD_CTX* myContext()
{
    static QThreadStorage<DigestContext*> perThread;
    if (!perThread.hasLocalData())
        perThread.setLocalData(new DigestContext);
    return perThread.localData()->context;
}

const EVP_MD* sha256Method()
{
    static const std::unique_ptr<EVP_MD, FreeDigest> method(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    return method.get();
}

} // namespace

QByteArray sha256(std::string_view bytes)
{
    EVP_MD_CTX* context = myContext();
    QByteArray out(32, Qt::Uninitialized);
    EVP_DigestInit_ex2(context, sha256Method(), nullptr);
    EVP_DigestUpdate(context, bytes.data(), bytes.size());
    EVP_DigestFinal_ex(context, reinterpret_cast<unsigned char*>(out.data()), nullptr);
    return out;
}

QByteArray hmacSha256(std::string_view key, std::string_view bytes)
{
    QByteArray out(32, Qt::Uninitialized);
    unsigned int size = 32;
    HMAC(sha256Method(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(bytes.data()),
        bytes.size(), reinterpret_cast<unsigned char*>(out.data()), &size);
    return out;
}

} // namespace Tenantry
