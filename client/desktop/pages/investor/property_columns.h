// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/widgets/chart_data.h"
#include "generated/desktop_api/documents.h"
#include "generated/desktop_api/market.h"
#include "generated/desktop_api/property.h"

namespace freehold::desktop {

[[nodiscard]] QList<Column<api::Document>> documentColumns();
[[nodiscard]] QList<Column<api::Valuation>> valuationColumns();

[[nodiscard]] ChartData valuationChart(const QList<api::Valuation> &valuations);
[[nodiscard]] ChartData priceChart(const QList<api::Candle> &candles);

} // namespace freehold::desktop
