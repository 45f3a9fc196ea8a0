// SPDX-License-Identifier: GPL-3.0-or-later
// What a person reads about each kind of message when nothing is wrong with it.
#include "tests/unit/client/desktop/wallet/wallet_support.h"

#include <QtTest>

using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

void harmless(const SigningSheet &sheet, SheetKind kind, const QString &title)
{
    for (const SheetNote &note : sheet.dangers)
        qWarning("%s", qPrintable(note.text));
    QVERIFY(sheet.dangers.empty());
    QVERIFY(sheet.kind == kind);
    QCOMPARE(sheet.title, title);
    QVERIFY(sheet.canSign());
}

QString words(const SigningSheet &sheet, const char *id)
{
    const SheetField *field = sheet.field(QString::fromLatin1(id));
    return field ? field->words : QString("no field %1").arg(id);
}

QString raw(const SigningSheet &sheet, const char *id)
{
    const SheetField *field = sheet.field(QString::fromLatin1(id));
    return field ? field->raw : QString("no field %1").arg(id);
}

} // namespace

class SheetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void order()
    {
        const SigningSheet sheet = sheetOf(orderData());
        harmless(sheet, SheetKind::Order, "Sell 40 shares of Lindenstrasse 12 at 51.20 USDC or better");
        QCOMPARE(words(sheet, "total"), QString("2,048.00 USDC"));
        QCOMPARE(words(sheet, "maxFeeBps"), QString("0.50 % (10.24 USDC)"));
        QCOMPARE(words(sheet, "expiry"), QString("22 Jan 2027, 08:00 UTC"));
        QCOMPARE(raw(sheet, "price"), QString("51200000"));
        QCOMPARE(words(sheet, "token"), QString("Lindenstrasse 12"));
        QCOMPARE(sheet.contractName, QString("Freehold Marketplace"));
        QCOMPARE(
            sheet.effects,
            QStringList({"At most 40 shares leave your wallet.", "At least 2,037.76 USDC arrive when all are sold."}));
    }

    void everySignedMemberIsShown()
    {
        for (const QJsonObject &data : {orderData(), permitData(), safeData()}) {
            const SigningSheet sheet = sheetOf(data);
            for (const QString &member : data["message"].toObject().keys())
                QVERIFY2(sheet.field(member), qPrintable(member));
        }
    }

    void buyOrder()
    {
        QJsonObject data = withMessage(orderData(), "side", 0);
        data = withMessage(data, "summary",
                           "Buy 40 shares of LIND12 at 51.20 USDC each, 2,048.00 USDC in all, good until 2027-01-22 "
                           "08:00 UTC, fee at most 0.50 %");
        const SigningSheet sheet = sheetOf(data);
        harmless(sheet, SheetKind::Order, "Buy 40 shares of Lindenstrasse 12 at 51.20 USDC or better");
        QCOMPARE(sheet.effects.first(), QString("At most 2,058.24 USDC leave your wallet, fee included."));
    }

    void cancelOrder()
    {
        const QString hash = "0x" + QString(64, u'7');
        const SigningSheet sheet = sheetOf(typedData(
            "CancelOrder", {"string summary", "address maker", "bytes32 orderHash"},
            domainOf("Freehold Marketplace", kMarket),
            {{"summary", "Cancel for good, on chain: Sell 40 shares"}, {"maker", kFirst}, {"orderHash", hash}}));
        harmless(sheet, SheetKind::CancelOrder, "Cancel an order for good");
        QCOMPARE(raw(sheet, "orderHash"), hash);
    }

    void cancelAllOrders()
    {
        const QString summary = "Cancel for good, on chain, every order that the wallet " + kFirst
            + " has signed so far, of whatever property";
        const SigningSheet sheet = sheetOf(typedData(
            "CancelAllOrders", {"string summary", "address maker", "uint64 epoch"},
            domainOf("Freehold Marketplace", kMarket), {{"summary", summary}, {"maker", kFirst}, {"epoch", "3"}}));
        harmless(sheet, SheetKind::CancelAllOrders, "Cancel all orders of this wallet for good");
    }

    void permit()
    {
        const SigningSheet sheet = sheetOf(permitData());
        harmless(sheet, SheetKind::Permit, "Allow Freehold Marketplace to spend 2,058.24 USDC");
        QCOMPARE(raw(sheet, "value"), QString("2058240000"));
    }

    void authorization()
    {
        const SigningSheet sheet = sheetOf(typedData("ReceiveWithAuthorization",
                                                     {"address from", "address to", "uint256 value",
                                                      "uint256 validAfter", "uint256 validBefore", "bytes32 nonce"},
                                                     domainOf("USD Coin", kUsdc),
                                                     {{"from", kFirst},
                                                      {"to", kSale},
                                                      {"value", "2500000000"},
                                                      {"validAfter", "0"},
                                                      {"validBefore", QString::number(kNowSeconds + 3600)},
                                                      {"nonce", "0x" + QString(64, u'1')}}));
        harmless(sheet, SheetKind::Authorization, "Pay 2,500.00 USDC to Freehold Primary Sale");
        QCOMPARE(sheet.effects, QStringList("2,500.00 USDC leave your wallet."));
    }

    void purchase()
    {
        const SigningSheet sheet = sheetOf(typedData(
            "Purchase",
            {"address buyer", "address token", "uint256 shares", "uint256 cost", "bytes32 nonce", "uint256 deadline"},
            domainOf("Freehold PrimarySale", kSale),
            {{"buyer", kFirst},
             {"token", kToken},
             {"shares", "1"},
             {"cost", "50000000"},
             {"nonce", "0x" + QString(64, u'1')},
             {"deadline", QString::number(kNowSeconds + 3600)}}));
        harmless(sheet, SheetKind::Purchase, "Buy 1 share of Lindenstrasse 12 for 50.00 USDC");
    }

    void walletConsent()
    {
        const SigningSheet sheet = sheetOf(typedData(
            "LinkWallet", {"address newWallet", "address knownWallet", "uint256 deadline"},
            domainOf("Freehold InvestorOnboarding", kOnboarding),
            {{"newWallet", kFirst}, {"knownWallet", kFriend}, {"deadline", QString::number(kNowSeconds + 3600)}}));
        harmless(sheet, SheetKind::WalletConsent, "Join this wallet to the identity of Ada");
    }

    void safeTransaction()
    {
        const SigningSheet sheet = sheetOf(safeData());
        harmless(sheet, SheetKind::SafeTransaction, "Agree to proposal 12: Send 1.00 USDC to Ada");
        QCOMPARE(raw(sheet, "function"), QString("transfer(address,uint256)"));
        QCOMPARE(words(sheet, "operation"), QString("Plain call"));
    }

    void signIn()
    {
        const SigningSheet sheet = sheetOfText(signInText());
        harmless(sheet, SheetKind::SignIn, "Sign in at freehold.example:8443");
        QCOMPARE(words(sheet, "expirationTime"), QString("15 Jan 2027, 08:10 UTC"));
        QCOMPARE(raw(sheet, "message"), signInText());
    }

    void walletLink()
    {
        QString text = signInText();
        text.replace("Sign in to Freehold.", "Link this wallet to your Freehold account.");
        harmless(sheetOfText(text), SheetKind::WalletLink, "Link this wallet to your account at freehold.example:8443");
    }

    void transfer()
    {
        freehold::evm::Transaction transaction;
        transaction.chainId = 31337;
        transaction.to = addressOf(kFriend);
        transaction.valueWei = 1'500'000'000'000'000'000ULL;
        transaction.gasLimit = 21'000;
        transaction.maxFeePerGasWei = 2'000'000'000;
        const SigningSheet sheet = sheetOfTransaction(transaction);
        harmless(sheet, SheetKind::Transaction, "Send 1.50 ETH to Ada");
        QCOMPARE(words(sheet, "fee"), QString("0.000042 ETH"));
    }

    void otherLocales_separateAsTheyDo()
    {
        SheetContext context = sheetContext();
        context.locale = QLocale("de_DE");
        const auto request = SigningRequest::ofTypedData(addressOf(kFirst), orderData());
        QCOMPARE(words(readSheet(*request, context), "total"), QString("2.048,00 USDC"));
    }
};

QTEST_GUILESS_MAIN(SheetsTest)
#include "sheets_test.moc"
