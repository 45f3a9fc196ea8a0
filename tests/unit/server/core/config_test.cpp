// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/config/config.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace freehold;
using namespace Qt::StringLiterals;

namespace {

std::expected<ConfigReader, QString> readerOf(const QByteArray &text)
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"freehold.conf"_s));
    if (!file.open(QIODevice::WriteOnly))
        return std::unexpected(file.errorString());
    file.write(text);
    file.close();
    return ConfigReader::fromFile(file.fileName());
}

} // namespace

class ConfigTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        for (const char *name : {"FREEHOLD_HTTP_PORT", "FREEHOLD_STRIPE_KEY", "FREEHOLD_STRIPE_KEY_FILE"})
            qunsetenv(name);
    }

    void reader_readsEveryKind()
    {
        auto reader = readerOf(
            "# comment\n[http]\nport = 8080\ntls = true\n[chain]\nurl = http://localhost:8545/?a=b,c%20\nmode=local\n");
        QVERIFY(reader);
        QCOMPARE(reader->integer(u"http.port"_s, 1, 65535), 8080);
        QCOMPARE(reader->boolean(u"http.tls"_s), true);
        QCOMPARE(reader->url(u"chain.url"_s), QUrl(u"http://localhost:8545/?a=b,c%20"_s));
        QCOMPARE(reader->word(u"chain.mode"_s, {u"local"_s, u"staging"_s}), u"local"_s);
        QCOMPARE(reader->text(u"chain.name"_s, u"none"_s), u"none"_s);
        QCOMPARE(reader->finish(), QStringList());
    }

    void reader_collectsEveryProblem()
    {
        ConfigReader reader({{u"a.number"_s, u"99"_s},
                             {u"a.bool"_s, u"yes"_s},
                             {u"a.url"_s, u"nowhere"_s},
                             {u"a.word"_s, u"c"_s},
                             {u"a.typo"_s, u"1"_s}});
        reader.integer(u"a.number"_s, 1, 10);
        reader.boolean(u"a.bool"_s);
        reader.url(u"a.url"_s);
        reader.word(u"a.word"_s, {u"x"_s, u"y"_s});
        reader.text(u"a.missing"_s);
        reader.secret(u"a.secret"_s);
        QCOMPARE(
            reader.finish(),
            (QStringList{u"a.number must be a whole number from 1 to 10"_s, u"a.bool must be one of: true, false"_s,
                         u"a.url must be an absolute URL"_s, u"a.word must be one of: x, y"_s,
                         u"a.missing is missing"_s, u"a.secret is missing"_s, u"a.typo is not a known key"_s}));
    }

    void environment_overridesTheFile()
    {
        qputenv("FREEHOLD_HTTP_PORT", "9090");
        auto reader = readerOf("[http]\nport = 8080\n");
        QVERIFY(reader);
        QCOMPARE(reader->integer(u"http.port"_s, 1, 65535), 9090);
        QCOMPARE(reader->finish(), QStringList());
    }

    void secret_comesFromTheEnvironmentOrAFileOnly()
    {
        auto inFile = readerOf("[stripe]\nkey = sk_live\n");
        qputenv("FREEHOLD_STRIPE_KEY", "from environment");
        QVERIFY(inFile);
        inFile->secret(u"stripe.key"_s);
        QCOMPARE(inFile->finish(), QStringList{u"stripe.key is a secret and must not be in the configuration file"_s});

        auto reader = readerOf("");
        QCOMPARE(reader->secret(u"stripe.key"_s), QByteArray("from environment"));

        qunsetenv("FREEHOLD_STRIPE_KEY");
        const QTemporaryDir directory;
        QFile file(directory.filePath(u"key"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("from file\n");
        file.close();
        qputenv("FREEHOLD_STRIPE_KEY_FILE", file.fileName().toUtf8());
        QCOMPARE(reader->secret(u"stripe.key"_s), QByteArray("from file"));
        QCOMPARE(reader->finish(), QStringList());
    }

    void secret_mustNotBeEmpty()
    {
        auto reader = readerOf("");
        QVERIFY(reader);
        qputenv("FREEHOLD_STRIPE_KEY", "");
        QCOMPARE(reader->secret(u"stripe.key"_s), QByteArray());
        QCOMPARE(reader->finish(), QStringList{u"stripe.key is empty"_s});
    }

    void ini_namesTheLineThatIsWrong()
    {
        QVERIFY(readerOf("[a]\nb = 1\nb = 2\n").error().endsWith(u"line 3: a.b is given twice"_s));
        QVERIFY(readerOf("b = 1\n").error().endsWith(u"line 1: a key before the first [section]"_s));
        QVERIFY(readerOf("[a]\nnonsense\n").error().endsWith(u"line 2: neither [section] nor key = value"_s));
        QVERIFY(ConfigReader::fromFile(u"/nonexistent/file"_s).error().startsWith(u"cannot read"_s));
    }
};

QTEST_GUILESS_MAIN(ConfigTest)
#include "config_test.moc"
