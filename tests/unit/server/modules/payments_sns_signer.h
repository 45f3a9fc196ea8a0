// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <memory>

namespace freehold::test {

struct FreeKey {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    void operator()(BIO *bio) const { BIO_free(bio); }
};

/// A key of RSA with a certificate that holds from `fromSeconds` to `toSeconds`, counted from now.
struct SnsSigner {
    SnsSigner(long fromSeconds, long toSeconds) : key(EVP_RSA_gen(2048)), certificate(X509_new())
    {
        ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate.get()), fromSeconds);
        X509_gmtime_adj(X509_getm_notAfter(certificate.get()), toSeconds);
        X509_set_pubkey(certificate.get(), key.get());
        X509_sign(certificate.get(), key.get(), EVP_sha256());
    }

    [[nodiscard]] QByteArray pem() const
    {
        const std::unique_ptr<BIO, FreeKey> bio(BIO_new(BIO_s_mem()));
        PEM_write_bio_X509(bio.get(), certificate.get());
        char *bytes = nullptr;
        const long size = BIO_get_mem_data(bio.get(), &bytes);
        return {bytes, size};
    }

    [[nodiscard]] QByteArray sign(const QByteArray &text, const EVP_MD *digest) const
    {
        const std::unique_ptr<EVP_MD_CTX, FreeKey> context(EVP_MD_CTX_new());
        EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, key.get());
        size_t size = 0;
        const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
        EVP_DigestSign(context.get(), nullptr, &size, bytes, static_cast<size_t>(text.size()));
        QByteArray signature(static_cast<qsizetype>(size), '\0');
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, bytes,
                       static_cast<size_t>(text.size()));
        return signature;
    }

    std::unique_ptr<EVP_PKEY, FreeKey> key;
    std::unique_ptr<X509, FreeKey> certificate;
};

inline QJsonObject snsNotification()
{
    return {{"Type", "Notification"},
            {"MessageId", "22b80b92"},
            {"TopicArn", "arn:aws:sns:us-east-1:1:circle"},
            {"Message", R"({"notificationType":"transfers"})"},
            {"Timestamp", "2026-01-01T00:00:00.000Z"},
            {"SignatureVersion", "2"},
            {"Signature", "c2ln"},
            {"SigningCertURL", "https://sns.us-east-1.amazonaws.com/cert.pem"}};
}

} // namespace freehold::test
