// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/token/owed_store.h"
#include "server/modules/token/purchase_store.h"
#include "server/modules/token/sale_event_store.h"
#include "server/modules/token/share_sales_store.h"
#include "server/modules/token/token_types.h"

/// The values of this module's notifications; amounts in the form that people read.
namespace freehold::token {

[[nodiscard]] QJsonObject tokenizedNews(const PropertyToken &token);
[[nodiscard]] QJsonObject saleNews(const ShareSale &sale, const PropertyToken &token);
[[nodiscard]] QJsonObject failureNews(const Purchase &purchase, const PropertyToken &token);

[[nodiscard]] QJsonObject failedSaleNews(const PropertyToken &token);
[[nodiscard]] QJsonObject refundNews(const SaleEvent &refund, const PropertyToken &token);
[[nodiscard]] QJsonObject owedPaidNews(const DebtChange &payment);

} // namespace freehold::token
