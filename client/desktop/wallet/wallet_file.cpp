// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/wallet_file.h"

#include "client/desktop/wallet/sealed_box.h"
#include "shared/evm/keystore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <openssl/rand.h>

namespace freehold::desktop {

namespace {

const QString kFormat = "freehold-wallet";

std::optional<QByteArray> base64(const QJsonValue &value)
{
    auto decoded = QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(std::move(decoded.decoded)) : std::nullopt;
}

std::unexpected<WalletError> damaged(const char *what) { return refused(WalletErrorCode::Damaged, what); }

} // namespace

QByteArray WalletFile::head() const
{
    return QString("%1/%2/scrypt/%3/%4/%5/").arg(kFormat).arg(kVersion).arg(cost.n).arg(cost.r).arg(cost.p).toLatin1()
        + salt.toHex();
}

QByteArray WalletFile::toJson() const
{
    const QJsonObject kdf{{"name", "scrypt"},
                          {"n", static_cast<qint64>(cost.n)},
                          {"r", static_cast<qint64>(cost.r)},
                          {"p", static_cast<qint64>(cost.p)},
                          {"salt", QString::fromLatin1(salt.toBase64())}};
    return QJsonDocument(QJsonObject{{"format", kFormat},
                                     {"version", kVersion},
                                     {"kdf", kdf},
                                     {"cipher", "aes-256-gcm"},
                                     {"sealed", QString::fromLatin1(sealed.toBase64())}})
        .toJson();
}

Outcome<WalletFile> WalletFile::parse(QByteArrayView json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toByteArray()).object();
    if (object["format"].toString() != kFormat)
        return damaged("This is no wallet file.");
    if (object["version"].toInt() != kVersion)
        return refused(WalletErrorCode::OtherVersion,
                       QString("The file is of version %1.").arg(object["version"].toVariant().toString()));
    const QJsonObject kdf = object["kdf"].toObject();
    const auto number = [&](const char *name) { return static_cast<quint64>(kdf[QLatin1String(name)].toInteger()); };
    const auto salt = base64(kdf["salt"]);
    const auto sealed = base64(object["sealed"]);
    if (kdf["name"].toString() != "scrypt" || object["cipher"].toString() != "aes-256-gcm" || !salt || !sealed
        || salt->size() != kSaltBytes)
        return damaged("A part of the wallet file is missing.");
    WalletFile file{.cost = {number("n"), number("r"), number("p")}, .salt = *salt, .sealed = *sealed};
    // A changed file must not be able to ask for all memory.
    if (!evm::Keystore::checkCost(file.cost))
        return damaged("The wallet file asks for an impossible derivation.");
    return file;
}

Outcome<evm::SecretBytes> WalletFile::newKey(WalletFile &file, const evm::SecretBytes &password)
{
    file.salt = QByteArray(kSaltBytes, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<quint8 *>(file.salt.data()), kSaltBytes) != 1)
        return refused(WalletErrorCode::CannotWrite, "The system has no randomness.");
    return file.deriveKey(password);
}

Outcome<evm::SecretBytes> WalletFile::deriveKey(const evm::SecretBytes &password) const
{
    auto key = evm::scrypt(password.view(), salt, cost, sealed_box::kKeyBytes);
    if (!key)
        return refused(WalletErrorCode::CannotRead, key.error());
    return std::move(*key);
}

Outcome<WalletContents> WalletFile::open(const evm::SecretBytes &key) const
{
    const auto plain = sealed_box::open(key, sealed, head());
    if (!plain)
        return refused(WalletErrorCode::WrongPassword);
    auto contents = WalletContents::decode(plain->view());
    if (!contents)
        return damaged("The wallet's content cannot be read.");
    return std::move(*contents);
}

Outcome<> WalletFile::seal(const WalletContents &contents, const evm::SecretBytes &key)
{
    sealed = sealed_box::seal(key, contents.encode(), head());
    if (sealed.isEmpty())
        return refused(WalletErrorCode::CannotWrite, "The wallet could not be encrypted.");
    return {};
}

Outcome<QByteArray> readWalletFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return refused(WalletErrorCode::NoFile);
    if (!file.open(QIODevice::ReadOnly))
        return refused(WalletErrorCode::CannotRead, file.errorString());
    if (file.size() > WalletFile::kMaxBytes)
        return damaged("The file is too large for a wallet.");
    return file.readAll();
}

Outcome<> writeWalletFile(const QString &path, const QByteArray &content, const QByteArray &before)
{
    const auto now = readWalletFile(path);
    const bool isThere = now || now.error().code != WalletErrorCode::NoFile;
    if (before.isEmpty() && isThere)
        return refused(WalletErrorCode::FileExists);
    if (!before.isEmpty() && (!now || *now != before))
        return refused(WalletErrorCode::ChangedOnDisk);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path); // commit() syncs before it renames
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(content) != content.size() || !file.commit())
        return refused(WalletErrorCode::CannotWrite, file.errorString());
    return {};
}

} // namespace freehold::desktop
