// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/client/desktop/wallet/wallet_support.h"

#include <QFile>
#include <QJsonDocument>
#include <QtTest>

using namespace freehold::desktop;
using namespace freehold::desktop::test;

namespace {

QByteArray withMember(const QByteArray &json, const QString &name, const QJsonValue &value)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    object[name] = value;
    return QJsonDocument(object).toJson();
}

QByteArray withKdf(const QByteArray &json, const QString &name, const QJsonValue &value)
{
    QJsonObject kdf = QJsonDocument::fromJson(json).object()["kdf"].toObject();
    kdf[name] = value;
    return withMember(json, "kdf", kdf);
}

} // namespace

class FileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void create_thenUnlock()
    {
        WalletFolder made;
        QCOMPARE(made.wallet.state(), Wallet::State::Missing);
        made.create();
        QCOMPARE(made.wallet.state(), Wallet::State::Unlocked);
        QCOMPARE(made.wallet.accounts().front().address.toChecksum(), kFirst);

        Wallet again(made.path, kQuickCost);
        QCOMPARE(again.state(), Wallet::State::Locked);
        QVERIFY(again.accounts().empty());
        const auto wrong = await(again.unlock(secretOf("correct horse batterz")));
        QVERIFY(!wrong && wrong.error().code == WalletErrorCode::WrongPassword);
        QCOMPARE(again.state(), Wallet::State::Locked);
        QVERIFY(await(again.unlock(secretOf(kPassword))));
        QCOMPARE(again.accounts().front().name, "Main");
        QCOMPARE(QFile::permissions(made.path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void unlock_leavesTheEventLoopRunning()
    {
        WalletFolder made;
        made.create();
        made.wallet.lock();
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, [&] { ++ticks; });
        timer.start(0);
        QVERIFY(await(made.wallet.unlock(secretOf(kPassword))));
        QVERIFY(ticks > 0);
    }

    void create_neverOverwrites()
    {
        WalletFolder made;
        made.overwrite("something of somebody's");
        made.wallet.reload();
        QCOMPARE(made.wallet.state(), Wallet::State::Unreadable);
        QVERIFY(made.wallet.problem()->code == WalletErrorCode::Damaged);
        const auto created =
            await(made.wallet.create(secretOf(kPassword), std::move(*secretFromPhrase(kWords)), "Main"));
        QVERIFY(!created && created.error().code == WalletErrorCode::FileExists);
        QCOMPARE(made.bytes(), "something of somebody's");
    }

    void create_wantsALongPassword()
    {
        WalletFolder made;
        const auto created = await(made.wallet.create(secretOf("short"), std::move(*secretFromPhrase(kWords)), "Main"));
        QVERIFY(!created && created.error().code == WalletErrorCode::PasswordTooShort);
        QVERIFY(!QFile::exists(made.path));
    }

    void damage_isToldAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        WalletFolder made;
        made.create();
        const QByteArray good = made.bytes();
        const auto row = [](const char *name, const QByteArray &content, WalletErrorCode code) {
            QTest::newRow(name) << content << static_cast<int>(code);
        };
        QByteArray flipped = QByteArray::fromBase64(QJsonDocument::fromJson(good)["sealed"].toString().toLatin1());
        flipped[20] = static_cast<char>(flipped[20] ^ 1);
        row("cut off", good.left(good.size() / 2), WalletErrorCode::Damaged);
        row("empty", "", WalletErrorCode::Damaged);
        row("newer", withMember(good, "version", 2), WalletErrorCode::OtherVersion);
        row("other cipher", withMember(good, "cipher", "none"), WalletErrorCode::Damaged);
        row("huge cost", withKdf(good, "n", 1 << 30), WalletErrorCode::Damaged);
        row("no salt", withKdf(good, "salt", ""), WalletErrorCode::Damaged);
        row("flipped bit", withMember(good, "sealed", QString::fromLatin1(flipped.toBase64())),
            WalletErrorCode::WrongPassword);
        row("cheaper cost", withKdf(good, "n", 8), WalletErrorCode::WrongPassword);
        row("nothing sealed", withMember(good, "sealed", ""), WalletErrorCode::WrongPassword);
        row("too large", QByteArray(WalletFile::kMaxBytes + 1, ' '), WalletErrorCode::Damaged);
    }

    void damage_isToldAndLeftAlone()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        WalletFolder made;
        made.overwrite(content);
        Wallet wallet(made.path, kQuickCost);
        const auto opened = await(wallet.unlock(secretOf(kPassword)));
        QVERIFY(!opened);
        QCOMPARE(static_cast<int>(opened.error().code), code);
        QVERIFY(wallet.state() != Wallet::State::Unlocked);
        QCOMPARE(made.bytes(), content);
    }

    void changePassword_thenOnlyTheNewOneOpens()
    {
        WalletFolder made;
        made.create();
        const QByteArray before = made.bytes();
        const auto wrong = await(made.wallet.changePassword(secretOf("wrong password"), secretOf("another long one")));
        QVERIFY(!wrong && wrong.error().code == WalletErrorCode::WrongPassword);
        QCOMPARE(made.bytes(), before);
        QVERIFY(await(made.wallet.changePassword(secretOf(kPassword), secretOf("another long one"))));
        Wallet again(made.path, kQuickCost);
        QVERIFY(!await(again.unlock(secretOf(kPassword))));
        QVERIFY(await(again.unlock(secretOf("another long one"))));
        QCOMPARE(again.accounts().front().address.toChecksum(), kFirst);
    }
};

QTEST_GUILESS_MAIN(FileTest)
#include "file_test.moc"
