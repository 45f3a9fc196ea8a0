// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/hex.h"

#include <QJsonValue>

namespace freehold::evm::test {

/// Unwraps a result that the test expects to be there.
template <typename T>
[[nodiscard]] T must(Result<T> result)
{
    if (!result)
        qFatal("unexpected error: %s (at %lld)", qPrintable(result.error().message),
               static_cast<long long>(result.error().position));
    return *std::move(result);
}

/// The bytes behind a "0x" string of a vector.
[[nodiscard]] inline QByteArray hexBytes(const QJsonValue &value) { return must(fromHex(value.toString())); }

template <typename T>
[[nodiscard]] bool failsWith(const Result<T> &result, EvmErrorCode code)
{
    return !result && result.error().code == code;
}

} // namespace freehold::evm::test
