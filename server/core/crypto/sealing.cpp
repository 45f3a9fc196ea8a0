// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/crypto/sealing.h"

#include "server/core/crypto/aes_gcm.h"
#include "server/core/error.h"

#include <QMessageAuthenticationCode>
#include <QRegularExpression>

namespace freehold {

namespace {

constexpr char kVersion = 1;

Error broken(const char *why)
{
    return Error(ErrorCode::Internal, QStringLiteral("sealed_value_broken"),
                 QStringLiteral("A stored value cannot be read."), {}, QString::fromLatin1(why));
}

/// What is authenticated besides the ciphertext.
QByteArray header(const QByteArray &keyName)
{
    return QByteArray(1, kVersion) + static_cast<char>(keyName.size()) + keyName;
}

QByteArray keyNameOf(QByteArrayView sealed)
{
    if (sealed.size() < 2 || sealed[0] != kVersion)
        throw broken("unknown version");
    const auto length = static_cast<quint8>(sealed[1]);
    if (sealed.size() < 2 + length + aes_gcm::kNonceBytes + aes_gcm::kTagBytes)
        throw broken("too short");
    return sealed.sliced(2, length).toByteArray();
}

std::expected<std::shared_ptr<const evm::SecretBytes>, QString> readKey(const QByteArray &base64, const QString &what)
{
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != Sealing::kKeyBytes)
        return std::unexpected(QStringLiteral("%1 is not 32 bytes in base64").arg(what));
    return std::make_shared<const evm::SecretBytes>(decoded.decoded);
}

} // namespace

std::expected<Sealing, QString> Sealing::fromText(const SealingConfig &config, Random &random)
{
    static const QRegularExpression kName(QStringLiteral("^[A-Za-z0-9_-]{1,32}$"));
    Sealing sealing(random);
    for (const QByteArray &entry : config.dataKeys.split(',')) {
        const qsizetype colon = entry.indexOf(':');
        const QByteArray name = entry.first(std::max<qsizetype>(colon, 0)).trimmed();
        if (!kName.match(QString::fromLatin1(name)).hasMatch() || sealing.m_keys.contains(name))
            return std::unexpected(QStringLiteral("each key needs a name of its own, as in name:base64"));
        const auto key = readKey(entry.sliced(colon + 1).trimmed(), QString::fromLatin1(name));
        if (!key)
            return std::unexpected(key.error());
        if (sealing.m_current.isEmpty())
            sealing.m_current = name;
        sealing.m_keys.insert(name, *key);
    }
    const auto index = readKey(config.indexKey.trimmed(), QStringLiteral("the index key"));
    if (!index)
        return std::unexpected(index.error());
    sealing.m_indexKey = *index;
    return sealing;
}

QByteArray Sealing::seal(QByteArrayView plain, QByteArrayView context) const
{
    const QByteArray head = header(m_current);
    const QByteArray nonce = m_random->bytes(aes_gcm::kNonceBytes);
    return head + nonce + aes_gcm::encrypt(key(m_current), nonce, plain, head + context.toByteArray());
}

QByteArray Sealing::open(QByteArrayView sealed, QByteArrayView context) const
{
    const QByteArray name = keyNameOf(sealed);
    const QByteArray head = header(name);
    const QByteArrayView nonce = sealed.sliced(head.size(), aes_gcm::kNonceBytes);
    const QByteArrayView rest = sealed.sliced(head.size() + aes_gcm::kNonceBytes);
    auto plain = aes_gcm::decrypt(key(name), nonce, rest, head + context.toByteArray());
    if (!plain)
        throw broken("does not authenticate");
    return std::move(*plain);
}

bool Sealing::isOutdated(QByteArrayView sealed) const { return keyNameOf(sealed) != m_current; }

QByteArray Sealing::blindIndex(QByteArrayView plain, QByteArrayView context) const
{
    // The context's length goes first, so that no two pairs of context and value read the same.
    const QByteArray message = QByteArray::number(context.size()) + ':' + context.toByteArray() + plain.toByteArray();
    return QMessageAuthenticationCode::hash(message, m_indexKey->view().toByteArray(), QCryptographicHash::Sha256);
}

QByteArrayView Sealing::key(const QByteArray &name) const
{
    const auto found = m_keys.constFind(name);
    if (found == m_keys.constEnd())
        throw broken("its key is not configured");
    return (*found)->view();
}

} // namespace freehold
