// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a hostile server changes in a message is said.
#include "client/desktop/wallet/chain_reader.h"
#include "tests/unit/client/desktop/wallet/wallet_support.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

const QString kUnlimited = "115792089237316195423570985008687907853269984665640564039457584007913129639935";

evm::Transaction tokenCall(const QString &to, const QByteArray &data)
{
    evm::Transaction transaction;
    transaction.chainId = 31337;
    transaction.to = addressOf(to);
    transaction.data = data;
    return transaction;
}

} // namespace

class TamperedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typedData_data()
    {
        QTest::addColumn<QJsonObject>("data");
        QTest::addColumn<int>("danger");
        const auto row = [](const char *name, const QJsonObject &data, Danger danger) {
            QTest::newRow(name) << data << static_cast<int>(danger);
        };
        const QJsonObject order = orderData();
        row("price", withMessage(order, "price", "1"), Danger::SummaryDiffers);
        row("shares", withMessage(order, "shares", "4000"), Danger::SummaryDiffers);
        row("side", withMessage(order, "side", 0), Danger::SummaryDiffers);
        row("no side", withMessage(order, "side", 7), Danger::CannotDecode);
        row("fee", withMessage(order, "maxFeeBps", 10000), Danger::UnlimitedAmount);
        row("manner", withMessage(order, "timeInForce", 2), Danger::SummaryDiffers);
        row("summary", withMessage(order, "summary", "Sell 1 share"), Danger::SummaryDiffers);
        row("other property", withMessage(order, "token", kStranger), Danger::UnknownContract);
        row("maker", withMessage(order, "maker", kSecond), Danger::WrongSigner);
        row("expired", withMessage(order, "expiry", "1000"), Danger::Expired);
        row("never ends", withMessage(order, "expiry", "18446744073709551615"), Danger::FarExpiry);
        row("chain", withDomain(order, "chainId", 1), Danger::WrongChain);
        row("market", withDomain(order, "verifyingContract", kStranger), Danger::UnknownContract);
        row("the sale as market", withDomain(order, "verifyingContract", kSale), Danger::UnknownContract);
        const QJsonObject permit = permitData();
        row("unlimited", withMessage(permit, "value", kUnlimited), Danger::UnlimitedAmount);
        row("spender", withMessage(permit, "spender", kStranger), Danger::UnknownContract);
        row("look-alike", withMessage(permit, "spender", "0xabcdffffffffffffffffffffffffffffffff1234"),
            Danger::LookAlike);
        row("a year", withMessage(permit, "deadline", QString::number(kNowSeconds + 365 * 24 * 3600)),
            Danger::FarExpiry);
        const QJsonObject safe = safeData();
        row("delegate call", withMessage(safe, "operation", 1), Danger::HiddenControl);
        row("refund", withMessage(safe, "gasPrice", "1"), Danger::HiddenControl);
        row("unreadable call", withMessage(safe, "data", "0x12345678"), Danger::CannotDecode);
        row("more than the call", withMessage(safe, "data", safe["message"].toObject()["data"].toString() + "00"),
            Danger::CannotDecode);
        row("stranger's contract", withMessage(safe, "to", kStranger), Danger::UnknownContract);
    }

    void typedData()
    {
        QFETCH(QJsonObject, data);
        QFETCH(int, danger);
        QVERIFY(sheetOf(data).has(static_cast<Danger>(danger)));
    }

    /// The same names with other types mean something else.
    void otherTypes_areNotReadAsTheKnownOnes()
    {
        QJsonObject data = test::typedData(
            "Permit", {"address owner", "address spender", "bytes value", "uint256 nonce", "uint256 deadline"},
            domainOf("USD Coin", kUsdc), permitData()["message"].toObject());
        data = withMessage(data, "value", "0x01");
        const SigningSheet sheet = sheetOf(data);
        QVERIFY(sheet.kind == SheetKind::UnknownTypedData);
        QVERIFY(sheet.has(Danger::CannotDecode));
        QVERIFY(sheet.field(u"message")->words.contains("0x01"));
    }

    void valueThatDoesNotFit_cannotBeSigned()
    {
        const SigningSheet sheet = sheetOf(withMessage(orderData(), "shares", "18446744073709551616"));
        QVERIFY(!sheet.canSign());
        QVERIFY(sheet.has(Danger::CannotDecode));
    }

    void memberThatIsNotSigned_isRefused()
    {
        const auto request =
            SigningRequest::ofTypedData(addressOf(kFirst), withMessage(orderData(), "note", "harmless"));
        if (request)
            QVERIFY(!readSheet(*request, sheetContext()).canSign());
    }

    void summaryToldBesides_isCompared()
    {
        const QString summary = orderData()["message"].toObject()["summary"].toString();
        QVERIFY(!sheetOf(orderData(), summary).has(Danger::SummaryDiffers));
        QVERIFY(sheetOf(orderData(), "Sell 1 share").has(Danger::SummaryDiffers));
    }

    void signIn_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("danger");
        const auto row = [](const char *from, const QString &to, Danger danger) {
            QTest::newRow(qPrintable(to)) << QString::fromLatin1(from) << to << static_cast<int>(danger);
        };
        row("freehold.example:8443 wants", "evil.example wants", Danger::WrongServer);
        row("URI: https://freehold.example:8443", "URI: https://evil.example", Danger::WrongServer);
        row("Chain ID: 31337", "Chain ID: 1", Danger::WrongChain);
        row("T08:10:00Z", "T07:00:00Z", Danger::Expired);
        row("2027-01-15T08:10", "2028-01-15T08:10", Danger::FarExpiry);
        row("\nExpiration Time: 2027-01-15T08:10:00Z", "", Danger::FarExpiry);
        row("Version: 1", "Version: 2", Danger::CannotDecode);
        row("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", kSecond, Danger::WrongSigner);
    }

    void signIn()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, danger);
        QString text = signInText();
        QVERIFY(text.contains(from));
        QVERIFY(sheetOfText(text.replace(from, to)).has(static_cast<Danger>(danger)));
    }

    void transactions()
    {
        evm::Transaction transaction = tokenCall(kUsdc, tokenTransferData(addressOf(kFriend), 1'000'000));
        QVERIFY(sheetOfTransaction(transaction).dangers.empty());
        QCOMPARE(sheetOfTransaction(transaction).title, QString("Send 1.00 USDC to Ada"));
        transaction.chainId = 1;
        QVERIFY(sheetOfTransaction(transaction).has(Danger::WrongChain));
        transaction.chainId.reset();
        QVERIFY(sheetOfTransaction(transaction).has(Danger::WrongChain));
        QVERIFY(sheetOfTransaction(tokenCall(kStranger, transaction.data)).has(Danger::UnknownContract));
        QVERIFY(sheetOfTransaction(tokenCall(kStranger, transaction.data)).has(Danger::CannotDecode));
        const QByteArray everything = QByteArray::fromHex("095ea7b3000000000000000000000000")
            + addressOf(kStranger).toBytes() + QByteArray(32, '\xff');
        QVERIFY(sheetOfTransaction(tokenCall(kUsdc, everything)).has(Danger::UnlimitedAmount));
        transaction.to.reset();
        QVERIFY(sheetOfTransaction(transaction).has(Danger::HiddenControl));
    }
};

QTEST_GUILESS_MAIN(TamperedTest)
#include "tampered_test.moc"
