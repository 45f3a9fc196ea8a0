// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/token/sale_state.h"

#include <QJsonObject>

namespace freehold::token {

/// A token as the API shows it.
[[nodiscard]] QJsonObject toJson(const PropertyToken &token, SaleState state);
/// What may change of its sale, for those who watch.
[[nodiscard]] QJsonObject saleJson(const PropertyToken &token, SaleState state);

} // namespace freehold::token
