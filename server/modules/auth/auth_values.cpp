// SPDX-License-Identifier: GPL-3.0-or-later
// How the public values of auth read from rows and travel as events.
#include "server/modules/auth/auth.h"

#include <QJsonDocument>

#include <stdexcept>

namespace freehold::auth {

namespace {

const QString kUser = QStringLiteral("user");
const QString kAddress = QStringLiteral("address");
const QString kKind = QStringLiteral("kind");
const QString kSealed = QStringLiteral("sealed");

QByteArray context(const UserId &user, const QString &kind)
{
    return ("auth.mail:" + user.text() + ':' + kind).toUtf8();
}

/// Of a text that this program wrote itself.
evm::Address storedAddress(const QString &text)
{
    const auto address = evm::Address::parse(text);
    if (!address)
        throw std::logic_error("a stored address is malformed");
    return *address;
}

} // namespace

Wallet Wallet::fromRow(const Row &row)
{
    return {
        .id = row.id<WalletId>("id"),
        .user = row.id<UserId>("user_id"),
        .address = storedAddress(row.text("address")),
        .label = row.optionalText("label"),
        .linkedAt = row.time("linked_at"),
    };
}

QJsonObject UserRegistered::toJson() const { return {{kUser, user.text()}}; }

UserRegistered UserRegistered::fromJson(const QJsonObject &json)
{
    return {UserId::trusted(json.value(kUser).toString())};
}

QJsonObject WalletLinked::toJson() const { return {{kUser, user.text()}, {kAddress, address.toChecksum()}}; }

WalletLinked WalletLinked::fromJson(const QJsonObject &json)
{
    return {UserId::trusted(json.value(kUser).toString()), storedAddress(json.value(kAddress).toString())};
}

QJsonObject WalletUnlinked::toJson() const { return {{kUser, user.text()}, {kAddress, address.toChecksum()}}; }

WalletUnlinked WalletUnlinked::fromJson(const QJsonObject &json)
{
    return {UserId::trusted(json.value(kUser).toString()), storedAddress(json.value(kAddress).toString())};
}

AccountMail AccountMail::seal(const Sealing &sealing, const UserId &user, const QString &kind, const Letter &letter)
{
    const QJsonObject json{{QStringLiteral("to"), letter.to}, {QStringLiteral("values"), letter.values}};
    return {user, kind, sealing.seal(QJsonDocument(json).toJson(QJsonDocument::Compact), context(user, kind))};
}

AccountMail::Letter AccountMail::letter(const Sealing &sealing) const
{
    const QJsonObject json = QJsonDocument::fromJson(sealing.open(sealedLetter, context(user, kind))).object();
    return {json.value(QStringLiteral("to")).toString(), json.value(QStringLiteral("values")).toObject()};
}

QJsonObject AccountMail::toJson() const
{
    return {{kUser, user.text()}, {kKind, kind}, {kSealed, QString::fromLatin1(sealedLetter.toBase64())}};
}

AccountMail AccountMail::fromJson(const QJsonObject &json)
{
    return {UserId::trusted(json.value(kUser).toString()), json.value(kKind).toString(),
            QByteArray::fromBase64(json.value(kSealed).toString().toLatin1())};
}

} // namespace freehold::auth
