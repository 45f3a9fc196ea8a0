// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/client/desktop/wallet/wallet_support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace freehold::desktop::test {

evm::Address addressOf(const QString &text)
{
    const auto address = evm::Address::parse(text.toLower());
    if (!address)
        qFatal("no address: %s", qPrintable(text));
    return *address;
}

void WalletFolder::create()
{
    auto secret = secretFromPhrase(kWords);
    if (!secret || !await(wallet.create(secretOf(kPassword), std::move(*secret), "Main")))
        qFatal("the wallet could not be created");
}

QByteArray WalletFolder::bytes() const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no wallet file");
    return file.readAll();
}

void WalletFolder::overwrite(const QByteArray &content) const
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the wallet file cannot be written");
}

SheetContext sheetContext()
{
    SheetContext context;
    context.chainId = 31337;
    context.serverAuthority = "freehold.example:8443";
    context.setContracts({{"marketplace", kMarket},
                          {"usdc", kUsdc},
                          {"primary_sale", kSale},
                          {"safe", kSafe},
                          {"onboarding", kOnboarding}});
    context.properties[addressOf(kToken)] = {"Lindenstrasse 12", "LIND12"};
    context.accounts.push_back({addressOf(kFirst), "Main", AccountKind::Derived, 0, 0});
    context.contacts.push_back({addressOf(kFriend), "Ada"});
    context.now = QDateTime::fromSecsSinceEpoch(kNowSeconds, Qt::UTC);
    return context;
}

QJsonObject typedData(const QString &type, const QStringList &members, const QJsonObject &domain,
                      const QJsonObject &message)
{
    const auto listOf = [](const QStringList &texts) {
        QJsonArray list;
        for (const QString &text : texts)
            list.append(QJsonObject{{"type", text.section(u' ', 0, 0)}, {"name", text.section(u' ', 1, 1)}});
        return list;
    };
    QStringList domainMembers;
    for (const char *member : {"string name", "string version", "uint256 chainId", "address verifyingContract"}) {
        if (domain.contains(QString(member).section(u' ', 1, 1)))
            domainMembers.append(member);
    }
    return {{"types", QJsonObject{{"EIP712Domain", listOf(domainMembers)}, {type, listOf(members)}}},
            {"primaryType", type},
            {"domain", domain},
            {"message", message}};
}

QJsonObject domainOf(const QString &name, const QString &contract)
{
    return {{"name", name}, {"version", "1"}, {"chainId", 31337}, {"verifyingContract", contract}};
}

QJsonObject orderData()
{
    const qint64 expiry = kNowSeconds + 7 * 24 * 3600;
    return typedData("Order",
                     {"string summary", "address maker", "address token", "uint8 side", "uint64 shares", "uint64 price",
                      "uint8 timeInForce", "uint16 maxFeeBps", "uint64 expiry", "uint64 epoch", "uint256 salt"},
                     domainOf("Freehold Marketplace", kMarket),
                     {{"summary",
                       "Sell 40 shares of LIND12 at 51.20 USDC each, 2,048.00 USDC in all, good until 2027-01-22 "
                       "08:00 UTC, fee at most 0.50 %"},
                      {"maker", kFirst},
                      {"token", kToken},
                      {"side", 1},
                      {"shares", "40"},
                      {"price", "51200000"},
                      {"timeInForce", 0},
                      {"maxFeeBps", 50},
                      {"expiry", QString::number(expiry)},
                      {"epoch", "3"},
                      {"salt", "123456789"}});
}

QJsonObject permitData()
{
    return typedData("Permit",
                     {"address owner", "address spender", "uint256 value", "uint256 nonce", "uint256 deadline"},
                     domainOf("USD Coin", kUsdc),
                     {{"owner", kFirst},
                      {"spender", kMarket},
                      {"value", "2058240000"},
                      {"nonce", "0"},
                      {"deadline", QString::number(kNowSeconds + 24 * 3600)}});
}

QJsonObject safeData()
{
    const QString zero = "0x0000000000000000000000000000000000000000";
    const QString transfer = "0xa9059cbb000000000000000000000000abcd000000000000000000000000000000001234"
                             "00000000000000000000000000000000000000000000000000000000000f4240";
    return typedData("SafeTx",
                     {"address to", "uint256 value", "bytes data", "uint8 operation", "uint256 safeTxGas",
                      "uint256 baseGas", "uint256 gasPrice", "address gasToken", "address refundReceiver",
                      "uint256 nonce"},
                     {{"chainId", 31337}, {"verifyingContract", kSafe}},
                     {{"to", kUsdc},
                      {"value", "0"},
                      {"data", transfer},
                      {"operation", 0},
                      {"safeTxGas", "0"},
                      {"baseGas", "0"},
                      {"gasPrice", "0"},
                      {"gasToken", zero},
                      {"refundReceiver", zero},
                      {"nonce", "12"}});
}

QJsonObject withMessage(QJsonObject data, const QString &member, const QJsonValue &value)
{
    QJsonObject message = data["message"].toObject();
    message[member] = value;
    data["message"] = message;
    return data;
}

QJsonObject withDomain(QJsonObject data, const QString &member, const QJsonValue &value)
{
    QJsonObject domain = data["domain"].toObject();
    domain[member] = value;
    data["domain"] = domain;
    return data;
}

QString signInText()
{
    return "freehold.example:8443 wants you to sign in with your Ethereum account:\n" + kFirst
        + "\n\nSign in to Freehold.\n\nURI: https://freehold.example:8443\nVersion: 1\nChain ID: 31337\n"
          "Nonce: 0123456789abcdef\nIssued At: 2027-01-15T08:00:00Z\nExpiration Time: 2027-01-15T08:10:00Z";
}

SigningSheet sheetOf(const QJsonObject &data, const QString &serverSummary)
{
    const auto request = SigningRequest::ofTypedData(addressOf(kFirst), data, serverSummary);
    if (!request)
        qFatal("no typed data: %s", qPrintable(request.error().message));
    return readSheet(*request, sheetContext());
}

SigningSheet sheetOfText(const QString &text)
{
    return readSheet({.signer = addressOf(kFirst), .payload = TextMessage{text}, .serverSummary = {}}, sheetContext());
}

SigningSheet sheetOfTransaction(const evm::Transaction &transaction)
{
    return readSheet({.signer = addressOf(kFirst), .payload = transaction, .serverSummary = {}}, sheetContext());
}

QCoro::Task<Outcome<QString>> RecordedNode::post(QByteArray body)
{
    sent.append(body);
    if (isDown)
        co_return refused(WalletErrorCode::NodeUnreachable);
    const QJsonObject request = QJsonDocument::fromJson(body).object();
    const QString method = request["method"].toString();
    QJsonObject answer{{"jsonrpc", "2.0"}, {"id", request["id"]}};
    if (errors.contains(method))
        answer["error"] = errors[method];
    else
        answer["result"] = results.value(method);
    co_return QString::fromUtf8(QJsonDocument(answer).toJson());
}

} // namespace freehold::desktop::test
