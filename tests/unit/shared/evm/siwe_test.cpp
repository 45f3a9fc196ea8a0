// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/siwe.h"
#include "tests/unit/shared/evm/support.h"

#include <QTimeZone>
#include <QtTest>

using namespace freehold::evm;
using namespace freehold::evm::test;

namespace {

// The example of EIP-4361.
const QString kExample = QStringLiteral("example.com wants you to sign in with your Ethereum account:\n"
                                        "0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2\n\n"
                                        "I accept the ExampleOrg Terms of Service: https://example.com/tos\n\n"
                                        "URI: https://example.com/login\nVersion: 1\nChain ID: 1\nNonce: 32891756\n"
                                        "Issued At: 2021-09-30T16:25:24Z\nResources:\n"
                                        "- ipfs://bafybeiemxf5abjwjbikoz4mc3a3dla6ual3jsgpdr4cjr3oz3evfyavhwq/\n"
                                        "- https://example.com/my-web2-claim.json");

SiweMessage minimal()
{
    SiweMessage message;
    message.domain = QStringLiteral("localhost:8080");
    message.uri = QStringLiteral("http://localhost:8080/login");
    message.chainId = 31337;
    message.nonce = QStringLiteral("abcdefgh12345678");
    message.issuedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);
    return message;
}

} // namespace

class SiweTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parse_readsTheStandardsExample()
    {
        const SiweMessage message = must(SiweMessage::parse(kExample));
        QCOMPARE(message.domain, QStringLiteral("example.com"));
        QCOMPARE(message.chainId, 1U);
        QCOMPARE(message.resources.size(), 2);
        QVERIFY(message.statement->startsWith(QLatin1String("I accept")));
        QCOMPARE(message.issuedAt, QDateTime(QDate(2021, 9, 30), QTime(16, 25, 24), Qt::UTC));
    }

    void text_roundTrips()
    {
        SiweMessage message = minimal();
        QVERIFY(must(SiweMessage::parse(must(message.toText()))) == message);
        message.scheme = QStringLiteral("https");
        message.statement = QStringLiteral("Sign in to Freehold.");
        message.expirationTime = message.issuedAt.addSecs(60);
        message.notBefore = message.issuedAt;
        message.requestId = QStringLiteral("req_1");
        message.resources = {QStringLiteral("https://freehold.example/terms")};
        QVERIFY(must(SiweMessage::parse(must(message.toText()))) == message);
        QVERIFY(message.isValidAt(message.issuedAt));
        QVERIFY(!message.isValidAt(*message.expirationTime));
        QVERIFY(!message.isValidAt(message.issuedAt.addMSecs(-1)));
    }

    void toText_refusesFieldsThatWouldForgeLines()
    {
        SiweMessage message = minimal();
        message.statement = QStringLiteral("hello\nURI: https://evil.example");
        QVERIFY(failsWith(message.toText(), EvmErrorCode::InvalidMessage));
        message = minimal();
        message.nonce = QStringLiteral("short");
        QVERIFY(failsWith(message.toText(), EvmErrorCode::InvalidMessage));
        message = minimal();
        message.domain = QStringLiteral("a b");
        QVERIFY(failsWith(message.toText(), EvmErrorCode::InvalidMessage));
    }

    void parse_refusesEveryDamage_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *name, const char *from, const char *to) {
            QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to);
        };
        row("greeting", "wants you", "wants us");
        row("domain", "example.com wants", "exa mple.com wants");
        row("lower-case address", "0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2",
            "0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2");
        row("carriage returns", "\n", "\r\n");
        row("version", "Version: 1", "Version: 2");
        row("chain with zero", "Chain ID: 1", "Chain ID: 01");
        row("negative chain", "Chain ID: 1", "Chain ID: -1");
        row("nonce with dash", "32891756", "3289-756");
        row("date", "2021-09-30", "2021-02-30");
        row("date that UTC cannot write", "2021-09-30T16:25:24Z", "9999-12-31T23:59:59-01:00");
        row("date without zone", "16:25:24Z", "16:25:24");
        row("missing URI", "URI: https://example.com/login\n", "");
        row("relative URI", "URI: https://example.com/login", "URI: /login");
        row("order", "Version: 1\nChain ID: 1", "Chain ID: 1\nVersion: 1");
        row("line after the end", "claim.json", "claim.json\nmore");
        row("final line end", "claim.json", "claim.json\n");
        row("empty resources",
            "- ipfs://bafybeiemxf5abjwjbikoz4mc3a3dla6ual3jsgpdr4cjr3oz3evfyavhwq/\n- "
            "https://example.com/my-web2-claim.json",
            "");
    }
    void parse_refusesEveryDamage()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QString damaged = kExample;
        damaged.replace(from, to);
        QVERIFY(damaged != kExample);
        QVERIFY(!SiweMessage::parse(damaged));
    }

    void parse_boundsTheSize() { QVERIFY(failsWith(SiweMessage::parse(QString(10000, u'a')), EvmErrorCode::TooLarge)); }
};

QTEST_GUILESS_MAIN(SiweTest)
#include "siwe_test.moc"
