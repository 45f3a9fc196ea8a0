// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/run_task.h"
#include "server/app/server.h"

#include <QFile>

#include <cstdio>

namespace freehold::app {

namespace {

const char *wordOf(dividend::VerifiedHolder::Outcome outcome)
{
    using enum dividend::VerifiedHolder::Outcome;
    switch (outcome) {
    case Paid: return "paid";
    case Owed: return "owed";
    case Missing: return "missing";
    case Wrong: return "wrong";
    }
    return "";
}

void print(const dividend::Verdict &verdict)
{
    for (const dividend::VerifiedHolder &holder : verdict.holders)
        std::printf("%s %s shares gross %s withheld %s net %s: %s\n", qUtf8Printable(holder.wallet.toChecksum()),
                    qUtf8Printable(holder.shares.toString()), qUtf8Printable(holder.due.gross.toString()),
                    qUtf8Printable(holder.due.withheld.toString()), qUtf8Printable(holder.due.net.toString()),
                    wordOf(holder.outcome));
    for (const QString &remark : verdict.remarks)
        std::printf("remark: %s\n", qUtf8Printable(remark));
    for (const QString &fault : verdict.faults)
        std::printf("fault: %s\n", qUtf8Printable(fault));
    std::printf("%lld holders, %lld faults\n", static_cast<long long>(verdict.holders.size()),
                static_cast<long long>(verdict.faults.size()));
}

Task<int> verify(dividend::DividendModule &dividends, dividend::DistributionId id, std::optional<QByteArray> statement)
{
    const dividend::Verdict verdict = co_await dividends.verify(std::move(id), std::move(statement));
    print(verdict);
    co_return verdict.faults.isEmpty() ? kExitOk : kExitFailed;
}

} // namespace

int verifyDistribution(AppConfig config, const QString &id, const QString &statementFile)
{
    const auto parsed = dividend::DistributionId::parse(id);
    std::optional<QByteArray> statement;
    QFile file(statementFile);
    if (!statementFile.isEmpty() && file.open(QIODevice::ReadOnly))
        statement = file.readAll();
    if (!parsed || (!statementFile.isEmpty() && !statement)) {
        std::fprintf(stderr, "freeholdd: %s\n",
                     parsed ? "the statement cannot be read" : "verify-distribution takes the id of a distribution");
        return kExitUsage;
    }
    Server server(std::move(config));
    return runTask(verify(server.dividends(), *parsed, std::move(statement)));
}

} // namespace freehold::app
