// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/keystore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <bit>

namespace freehold::evm {

namespace {

constexpr qsizetype kMaxSaltSize = 256;

std::unexpected<EvmError> invalid(const char *message)
{
    return failure(EvmErrorCode::InvalidKeystore, QString::fromLatin1(message));
}

std::unexpected<EvmError> unsupported(const char *message)
{
    return failure(EvmErrorCode::UnsupportedKeystore, QString::fromLatin1(message));
}

// Hex without a prefix, as the format has it; some writers add one.
Result<QByteArray> hexMember(const QJsonObject &object, const char *name, qsizetype minSize, qsizetype maxSize)
{
    const QString text = object[QLatin1String(name)].toString();
    auto bytes = fromHex(text.startsWith(QLatin1String("0x")) ? text : QStringLiteral("0x") + text);
    if (bytes && (bytes->size() < minSize || bytes->size() > maxSize))
        return invalid("a field has a wrong length");
    return bytes;
}

Result<quint64> costMember(const QJsonObject &parameters, const char *name)
{
    const qint64 value = parameters[QLatin1String(name)].toInteger(0);
    if (value <= 0)
        return invalid("a cost parameter is missing or not positive");
    return static_cast<quint64>(value);
}

Result<KeystoreCost> parseScrypt(const QJsonObject &parameters)
{
    const auto n = costMember(parameters, "n");
    const auto r = costMember(parameters, "r");
    const auto p = costMember(parameters, "p");
    if (!n || !r || !p)
        return invalid("a cost parameter is missing or not positive");
    return KeystoreCost(ScryptCost{*n, *r, *p});
}

Result<KeystoreCost> parsePbkdf2(const QJsonObject &parameters)
{
    if (parameters[QLatin1String("prf")].toString() != QLatin1String("hmac-sha256"))
        return unsupported("only HMAC-SHA-256 is supported");
    const auto iterations = costMember(parameters, "c");
    if (!iterations)
        return std::unexpected(iterations.error());
    const quint64 bounded = std::min(*iterations, static_cast<quint64>(Keystore::kMaxIterations) + 1);
    return KeystoreCost(Pbkdf2Cost{static_cast<int>(bounded)});
}

Result<KeystoreCost> parseCost(const QJsonObject &crypto)
{
    const QJsonObject parameters = crypto[QLatin1String("kdfparams")].toObject();
    const QString kdf = crypto[QLatin1String("kdf")].toString();
    if (parameters[QLatin1String("dklen")].toInteger() != 32)
        return unsupported("the derived key must have 32 bytes");
    if (kdf == QLatin1String("scrypt"))
        return parseScrypt(parameters);
    return kdf == QLatin1String("pbkdf2") ? parsePbkdf2(parameters) : unsupported("unknown key derivation");
}

Result<std::optional<Address>> parseAddress(const QJsonObject &root)
{
    QString text = root[QLatin1String("address")].toString();
    if (text.isEmpty())
        return std::nullopt;
    if (!text.startsWith(QLatin1String("0x")))
        text.prepend(QLatin1String("0x"));
    return mapResult(Address::parse(text), [](const Address &address) { return std::optional(address); });
}

} // namespace

Result<void> Keystore::checkCost(const KeystoreCost &cost)
{
    if (const auto *pbkdf2 = std::get_if<Pbkdf2Cost>(&cost)) {
        if (pbkdf2->iterations <= 0)
            return invalid("PBKDF2 needs at least one iteration");
        return pbkdf2->iterations <= kMaxIterations ? Result<void>() : unsupported("PBKDF2's cost is excessive");
    }
    const auto &[n, r, p] = std::get<ScryptCost>(cost);
    if (n < 2 || !std::has_single_bit(n) || r == 0 || p == 0)
        return invalid("scrypt's cost parameters mean nothing");
    // Each bounded alone first, so that the product cannot overflow.
    if (n > (1U << 22) || r > 64 || p > 16 || 128 * n * r > kMaxScryptBytes)
        return unsupported("scrypt's cost is excessive");
    return {};
}

Result<Keystore> Keystore::parse(QByteArrayView json)
{
    if (json.size() > kMaxJsonBytes)
        return failure(EvmErrorCode::TooLarge, QStringLiteral("keystore file is too large"));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &problem);
    if (!document.isObject())
        return failure(EvmErrorCode::InvalidJson, problem.errorString(), problem.offset);
    const QJsonObject root = document.object();
    // Early clients wrote "Crypto".
    const QJsonObject crypto =
        (root.contains(QLatin1String("crypto")) ? root[QLatin1String("crypto")] : root[QLatin1String("Crypto")])
            .toObject();
    if (root[QLatin1String("version")].toInteger() != 3)
        return unsupported("only version 3 is supported");
    if (crypto[QLatin1String("cipher")].toString() != QLatin1String("aes-128-ctr"))
        return unsupported("only aes-128-ctr is supported");

    auto cost = parseCost(crypto);
    auto address = parseAddress(root);
    auto salt = hexMember(crypto[QLatin1String("kdfparams")].toObject(), "salt", 1, kMaxSaltSize);
    auto iv = hexMember(crypto[QLatin1String("cipherparams")].toObject(), "iv", 16, 16);
    auto cipherText = hexMember(crypto, "ciphertext", 32, 32);
    auto mac = hexMember(crypto, "mac", 32, 32);
    const auto checked = cost ? checkCost(*cost) : std::unexpected(cost.error());
    if (!checked)
        return std::unexpected(checked.error());
    if (!address || !salt || !iv || !cipherText || !mac)
        return invalid("a field is missing or malformed");

    Keystore store;
    store.m_id = root[QLatin1String("id")].toString();
    store.m_address = *address;
    store.m_cost = *cost;
    store.m_salt = *std::move(salt);
    store.m_iv = *std::move(iv);
    store.m_cipherText = *std::move(cipherText);
    store.m_mac = *std::move(mac);
    return store;
}

} // namespace freehold::evm
