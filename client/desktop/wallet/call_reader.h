// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/contract_abi.h"

namespace freehold::desktop {

struct CallArgument {
    QString name;
    QString type;
    QString text;
    evm::AbiValue value;
};

/// A call as its contract's ABI reads it.
struct DecodedCall {
    QString function;
    QString signature;
    std::vector<CallArgument> arguments;
};

/// One of contracts/abi ("Marketplace"), built into the program; null when there is none of that name.
[[nodiscard]] const evm::ContractAbi *builtInAbi(const QString &name);
/// Nothing when the ABI has no such function, or the data are not its arguments and no more.
[[nodiscard]] std::optional<DecodedCall> decodeCall(const evm::ContractAbi &abi, const QByteArray &data);

} // namespace freehold::desktop
