// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/eip712.h"

namespace freehold::evm {

/// A Safe multisig's transaction (Safe 1.3 and later). Owners sign digest(); its domain has only chain and contract.
struct SafeTx {
    Address to;
    U256 valueWei;
    QByteArray data;
    /// 0 is a call, 1 a delegate call.
    quint8 operation = 0;
    U256 safeTxGas;
    U256 baseGas;
    U256 gasPriceWei;
    Address gasToken;
    Address refundReceiver;
    U256 nonce;

    [[nodiscard]] Hash32 structHash() const;
    /// What the Safe itself calls the transaction hash.
    [[nodiscard]] Hash32 digest(quint64 chainId, const Address &safe) const;
};

/// EIP-2612. The domain is the token's own.
struct PermitMessage {
    Address owner;
    Address spender;
    U256 value;
    U256 nonce;
    /// Unix seconds.
    U256 deadline;

    [[nodiscard]] Hash32 structHash() const;
    [[nodiscard]] Hash32 digest(const Eip712Domain &domain) const;
};

/// A buyer's order to PrimarySale, which the server relays.
struct PurchaseMessage {
    Address buyer;
    Address token;
    U256 shares;
    /// Micro-USDC for all shares.
    U256 cost;
    Hash32 nonce;
    /// Unix seconds.
    U256 deadline;

    [[nodiscard]] Hash32 structHash() const;
    [[nodiscard]] Hash32 digest(quint64 chainId, const Address &primarySale) const;
};

/// The domain that PrimarySale's constructor sets.
[[nodiscard]] Eip712Domain primarySaleDomain(quint64 chainId, const Address &primarySale);

} // namespace freehold::evm
