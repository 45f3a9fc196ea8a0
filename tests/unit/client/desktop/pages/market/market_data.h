// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

namespace freehold::desktop::test {

inline const QString kPropertyId = "prop_01h00000000000000000000001";
inline const QString kOrderId = "ord_01h00000000000000000000001";
inline const QString kHash = "0x" + QString(64, u'7');
inline const QString kSignature = "0x" + QString(130, u'1');

[[nodiscard]] inline QJsonObject orderJson(const QString &state = "OPEN")
{
    return {{"id", kOrderId},
            {"property_id", kPropertyId},
            {"wallet", kFirst},
            {"side", "SELL"},
            {"shares", "40"},
            {"price", "51.200000"},
            {"time_in_force", "GOOD_TIL_CANCELLED"},
            {"max_fee_bps", 50},
            {"expires_at", "2027-01-22T08:00:00.000Z"},
            {"summary", "Sell 40 shares"},
            {"hash", kHash},
            {"state", state},
            {"reason", QJsonValue::Null},
            {"filled_shares", "0"},
            {"settled_shares", "0"},
            {"placed_at", "2027-01-15T08:00:00.000Z"},
            {"closed_at", QJsonValue::Null},
            {"chain_cancel", QJsonValue::Null}};
}

} // namespace freehold::desktop::test
