// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/marketplace/marketplace_types.h"

#include <vector>

namespace freehold::marketplace {

/// Orders and matches as `settle` of the Marketplace takes them (IMarketplace.sol): call data is paid by the byte.
class PackedBatch {
public:
    /// Adds an order; its place among them.
    quint16 add(const Order &order);
    /// Adds a match of two orders by their places.
    void addFill(quint16 resting, quint16 taking, Shares shares);

    /// The call of `settle`, without permits.
    [[nodiscard]] QByteArray call() const;

private:
    [[nodiscard]] quint8 placeOf(const evm::Address &token);

    std::vector<evm::Address> m_tokens;
    quint16 m_count = 0;
    QByteArray m_orders;
    QByteArray m_fills;
};

} // namespace freehold::marketplace
