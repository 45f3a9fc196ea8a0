// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>
#include <type_traits>
#include <utility>

namespace freehold::evm {

/// Every way a parser or encoder of this library can refuse its input.
enum class EvmErrorCode {
    InvalidHex,
    InvalidLength,
    InvalidNumber,
    OutOfRange,
    InvalidChecksum,
    InvalidRlp,
    Truncated,
    TrailingData,
    TooDeep,
    TooLarge,
    InvalidType,
    TypeMismatch,
    InvalidJson,
    UnknownName,
    InvalidKey,
    InvalidSignature,
    InvalidTransaction,
    InvalidMessage,
    InvalidMnemonic,
    InvalidPath,
    InvalidKeystore,
    UnsupportedKeystore,
    WrongPassword,
    OutOfMemory,
};

/// What was wrong and where: position counts bytes (or characters of text) from the start of the input.
struct EvmError {
    EvmErrorCode code;
    QString message;
    qsizetype position = 0;
};

template <typename T>
using Result = std::expected<T, EvmError>;

[[nodiscard]] inline std::unexpected<EvmError> failure(EvmErrorCode code, QString message, qsizetype position = 0)
{
    return std::unexpected(EvmError{code, std::move(message), position});
}

/// The monadic operations of std::expected, which libstdc++ 12 does not have yet.
template <typename T, typename F>
[[nodiscard]] auto mapResult(Result<T> result, F &&function) -> Result<std::invoke_result_t<F, T>>
{
    if (!result)
        return std::unexpected(std::move(result).error());
    return std::forward<F>(function)(*std::move(result));
}

template <typename T, typename F>
[[nodiscard]] auto andThen(Result<T> result, F &&function) -> std::invoke_result_t<F, T>
{
    if (!result)
        return std::unexpected(std::move(result).error());
    return std::forward<F>(function)(*std::move(result));
}

} // namespace freehold::evm
