// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/name_book.h"
#include "client/desktop/models/state_words.h"
#include "generated/desktop_api/blockchain.h"
#include "generated/desktop_api/market.h"
#include "generated/desktop_api/token.h"

namespace freehold::desktop {

struct HealthFact {
    QString name;
    QString value;
};

[[nodiscard]] QList<HealthFact> chainFacts(const api::ChainStatus &status);
[[nodiscard]] QList<HealthFact> marketFacts(const api::MarketStatus &status, NameBook &names);
[[nodiscard]] StateWords providerWords(api::ChainProviderState state);
/// A name that a newer server brought is shown as it is.
[[nodiscard]] QString alarmWords(const QString &name);
[[nodiscard]] QString differenceWords(const api::BalanceAudit &audit);

} // namespace freehold::desktop
