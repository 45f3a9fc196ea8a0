// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/last_months.h"
#include "server/modules/dividend/dividend_columns.h"
#include "server/modules/dividend/dividend_types.h"

#include <span>
#include <vector>

namespace freehold::dividend {

/// What the payments of a distribution add up to.
struct PaymentSums {
    qint64 holders = 0;
    qint64 pending = 0; ///< holders
    Shares shares;
    Usdc paid; ///< net, with the page or later
    Usdc owed; ///< net, still
    Usdc withheld;
    Usdc owedWithPages; ///< net, paid since or not

    static PaymentSums fromRow(const Row &row);
};

/// One page of a distribution, as its payments are.
struct PageSums {
    qint64 page = 0;
    qint64 holders = 0;
    qint64 pending = 0;
    qint64 owed = 0;

    static PageSums fromRow(const Row &row);
};

/// SQL of `distribution_payments`, from the snapshot to the pages.
class PaymentStore {
public:
    static void insert(Sql &sql, const std::vector<Payment> &payments);
    static void removeAll(Sql &sql, const DistributionId &id);

    [[nodiscard]] static PaymentSums sumsOf(Sql &sql, const DistributionId &id);
    /// Micro-USDC, of all distributions.
    [[nodiscard]] static ByMonth paidByMonth(Sql &sql, const LastMonths &months);
    [[nodiscard]] static std::vector<PageSums> pages(Sql &sql, const DistributionId &id);
    /// Wallets of the page that are neither paid nor owed, by number.
    [[nodiscard]] static std::vector<evm::Address> pending(Sql &sql, const DistributionId &id, qint64 page);
    struct Filter {
        std::optional<PaymentState> state;
        qint64 afterNumber = 0;
        int limit = 50;
    };
    [[nodiscard]] static std::vector<Payment> list(Sql &sql, const DistributionId &id, const Filter &filter);
    /// Of these wallets, as holders or as creditors: newest distribution first.
    [[nodiscard]] static std::vector<Payment> ofWallets(Sql &sql, const std::vector<evm::Address> &wallets);
    [[nodiscard]] static std::vector<Payment> ofWallets(Sql &sql, const DistributionId &id,
                                                        const std::vector<evm::Address> &wallets);
    /// All that are paid or owed, by the number of the holder.
    [[nodiscard]] static std::vector<Payment> settled(Sql &sql, const DistributionId &id);

    struct Settlement {
        qint64 holderNumber = 0; ///< or, at 0, the wallet
        evm::Address wallet;
        Usdc amount;
        Usdc withheld;
        std::optional<OwedReason> owedReason;
    };
    /// The wallets they are about. What names no payment of the distribution is left out.
    static std::vector<evm::Address> settle(Sql &sql, const DistributionId &id, std::span<const Settlement> settlements,
                                            const LogPosition &by, TimeMs at);
    static void undoSettle(Sql &sql, const LogPosition &by);
};

} // namespace freehold::dividend
