// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/events/inbox.h"
#include "server/core/events/outbox.h"
#include "tests/support/await.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

struct LampLit {
    static constexpr const char *topic = "lamp.lit";
    QString room;
    [[nodiscard]] QJsonObject toJson() const { return {{u"room"_s, room}}; }
    static LampLit fromJson(const QJsonObject &json) { return {json[u"room"_s].toString()}; }
};

struct EventsListener {
    QStringList rooms;
    static Task<> hear(EventsListener *self, LampLit event)
    {
        self->rooms.append(event.room);
        co_return;
    }
};

} // namespace

class EventsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outbox_tellsEverySubscriberOnce_data() { TestDatabase::addDialectRows(); }
    void outbox_tellsEverySubscriberOnce()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect);
        const FakeClock clock;
        JobQueue jobs(*database, clock);
        Outbox outbox(jobs, clock);
        EventsListener kitchen;
        EventsListener hall;
        outbox.subscribe<LampLit>(u"kitchen"_s,
                                  [&](LampLit event, Job) { return EventsListener::hear(&kitchen, event); });
        outbox.subscribe<LampLit>(u"hall"_s, [&](LampLit event, Job) { return EventsListener::hear(&hall, event); });
        jobs.start();
        await(database->write([&](Sql &sql) {
            outbox.append(sql, LampLit{u"attic"_s});
            outbox.append(sql, LampLit{u"cellar"_s});
        }));
        QVERIFY(waitUntil([&] { return kitchen.rooms.size() == 2 && hall.rooms.size() == 2; }));
        QCOMPARE(kitchen.rooms, (QStringList{u"attic"_s, u"cellar"_s}));
        QCOMPARE(hall.rooms, kitchen.rooms);
        QCOMPARE(rowsOf(*database, u"outbox"_s), 2);
        await(jobs.stop());
    }

    void outbox_saysNothingThatDidNotHappen()
    {
        TestDatabase database;
        const FakeClock clock;
        JobQueue jobs(*database, clock);
        Outbox outbox(jobs, clock);
        EventsListener kitchen;
        outbox.subscribe<LampLit>(u"kitchen"_s,
                                  [&](LampLit event, Job) { return EventsListener::hear(&kitchen, event); });
        jobs.start();
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, await(database->write([&](Sql &sql) {
                                     outbox.append(sql, LampLit{u"attic"_s});
                                     throw std::runtime_error("no");
                                 })));
        QTest::qWait(300);
        QVERIFY(kitchen.rooms.isEmpty());
        QCOMPARE(rowsOf(*database, u"outbox"_s), 0);
        await(jobs.stop());
    }

    void inbox_takesEachKeyOnce_data() { TestDatabase::addDialectRows(); }
    void inbox_takesEachKeyOnce()
    {
        QFETCH(Dialect, dialect);
        TestDatabase database(dialect);
        const FakeClock clock;
        JobQueue jobs(*database, clock);
        Inbox inbox(jobs, clock);
        EventsListener listener;
        inbox.handle(u"sumsub"_s,
                     [&](Job job) { return EventsListener::hear(&listener, LampLit::fromJson(job.payload)); });
        jobs.start();
        const auto accept = [&](const QString &key) {
            return await(database->write(
                [&, key](Sql &sql) { return inbox.accept(sql, u"sumsub"_s, key, LampLit{key}.toJson()); }));
        };
        QCOMPARE(accept(u"evt_1"_s), Enqueued::New);
        QCOMPARE(accept(u"evt_1"_s), Enqueued::Duplicate);
        QCOMPARE(accept(u"evt_2"_s), Enqueued::New);
        QVERIFY(waitUntil([&] { return listener.rooms.size() == 2; }));
        QCOMPARE(rowsOf(*database, u"inbox"_s), 2);

        // The queue forgets done jobs; the inbox does not.
        await(database->write([](Sql &sql) { sql.exec(u"DELETE FROM jobs"_s); }));
        QCOMPARE(accept(u"evt_1"_s), Enqueued::Duplicate);
        await(jobs.stop());
    }
};

QTEST_GUILESS_MAIN(EventsTest)
#include "events_test.moc"
