// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: nothing is sent that was mistyped, to nobody, to a look-alike unnoticed, or that the account does not have.
#include "client/desktop/wallet/chain_reader.h"
#include "client/desktop/wallet/transfer_check.h"
#include "tests/unit/client/desktop/wallet/wallet_support.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;
using enum TransferNote;

namespace {

const QString kFriendChecksum = addressOf(kFriend).toChecksum();

TransferDraft usdcDraft()
{
    return {.from = addressOf(kFirst),
            .asset = {addressOf(kUsdc), ContractRole::Usdc, "USDC", 6},
            .receiver = kFriendChecksum,
            .amount = "12.5",
            .balance = evm::U256(20'000'000)};
}

TransferCheck checked(const TransferDraft &draft) { return checkTransfer(draft, sheetContext()); }

} // namespace

class TransferTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void toAContact_isSent()
    {
        const TransferCheck check = checked(usdcDraft());
        QVERIFY(check.canSend());
        QVERIFY(check.notes.empty());
        QCOMPARE(check.amount->toDecimal(), QString("12500000"));
        const evm::Transaction transaction = transferOf(usdcDraft(), check);
        QVERIFY(transaction.to == addressOf(kUsdc));
        QVERIFY(transaction.data == tokenTransferData(addressOf(kFriend), 12'500'000));
        QVERIFY(transaction.valueWei.isZero());
    }

    void receiver_isRefused_data()
    {
        QTest::addColumn<QString>("receiver");
        QTest::addColumn<int>("note");
        QTest::newRow("missing") << "" << int(ReceiverMissing);
        QTest::newRow("no address") << "0x1234" << int(ReceiverUnreadable);
        QTest::newRow("checksum") << "0x70997970c51812dc3A010C7d01b50e0d17dc79C8" << int(ReceiverChecksumWrong);
        QTest::newRow("zero") << "0x0000000000000000000000000000000000000000" << int(ReceiverIsZero);
        QTest::newRow("own") << kFirst << int(ReceiverIsSender);
        QTest::newRow("contract") << kMarket << int(ReceiverIsContract);
        QTest::newRow("token") << kToken << int(ReceiverIsContract);
    }
    void receiver_isRefused()
    {
        QFETCH(QString, receiver);
        QFETCH(int, note);
        TransferDraft draft = usdcDraft();
        draft.receiver = receiver;
        const TransferCheck check = checked(draft);
        QVERIFY(check.has(TransferNote(note)));
        QVERIFY(!check.canSend());
    }

    void amount_isRefused_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<int>("note");
        QTest::newRow("missing") << " " << int(AmountMissing);
        QTest::newRow("words") << "many" << int(AmountUnreadable);
        QTest::newRow("negative") << "-1" << int(AmountUnreadable);
        QTest::newRow("grouped") << "1,250" << int(AmountUnreadable);
        QTest::newRow("no fraction") << "1." << int(AmountUnreadable);
        QTest::newRow("two signs") << "1.2.3" << int(AmountUnreadable);
        QTest::newRow("too fine") << "0.0000001" << int(AmountTooFine);
        QTest::newRow("zero") << "0.00" << int(AmountIsZero);
        QTest::newRow("too much") << "20.000001" << int(BalanceTooLow);
    }
    void amount_isRefused()
    {
        QFETCH(QString, amount);
        QFETCH(int, note);
        TransferDraft draft = usdcDraft();
        draft.amount = amount;
        const TransferCheck check = checked(draft);
        QVERIFY(check.has(TransferNote(note)));
        QVERIFY(!check.canSend());
    }

    void shares_areWhole()
    {
        TransferDraft draft = usdcDraft();
        draft.asset = {addressOf(kToken), ContractRole::PropertyToken, "Lindenstrasse 12", 0};
        draft.balance = evm::U256(40);
        draft.amount = "40";
        QVERIFY(checked(draft).canSend());
        draft.amount = "1.5";
        QVERIFY(checked(draft).has(AmountTooFine));
    }

    void withoutABalance_nothingIsSent()
    {
        TransferDraft draft = usdcDraft();
        draft.balance.reset();
        QVERIFY(checked(draft).has(BalanceUnknown));
        QVERIFY(!checked(draft).canSend());
    }

    void strangers_andLookAlikes_arePointedOut()
    {
        TransferDraft draft = usdcDraft();
        draft.receiver = kStranger;
        TransferCheck check = checked(draft);
        QVERIFY(check.canSend()); // it is the person who decides
        QVERIFY(check.has(ReceiverUnknown));
        QVERIFY(check.has(ReceiverWithoutChecksum));
        draft.receiver = "0xabcd000000000000000000000000000000011234"; // not Ada's
        check = checked(draft);
        QVERIFY(check.has(ReceiverLooksAlike));
        QCOMPARE(check.lookAlike, QString("Ada"));
    }

    void decimalSign_isTheLocalesOnly()
    {
        const QLocale german(QLocale::German, QLocale::Germany);
        QCOMPARE(amountFromText("12,5", 6, german)->toDecimal(), QString("12500000"));
        QVERIFY(!amountFromText("1.250", 6, german)); // a thousand and more, or one and a quarter?
        QVERIFY(!amountFromText("1,250", 6, QLocale::c()));
        QVERIFY(!amountFromText(QString(90, u'9'), 6, QLocale::c()));
    }
};

QTEST_GUILESS_MAIN(TransferTest)
#include "transfer_test.moc"
