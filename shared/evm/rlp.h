// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/error.h"
#include "shared/evm/u256.h"

#include <QByteArray>

#include <vector>

namespace freehold::evm {

/// A node of Ethereum's recursive length prefix coding: a byte string or a list of nodes.
struct RlpItem {
    bool isList = false;
    QByteArray bytes;
    std::vector<RlpItem> items;

    [[nodiscard]] static RlpItem data(QByteArray bytes) { return {false, std::move(bytes), {}}; }
    [[nodiscard]] static RlpItem number(const U256 &value) { return data(value.toMinimalBytes()); }
    [[nodiscard]] static RlpItem list(std::vector<RlpItem> items) { return {true, {}, std::move(items)}; }

    /// A byte string read as a number. Errors: InvalidRlp for a list or leading zeros, OutOfRange above 32 bytes.
    [[nodiscard]] Result<U256> toNumber() const;

    bool operator==(const RlpItem &) const = default;
};

[[nodiscard]] QByteArray encodeRlp(const RlpItem &item);

/// Lists nested deeper than this are refused; a transaction needs three.
inline constexpr int kMaxRlpDepth = 64;

/// One whole item. Every non-canonical form is refused (Ethereum Yellow Paper, appendix B).
/// Errors: InvalidRlp, Truncated, TrailingData, TooDeep.
[[nodiscard]] Result<RlpItem> decodeRlp(QByteArrayView data);

} // namespace freehold::evm
