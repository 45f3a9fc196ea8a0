// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/marketplace/candles.h"
#include "server/modules/marketplace/marketplace.h"
#include "server/modules/marketplace/marketplace_columns.h"

#include <vector>

namespace freehold::marketplace {

/// SQL of `trades`.
class TradeStore {
public:
    static void insert(Sql &sql, const Trade &trade);
    [[nodiscard]] static std::optional<Trade> find(Sql &sql, const TradeId &id);
    /// Newest first, as all lists here.
    [[nodiscard]] static std::vector<Trade> ofProperty(Sql &sql, const PropertyId &property,
                                                       const std::optional<TradeId> &before, int limit);
    [[nodiscard]] static std::vector<Trade> ofUser(Sql &sql, const UserId &user, const std::optional<TradeId> &before,
                                                   int limit);
    [[nodiscard]] static std::vector<Trade> failed(Sql &sql, const std::optional<TradeId> &before, int limit);
    /// Not settled, although that was tried so often.
    struct Stuck {
        qint64 trades = 0;
        std::optional<TimeMs> oldest; ///< when it was matched
        static Stuck fromRow(const Row &row);
    };
    [[nodiscard]] static Stuck stuck(Sql &sql, qint64 attempts);
    [[nodiscard]] static qint64 countOf(Sql &sql, TradeState state);
    /// Of trades that did not fail, from `from` to before `to`, oldest first. Intervals begin at multiples of their length since
    /// 1970.
    [[nodiscard]] static std::vector<Candle> candles(Sql &sql, const PropertyId &property, TimeMs from, TimeMs to,
                                                     qint64 intervalMs);

    [[nodiscard]] static TradeFigures figures(Sql &sql, const LastMonths &months);

    /// MATCHED and due, what has waited longest first.
    [[nodiscard]] static std::vector<Trade> toSettle(Sql &sql, TimeMs now, int limit);
    /// How many settlements are on their way.
    [[nodiscard]] static qint64 batchesUnderWay(Sql &sql);
    [[nodiscard]] static std::vector<Trade> ofBatch(Sql &sql, const QString &batch);
    /// -> SETTLING.
    static void send(Sql &sql, const TradeId &id, const QString &batch);
    /// SETTLING -> MATCHED, to be tried again at `dueAt`.
    static void takeBack(Sql &sql, const TradeId &id, TimeMs dueAt);
    /// The oldest trade of these two orders and so many shares that no log has ended, those that failed last.
    [[nodiscard]] static std::optional<Trade> findUnended(Sql &sql, const OrderId &one, const OrderId &other,
                                                          Shares shares);
    [[nodiscard]] static std::optional<Trade> findByLog(Sql &sql, const LogPosition &log);
    /// Writes how it ended, and by which log (nothing for one that no log speaks of).
    static void finish(Sql &sql, const Trade &trade, const std::optional<LogPosition> &log);
    /// Back to SETTLING: the log that settled it is gone.
    static void reopen(Sql &sql, const TradeId &id);
    /// It has failed here, but no log says so any more.
    static void forgetLog(Sql &sql, const TradeId &id);
};

} // namespace freehold::marketplace
