// SPDX-License-Identifier: GPL-3.0-or-later
// bench_ledger <database url> prepare <properties>: makes the tables, and in the ledger each property's account of rent and
// Stripe's. bench_ledger <database url> many|hot <properties> <seconds>: posts journals of two lines, each a unit of work of
// its own, as a webhook's would be, with kInFlight of them under way. `many`: from one property's rent to another's; `hot`:
// each takes from Stripe's account. Prints transfers per second, counted when they are durable.
#include "server/core/clock.h"
#include "server/core/db/database.h"
#include "server/core/log/log.h"
#include "server/modules/payments/payments_ledger.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>
#include <random>

using namespace freehold;
using namespace freehold::payments;

namespace {

constexpr int kInFlight = 256;

LedgerAccount rentOf(unsigned property)
{
    return {.book = LedgerBook::Rent,
            .property = PropertyId::trusted(QStringLiteral("prop_%1").arg(property, 26, 10, QLatin1Char('0')))};
}

/// What the transfers have in common.
struct Run {
    Database &database;
    Ledger ledger;
    bool isHot;
    unsigned properties;
    std::chrono::steady_clock::time_point end;
    std::mt19937 random{42};
    int begun = 0;
    int durable = 0;

    LedgerAccount any() { return rentOf(random() % properties); }
    Journal next()
    {
        Journal journal(QStringLiteral("bench"), QString::number(++begun));
        const UsdCents amount{1 + static_cast<qint64>(random() % 100'000)};
        journal.debit(isHot ? LedgerAccount{.book = LedgerBook::Stripe} : any(), amount).credit(any(), amount);
        return journal;
    }
};

Task<> postUntilTheEnd(Run &run)
{
    while (std::chrono::steady_clock::now() < run.end) {
        co_await run.database.write([&run, journal = run.next()](Sql &sql) { run.ledger.post(sql, journal); });
        ++run.durable;
    }
}

Task<> transfer(Run run, std::chrono::duration<double> time)
{
    const auto begin = std::chrono::steady_clock::now();
    run.end = begin + std::chrono::duration_cast<std::chrono::steady_clock::duration>(time);
    std::vector<Task<>> tasks;
    for (int i = 0; i < kInFlight; ++i)
        tasks.push_back(postUntilTheEnd(run));
    for (Task<> &task : tasks)
        co_await task;
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
    std::printf("%.1f\n", run.durable / elapsed.count());
    QCoreApplication::quit();
}

Task<> prepare(Database &database, Ledger ledger, unsigned properties)
{
    Journal journal(QStringLiteral("opening"), QStringLiteral("all"));
    for (unsigned property = 0; property < properties; ++property)
        journal.debit({.book = LedgerBook::Stripe}, UsdCents{1}).credit(rentOf(property), UsdCents{1});
    co_await database.write([&ledger, &journal](Sql &sql) { ledger.post(sql, journal); });
    QCoreApplication::quit();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc < 4)
        return 2;
    log::setLevel(log::Level::Warning);
    const QByteArray what(argv[2]);
    const auto properties = QByteArray(argv[3]).toUInt();
    Database database({.url = QString::fromLocal8Bit(argv[1])});
    SystemClock clock;
    Ledger ledger(clock);
    if (what == "prepare") {
        database.migrate(QStringLiteral(FREEHOLD_SOURCE_DIR "/server/migrations"));
        detach(prepare(database, ledger, properties), "bench");
    } else {
        const std::chrono::duration<double> time(argc > 4 ? QByteArray(argv[4]).toDouble() : 3);
        detach(
            transfer(
                {.database = database, .ledger = ledger, .isHot = what == "hot", .properties = properties, .end = {}},
                time),
            "bench");
    }
    return QCoreApplication::exec();
}
