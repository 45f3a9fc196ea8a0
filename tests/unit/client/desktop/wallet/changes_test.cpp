// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/local_signer.h"
#include "shared/evm/personal_message.h"
#include "tests/unit/client/desktop/wallet/wallet_support.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {
const QString kOtherKey = "0x0123456789012345678901234567890123456789012345678901234567890123";
}

class ChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accounts_outliveTheProgram()
    {
        WalletFolder made;
        made.create();
        QVERIFY(await(made.wallet.addDerived(addressOf(kFirst), "Savings")));
        QVERIFY(await(made.wallet.addSecret(std::move(*secretFromKey(kOtherKey)), "Old")));
        QVERIFY(await(made.wallet.addWatchOnly(addressOf(kStranger), "Watched")));
        QVERIFY(await(made.wallet.renameAccount(addressOf(kFirst), "Daily")));
        QVERIFY(await(made.wallet.saveContact({addressOf(kFriend), "Ada"})));

        Wallet again(made.path, kQuickCost);
        QVERIFY(await(again.unlock(secretOf(kPassword))));
        QCOMPARE(again.accounts(), made.wallet.accounts());
        QCOMPARE(again.accounts().size(), 4U);
        QCOMPARE(again.accounts()[0].name, "Daily");
        QCOMPARE(again.accounts()[1].address.toChecksum(), kSecond);
        QVERIFY(again.accounts()[2].kind == AccountKind::Imported);
        QVERIFY(again.accounts()[3].kind == AccountKind::WatchOnly);
        QCOMPARE(again.contacts(), made.wallet.contacts());
    }

    void removing_takesTheSecretWithTheLastAccount()
    {
        WalletFolder made;
        made.create();
        QVERIFY(await(made.wallet.addSecret(std::move(*secretFromKey(kOtherKey)), "Old")));
        const evm::Address old = made.wallet.accounts()[1].address;
        QVERIFY(await(made.wallet.removeAccount(addressOf(kFirst))));
        QVERIFY(made.wallet.keyOf(old)); // whose secret has moved up a place
        const auto phrase = await(made.wallet.exportPhrase(secretOf(kPassword), addressOf(kFirst)));
        QVERIFY(!phrase && phrase.error().code == WalletErrorCode::UnknownAccount);
    }

    void watchOnly_cannotSign_untilItsKeyCame()
    {
        WalletFolder made;
        made.create();
        QVERIFY(await(made.wallet.addWatchOnly(addressOf(kSecond), "Later")));
        QVERIFY(made.wallet.keyOf(addressOf(kSecond)).error().code == WalletErrorCode::WatchOnly);
        QVERIFY(!LocalSigner(made.wallet).holds(addressOf(kSecond)));
        const auto twice = await(made.wallet.addWatchOnly(addressOf(kFirst), "Again"));
        QVERIFY(!twice && twice.error().code == WalletErrorCode::AccountExists);
        QVERIFY(await(made.wallet.addDerived(addressOf(kFirst), "Here")));
        QVERIFY(made.wallet.keyOf(addressOf(kSecond)));
        QCOMPARE(made.wallet.accounts().size(), 2U);
    }

    void locked_nothingChangesAndNothingIsSigned()
    {
        WalletFolder made;
        made.create();
        const QByteArray before = made.bytes();
        made.wallet.lock();
        QCOMPARE(made.wallet.accounts().size(), 1U);
        const auto renamed = await(made.wallet.renameAccount(addressOf(kFirst), "X"));
        QVERIFY(!renamed && renamed.error().code == WalletErrorCode::Locked);
        LocalSigner signer(made.wallet);
        const auto signedText =
            await(signer.sign({.signer = addressOf(kFirst), .payload = TextMessage{"hello"}, .serverSummary = {}}));
        QVERIFY(!signedText && signedText.error().code == WalletErrorCode::Locked);
        QCOMPARE(made.bytes(), before);
    }

    void fileOfSomebodyElse_isNotOverwritten()
    {
        WalletFolder made;
        made.create();
        Wallet other(made.path, kQuickCost);
        QVERIFY(await(other.unlock(secretOf(kPassword))));
        QVERIFY(await(other.renameAccount(addressOf(kFirst), "Theirs")));
        const QByteArray theirs = made.bytes();
        const auto mine = await(made.wallet.renameAccount(addressOf(kFirst), "Mine"));
        QVERIFY(!mine && mine.error().code == WalletErrorCode::ChangedOnDisk);
        QCOMPARE(made.wallet.accounts().front().name, "Main");
        QCOMPARE(made.bytes(), theirs);
    }

    void exports_wantThePasswordAndComeBack()
    {
        WalletFolder made;
        made.create();
        const evm::Address first = addressOf(kFirst);
        QVERIFY(await(made.wallet.exportKey(secretOf("not the password"), first)).error().code
                == WalletErrorCode::WrongPassword);
        QCOMPARE(*await(made.wallet.exportPhrase(secretOf(kPassword), first)), kWords);
        const auto key = await(made.wallet.exportKey(secretOf(kPassword), first));
        QCOMPARE(deriveAccountKey(*secretFromKey(*key), 0)->address(), first);
        const auto keystore =
            await(made.wallet.exportKeystore(secretOf(kPassword), first, secretOf("keystore password")));
        QVERIFY(secretFromKeystore(keystore->toUtf8(), secretOf("wrong")).error().code
                == WalletErrorCode::WrongPassword);
        const auto back = secretFromKeystore(keystore->toUtf8(), secretOf("keystore password"));
        QCOMPARE(deriveAccountKey(*back, 0)->address(), first);
    }

    void signer_signsWhatTheSheetShows()
    {
        WalletFolder made;
        made.create();
        LocalSigner signer(made.wallet);
        const auto request = SigningRequest::ofTypedData(addressOf(kFirst), orderData());
        const auto signedOrder = await(signer.sign(*request));
        QVERIFY(signedOrder);
        QCOMPARE(request->digest()->toHex(), sheetOf(orderData()).digest);
        QCOMPARE(*evm::recoverAddress(*request->digest(), signedOrder->signature), addressOf(kFirst));

        evm::Transaction transaction;
        transaction.chainId = 31337;
        transaction.to = addressOf(kFriend);
        transaction.valueWei = 5;
        const auto sent =
            await(signer.sign({.signer = addressOf(kFirst), .payload = transaction, .serverSummary = {}}));
        const auto parsed = evm::SignedTransaction::parse(sent->rawTransaction);
        QVERIFY(parsed && parsed->transaction == transaction);
        QCOMPARE(*parsed->sender(), addressOf(kFirst));
    }
};

QTEST_GUILESS_MAIN(ChangesTest)
#include "changes_test.moc"
