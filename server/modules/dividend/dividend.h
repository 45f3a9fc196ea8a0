// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/db/last_months.h"
#include "server/core/http/router.h"
#include "server/modules/dividend/dividend_config.h"
#include "server/modules/dividend/dividend_dependencies.h"
#include "server/modules/dividend/dividend_events.h"
#include "server/modules/dividend/dividend_verification.h"

#include <memory>

/// Rent to the holders of a property's shares: income statements, distributions, and what each holder got.
namespace freehold::dividend {

/// All distributions together, in numbers.
struct DividendFigures {
    ByMonth paid;     ///< micro-USDC, net, by when the holder was paid
    Usdc owed;        ///< to holders who could not be paid
    qint64 debts = 0; ///< as listOwedDividends has them: one for each wallet and token
};

class DividendModule {
public:
    /// Registers its watch and log handlers after those of token, whose rows they read, so construct it before
    /// BlockchainModule::start().
    DividendModule(Core &core, DividendConfig config, DividendDependencies modules);
    ~DividendModule();

    void mount(Router &router);
    void start();
    /// Resolves when nothing runs by itself any more; to be awaited before destruction.
    [[nodiscard]] Task<> stop();

    [[nodiscard]] DividendFigures figures(Sql &sql, const LastMonths &months) const;

    /// Recomputes a distribution from the chain's logs and its published statement. Of our tables it believes only where in the chain
    /// to look. `statement` is the text to check in place of the stored one. Throws NotFound for a distribution without a
    /// snapshot.
    [[nodiscard]] Task<Verdict> verify(DistributionId id, std::optional<QByteArray> statement = std::nullopt);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::dividend
