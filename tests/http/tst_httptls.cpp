// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/serverfixture.h"
#include "tests/support/testsupport.h"

#include <openssl/pem.h>
#include <openssl/x509.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;
using namespace std::chrono_literals;

namespace {

template <class Object, int (*Write)(BIO*, const Object*)> QByteArray pemOf(const Object* object)
{
    BIO* memory = BIO_new(BIO_s_mem());
    Write(memory, object);
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    const QByteArray pem(bytes, size);
    BIO_free(memory);
    return pem;
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

int writeKey(BIO* memory, const EVP_PKEY* key)
{
    return PEM_write_bio_PrivateKey(memory, key, nullptr, nullptr, 0, nullptr, nullptr);
}
int writeCertificate(BIO* memory, const X509* certificate) { return PEM_write_bio_X509(memory, certificate); }

} // namespace

class TestHttpTls : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    HttpServerOptions m_options;

    void makeCertificate(EVP_PKEY* key)
    {
        X509* certificate = X509_new();
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
        X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
        X509_set_pubkey(certificate, key);
        X509_NAME* name = X509_get_subject_name(certificate);
        X509_NAME_add_entry_by_txt(
            name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
        X509_set_issuer_name(certificate, name);
        X509_sign(certificate, key, EVP_sha256());
        m_options.certificateFile = m_folder.filePath(QStringLiteral("server.crt"));
        m_options.keyFile = m_folder.filePath(QStringLiteral("server.key"));
        writeFile(m_options.certificateFile, pemOf<X509, writeCertificate>(certificate));
        writeFile(m_options.keyFile, pemOf<EVP_PKEY, writeKey>(key));
        X509_free(certificate);
        EVP_PKEY_free(key);
    }

private slots:
    void initTestCase() { makeCertificate(EVP_EC_gen("P-256")); }

    void servesOverTls()
    {
        ServerFixture fixture(m_options);
        RawClient client(fixture.port(), {}, true);
        QVERIFY(static_cast<QSslSocket&>(client.socket()).isEncrypted());
        client.send(getRequest("/health").repeated(50) + postRequest("/api/events", QByteArray(1000000, ' ')));
        for (int i = 0; i < 51; ++i)
            QCOMPARE(client.answer().status, 200);
        QCOMPARE(client.ask(getRequest("/openapi.json", "Connection: close\r\n")).status, 200);
        QVERIFY(client.waitForEnd());
    }

    void servesWithAnRsaKey()
    {
        const HttpServerOptions before = m_options;
        makeCertificate(EVP_RSA_gen(2048));
        {
            ServerFixture fixture(m_options);
            RawClient client(fixture.port(), {}, true);
            QCOMPARE(client.ask(getRequest("/health")).status, 200);
        }
        makeCertificate(EVP_EC_gen("P-256"));
    }

    void streamsOverTlsAndNoticesWhoLeaves()
    {
        ServerFixture fixture(m_options);
        {
            RawClient client(fixture.port(), {}, true);
            client.send(getRequest("/graphql?query=subscription%7Bsilence%7D", "Accept: text/event-stream\r\n"));
            QCOMPARE(client.head().status, 200);
            QVERIFY(spin([&] { return fixture.frontDoor.openStreams() == 1; }, 10000));
        }
        QVERIFY(spin([&] { return fixture.frontDoor.openStreams() == 0; }, 10000));
    }

    void dropsWhoDoesNotShakeHands()
    {
        m_options.limits.handshake = 300ms;
        ServerFixture fixture(m_options);
        RawClient silent(fixture.port());
        QVERIFY(silent.waitForEnd());
        RawClient plain(fixture.port());
        plain.send(getRequest("/health"));
        QVERIFY(plain.waitForEnd());
        RawClient good(fixture.port(), {}, true);
        QCOMPARE(good.ask(getRequest("/health")).status, 200);
    }

    void saysWhatIsWrongWithItsFiles_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("code");
        QTest::newRow("no certificate") << QStringLiteral("absent") << m_options.keyFile << int(ErrorCode::IoError);
        QTest::newRow("no key") << m_options.certificateFile << QString() << int(ErrorCode::InvalidArgument);
        QTest::newRow("a key as certificate")
            << m_options.keyFile << m_options.keyFile << int(ErrorCode::InvalidArgument);
        QTest::newRow("a certificate as key")
            << m_options.certificateFile << m_options.certificateFile << int(ErrorCode::InvalidArgument);
    }
    void saysWhatIsWrongWithItsFiles()
    {
        QFETCH(const QString, certificate);
        QFETCH(const QString, key);
        FakeFrontDoor frontDoor;
        HttpMetrics metrics(RouteTable::names());
        ApiHandler api(frontDoor, metrics);
        HttpServerOptions options;
        options.certificateFile = certificate;
        options.keyFile = key;
        const auto server = HttpServer::start(options, api, metrics);
        QVERIFY(!server);
        QTEST(int(server.error().code), "code");
    }
};

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_httptls.moc"
