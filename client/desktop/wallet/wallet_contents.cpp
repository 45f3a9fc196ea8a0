// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/wallet_contents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>

namespace freehold::desktop {

namespace {

constexpr qsizetype kLengthBytes = 4;
constexpr qsizetype kSecretHeadBytes = 2; // kind, length
constexpr qsizetype kMaxSecretBytes = 64;

const QString kKindTexts[] = {"derived", "imported", "watch"};

QJsonObject toJson(const Account &account)
{
    return {{"address", account.address.toChecksum()},
            {"name", account.name},
            {"kind", kKindTexts[static_cast<int>(account.kind)]},
            {"secret", account.secret},
            {"index", static_cast<qint64>(account.index)}};
}

std::optional<Account> accountFrom(const QJsonObject &json, std::size_t secretCount)
{
    const auto address = evm::Address::parse(json["address"].toString());
    const auto *kind = std::ranges::find(kKindTexts, json["kind"].toString());
    if (!address || kind == std::end(kKindTexts))
        return std::nullopt;
    Account account{.address = *address,
                    .name = json["name"].toString(),
                    .kind = static_cast<AccountKind>(kind - std::begin(kKindTexts)),
                    .secret = json["secret"].toInt(-1),
                    .index = static_cast<quint32>(json["index"].toInteger())};
    const bool hasSecret = account.secret >= 0 && static_cast<std::size_t>(account.secret) < secretCount;
    return hasSecret == account.canSign() ? std::optional(account) : std::nullopt;
}

QByteArray publicJson(const WalletContents &contents)
{
    QJsonArray accounts;
    for (const Account &account : contents.accounts)
        accounts.append(toJson(account));
    QJsonArray contacts;
    for (const Contact &contact : contents.contacts)
        contacts.append(QJsonObject{{"address", contact.address.toChecksum()}, {"name", contact.name}});
    return QJsonDocument(QJsonObject{{"accounts", accounts}, {"contacts", contacts}}).toJson(QJsonDocument::Compact);
}

bool readPublic(const QByteArray &json, WalletContents &contents)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (const QJsonValue value : object["accounts"].toArray()) {
        const auto account = accountFrom(value.toObject(), contents.secrets.size());
        if (!account)
            return false;
        contents.accounts.push_back(*account);
    }
    for (const QJsonValue value : object["contacts"].toArray()) {
        const auto address = evm::Address::parse(value["address"].toString());
        if (!address)
            return false;
        contents.contacts.push_back({*address, value["name"].toString()});
    }
    return true;
}

bool readSecrets(QByteArrayView rest, WalletContents &contents)
{
    while (!rest.isEmpty()) {
        if (rest.size() < kSecretHeadBytes)
            return false;
        const auto kind = static_cast<quint8>(rest[0]);
        const qsizetype size = static_cast<quint8>(rest[1]);
        if ((kind != 1 && kind != 2) || size == 0 || size > kMaxSecretBytes || rest.size() < kSecretHeadBytes + size)
            return false;
        contents.secrets.push_back(
            {static_cast<SecretKind>(kind), evm::SecretBytes(rest.sliced(kSecretHeadBytes, size))});
        rest = rest.sliced(kSecretHeadBytes + size);
    }
    return true;
}

} // namespace

const Account *WalletContents::find(const evm::Address &address) const
{
    const auto found = std::ranges::find(accounts, address, &Account::address);
    return found == accounts.end() ? nullptr : &*found;
}

evm::SecretBytes WalletContents::encode() const
{
    const QByteArray json = publicJson(*this);
    std::size_t size = static_cast<std::size_t>(kLengthBytes + json.size());
    for (const Secret &secret : secrets)
        size += static_cast<std::size_t>(kSecretHeadBytes) + secret.bytes.size();

    evm::SecretBytes plain(size);
    quint8 *place = plain.data();
    qToBigEndian(static_cast<quint32>(json.size()), place);
    place = std::copy(json.begin(), json.end(), place + kLengthBytes);
    for (const Secret &secret : secrets) {
        *place++ = static_cast<quint8>(secret.kind);
        *place++ = static_cast<quint8>(secret.bytes.size());
        place = std::copy_n(secret.bytes.data(), secret.bytes.size(), place);
    }
    return plain;
}

std::optional<WalletContents> WalletContents::decode(QByteArrayView plain)
{
    if (plain.size() < kLengthBytes)
        return std::nullopt;
    const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(plain.data()));
    if (size > plain.size() - kLengthBytes)
        return std::nullopt;
    WalletContents contents;
    if (!readSecrets(plain.sliced(kLengthBytes + size), contents)
        || !readPublic(plain.sliced(kLengthBytes, size).toByteArray(), contents))
        return std::nullopt;
    return contents;
}

} // namespace freehold::desktop
