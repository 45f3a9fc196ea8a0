// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: people are told once, only of what was committed, and a mail survives a provider that is down for a while.
#include "server/core/log/log.h"
#include "server/modules/notification/notification.h"
#include "server/modules/notification/notification_mail.h"
#include "tests/support/await.h"
#include "tests/unit/server/modules/chain_fixture.h"
#include "tests/unit/server/modules/provider_server.h"

#include <QTest>

using namespace freehold;
using namespace freehold::notification;
using namespace freehold::test;

namespace {

const QString kKind = QStringLiteral("property_approved");

struct NotificationFixture {
    explicit NotificationFixture(Dialect dialect)
        : database(dialect)
        , core(*database)
        , auth(core.core, {.siweDomain = {}, .publicUrl = {}, .passwordMemoryKiB = 64, .cookie = {}})
        , sendgrid([this](const QHttpServerRequest &request) {
            bodies.append(QJsonDocument::fromJson(request.body()).object());
            authorization = request.value("Authorization");
            path = request.url().path();
            return ProviderServer::Answer{statuses.size() > 1 ? statuses.takeFirst() : statuses.first(), "{}"};
        })
        , module(core.core,
                 {.sendgridBaseUrl = sendgrid.url(),
                  .sendgridApiKey = "SG.key",
                  .fromEmail = QStringLiteral("no-reply@example.com"),
                  .mailTemplatesDir = QStringLiteral(FREEHOLD_SOURCE_DIR "/resources/mail")},
                 auth)
        , user(await(auth.createUser(QStringLiteral("ada@example.com"), QStringLiteral("a rather long secret"),
                                     QStringLiteral("Ada"), Role::Investor)))
    {
        core.jobs.start();
    }
    ~NotificationFixture() { await(core.jobs.stop()); }

    void tell(const QString &kind)
    {
        await(database->write([=, this](Sql &sql) {
            module.notify(sql, user.id, kind,
                          {{QStringLiteral("property_name"), QStringLiteral("Haus {{name}}\nEins")}});
        }));
    }
    QString mailState()
    {
        QString state;
        await(database->read([&](Sql &sql) {
            sql.forEach(QStringLiteral("SELECT mail_state FROM notifications"), {}, [&](const Row &row) {
                state = row.optionalText("mail_state").value_or(QStringLiteral("none"));
            });
        }));
        return state;
    }

    TestDatabase database;
    CoreFixture core;
    auth::AuthModule auth;
    QList<int> statuses{202};
    QList<QJsonObject> bodies;
    QByteArray authorization;
    QString path;
    ProviderServer sendgrid;
    NotificationModule module;
    auth::User user;
};

} // namespace

class NotificationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void templates_fillOnceAndKeepTheSubjectOnOneLine()
    {
        const MailTemplates templates(QStringLiteral(FREEHOLD_SOURCE_DIR "/resources/mail"));
        const auto mail = templates.fill(kKind,
                                         {{QStringLiteral("property_name"), QStringLiteral("A {{name}}\nB")},
                                          {QStringLiteral("name"), QStringLiteral("Ada")}});
        QVERIFY(mail);
        QCOMPARE(mail->subject, QStringLiteral("Approved: A {{name}} B"));
        QVERIFY(mail->body.startsWith(QStringLiteral("Hello Ada,")));
        QVERIFY(!templates.fill(QStringLiteral("no_such_kind"), {}));
    }

    void templates_reportWhatTheyWereNotGiven()
    {
        const MailTemplates templates(QStringLiteral(FREEHOLD_SOURCE_DIR "/resources/mail"));
        QStringList reported;
        log::setErrorSink([&](const QByteArray &event, const QJsonObject &fields) {
            reported.append(QString::fromLatin1(event) + u' ' + fields.value(QStringLiteral("param")).toString());
        });
        const auto mail = templates.fill(kKind, {{QStringLiteral("name"), QStringLiteral("Ada")}});
        log::setErrorSink({});
        QVERIFY(mail);
        QCOMPARE(QSet<QString>(reported.begin(), reported.end()),
                 QSet<QString>{QStringLiteral("mail_param_missing property_name")});
    }

    void mail_isSentAsSendGridWantsIt_data() { TestDatabase::addDialectRows(); }
    void mail_isSentAsSendGridWantsIt()
    {
        QFETCH(Dialect, dialect);
        NotificationFixture f(dialect);
        f.tell(kKind);
        QVERIFY(waitUntil([&] { return f.mailState() == QStringLiteral("SENT"); }));
        QCOMPARE(f.bodies.size(), 1);
        QCOMPARE(f.path, QStringLiteral("/v3/mail/send"));
        QCOMPARE(f.authorization, QByteArray("Bearer SG.key"));
        const QJsonObject to = f.bodies[0][QStringLiteral("personalizations")][0][QStringLiteral("to")][0].toObject();
        QCOMPARE(to.value(QStringLiteral("email")).toString(), QStringLiteral("ada@example.com"));
        QCOMPARE(f.bodies[0][QStringLiteral("subject")].toString(), QStringLiteral("Approved: Haus {{name}} Eins"));
    }

    void mail_isTriedAgainAfterAFault_data() { TestDatabase::addDialectRows(); }
    void mail_isTriedAgainAfterAFault()
    {
        QFETCH(Dialect, dialect);
        NotificationFixture f(dialect);
        f.statuses = {503, 429, 202};
        f.tell(kKind);
        QVERIFY(waitUntil(
            [&] {
                f.core.clock.advanceMs(500);
                f.core.jobs.wake();
                return f.mailState() == QStringLiteral("SENT");
            },
            15'000));
        QCOMPARE(f.bodies.size(), 3);
    }

    /// A revoked key, a sender that is not verified any more, used up credits: nothing of the mail.
    void mail_waitsUntilOurAccountIsMended_data() { TestDatabase::addDialectRows(); }
    void mail_waitsUntilOurAccountIsMended()
    {
        QFETCH(Dialect, dialect);
        NotificationFixture f(dialect);
        f.statuses = {401, 403, 408, 202};
        f.tell(kKind);
        QVERIFY(waitUntil(
            [&] {
                f.core.clock.advanceMs(500);
                f.core.jobs.wake();
                return f.mailState() == QStringLiteral("SENT");
            },
            15'000));
        QCOMPARE(f.bodies.size(), 4);
    }

    /// Else everybody's links to sign in again wait behind whatever else there is to say.
    void accountMails_doNotWaitForOneAnother_data() { TestDatabase::addDialectRows(); }
    void accountMails_doNotWaitForOneAnother()
    {
        QFETCH(Dialect, dialect);
        NotificationFixture f(dialect);
        f.sendgrid.hold();
        await(f.database->write([&](Sql &sql) {
            for (int i = 0; i < 4; ++i)
                f.core.core.outbox.append(sql,
                                          auth::AccountMail::seal(f.core.sealing, f.user.id,
                                                                  QStringLiteral("password_changed"),
                                                                  {.to = f.user.email, .values = {}}));
        }));
        const bool areAllSent = waitUntil([&] { return f.bodies.size() == 4; });
        f.sendgrid.release();
        QVERIFY(areAllSent);
    }

    void mail_isGivenUpWhenRefused_data() { TestDatabase::addDialectRows(); }
    void mail_isGivenUpWhenRefused()
    {
        QFETCH(Dialect, dialect);
        NotificationFixture f(dialect);
        f.statuses = {400};
        f.tell(kKind);
        QVERIFY(waitUntil([&] { return f.mailState() == QStringLiteral("FAILED"); }));
        QCOMPARE(f.bodies.size(), 1);
    }

    void notify_withoutTemplateSendsNoMail_data() { TestDatabase::addDialectRows(); }
    void notify_withoutTemplateSendsNoMail()
    {
        QFETCH(Dialect, dialect);
        NotificationFixture f(dialect);
        f.tell(QStringLiteral("something_unmailed"));
        QCOMPARE(f.mailState(), QStringLiteral("none"));
    }

    void notify_saysNothingThatWasRolledBack_data() { TestDatabase::addDialectRows(); }
    void notify_saysNothingThatWasRolledBack()
    {
        QFETCH(Dialect, dialect);
        NotificationFixture f(dialect);
        QVERIFY_THROWS_EXCEPTION(Error, await(f.database->write([&](Sql &sql) {
                                     f.module.notify(sql, f.user.id, kKind);
                                     throw notFound(QStringLiteral("anything"));
                                 })));
        QCOMPARE(f.mailState(), QString());
        QVERIFY(!waitUntil([&] { return !f.bodies.isEmpty(); }, 300));
    }
};

QTEST_GUILESS_MAIN(NotificationTest)
#include "notification_test.moc"
