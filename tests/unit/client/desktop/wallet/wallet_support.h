// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/new_secret.h"
#include "client/desktop/wallet/rpc_transport.h"
#include "client/desktop/wallet/signing_sheet.h"
#include "client/desktop/wallet/wallet.h"

#include <QCoro/QCoroTask>

#include <QJsonObject>
#include <QTemporaryDir>

namespace freehold::desktop::test {

/// As the file asks for, and quick.
inline constexpr evm::ScryptCost kQuickCost{.n = 16, .r = 8, .p = 1};
inline const QString kPassword = "correct horse battery";
inline const QString kWords = "test test test test test test test test test test test junk";
/// The first accounts of these words, as every development chain shows them.
inline const QString kFirst = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
inline const QString kSecond = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

[[nodiscard]] evm::Address addressOf(const QString &text);

template <typename T>
[[nodiscard]] T await(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

/// A folder with a wallet file of the known words, open.
struct WalletFolder {
    QTemporaryDir folder;
    QString path = folder.filePath("wallet.json");
    Wallet wallet{path, kQuickCost};

    void create();
    [[nodiscard]] QByteArray bytes() const;
    void overwrite(const QByteArray &content) const;
};

/// The deployment, names and time that sheets are read with in tests.
[[nodiscard]] SheetContext sheetContext();
inline const QString kMarket = "0x1111111111111111111111111111111111111111";
inline const QString kUsdc = "0x2222222222222222222222222222222222222222";
inline const QString kSale = "0x3333333333333333333333333333333333333333";
inline const QString kSafe = "0x4444444444444444444444444444444444444444";
inline const QString kOnboarding = "0x5555555555555555555555555555555555555555";
inline const QString kToken = "0x6666666666666666666666666666666666666666";
inline const QString kFriend = "0xabcd000000000000000000000000000000001234";
inline const QString kStranger = "0x9999999999999999999999999999999999999999";
inline constexpr qint64 kNowSeconds = 1'800'000'000;

/// Typed data with the usual domain type; members as "type name".
[[nodiscard]] QJsonObject typedData(const QString &type, const QStringList &members, const QJsonObject &domain,
                                    const QJsonObject &message);
[[nodiscard]] QJsonObject domainOf(const QString &name, const QString &contract);
[[nodiscard]] QJsonObject orderData();
[[nodiscard]] QJsonObject permitData();
[[nodiscard]] QJsonObject safeData();
[[nodiscard]] QJsonObject withMessage(QJsonObject data, const QString &member, const QJsonValue &value);
[[nodiscard]] QJsonObject withDomain(QJsonObject data, const QString &member, const QJsonValue &value);
[[nodiscard]] QString signInText();

[[nodiscard]] SigningSheet sheetOf(const QJsonObject &data, const QString &serverSummary = {});
[[nodiscard]] SigningSheet sheetOfText(const QString &text);
[[nodiscard]] SigningSheet sheetOfTransaction(const evm::Transaction &transaction);

/// A node that says what it is told to, and keeps all that it was sent.
class RecordedNode final : public RpcTransport {
public:
    QHash<QString, QJsonValue> results;
    QHash<QString, QJsonObject> errors;
    QList<QByteArray> sent;
    bool isDown = false;

    [[nodiscard]] QCoro::Task<Outcome<QString>> post(QByteArray body) override;
};

} // namespace freehold::desktop::test
