// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/abi_codec.h"
#include "shared/evm/fixed_bytes.h"

#include <span>

namespace freehold::evm {

enum class StateMutability { Pure, View, NonPayable, Payable };

struct AbiFunction {
    QString name;
    AbiType inputs;
    AbiType outputs;
    StateMutability mutability = StateMutability::NonPayable;
    /// "transfer(address,uint256)"
    QString signature;
    Selector selector;

    /// Selector and arguments. Errors as encodeAbi.
    [[nodiscard]] Result<QByteArray> encodeCall(const AbiValue::List &arguments) const;
    /// The arguments of a call. Errors: UnknownName when the selector is another's, and as decodeAbi.
    [[nodiscard]] Result<AbiValue::List> decodeCall(QByteArrayView data) const;
    /// Errors as decodeAbi.
    [[nodiscard]] Result<AbiValue::List> decodeResult(QByteArrayView data) const { return decodeAbi(outputs, data); }
};

struct AbiEvent {
    QString name;
    AbiType inputs;
    /// One per input.
    std::vector<bool> indexed;
    bool anonymous = false;
    QString signature;
    Hash32 topic0;

    /// The inputs in their declared order. An indexed value of a type longer than a word is only its 32-byte hash.
    /// Errors: UnknownName when topic 0 is another event's, InvalidLength for the wrong number of topics, and as decodeAbi.
    [[nodiscard]] Result<AbiValue::List> decode(std::span<const Hash32> topics, QByteArrayView data) const;
};

struct AbiErrorType {
    QString name;
    AbiType inputs;
    QString signature;
    Selector selector;

    /// The arguments of revert data. Errors: UnknownName when the selector is another's, and as decodeAbi.
    [[nodiscard]] Result<AbiValue::List> decode(QByteArrayView data) const;
};

/// Why a call reverted.
struct Revert {
    /// The custom error's name, or "Error" or "Panic".
    QString name;
    AbiType inputs;
    AbiValue::List arguments;

    /// "TransferRefused(7, 0x5aAe…)"; the text itself for Error(string), the meaning of the code for Panic(uint256).
    [[nodiscard]] QString toText() const;
};

/// Whether an indexed value of this type appears in its topic itself, rather than as a hash.
[[nodiscard]] bool isIndexedByValue(const AbiType &type);

/// The first four bytes of the Keccak-256 of "name(type,…)".
[[nodiscard]] Selector selectorOf(QAnyStringView signature);

/// Error(string), Panic(uint256) and nothing else. Errors: UnknownName, and as decodeAbi.
[[nodiscard]] Result<Revert> decodeStandardRevert(QByteArrayView data);

/// A contract's JSON ABI.
class ContractAbi {
public:
    /// Either the bare array or an artifact object with an "abi" member. Errors: InvalidJson, InvalidType, TooDeep, TooLarge.
    [[nodiscard]] static Result<ContractAbi> parse(QByteArrayView json);

    [[nodiscard]] const std::vector<AbiFunction> &functions() const { return m_functions; }
    [[nodiscard]] const std::vector<AbiEvent> &events() const { return m_events; }
    [[nodiscard]] const std::vector<AbiErrorType> &errors() const { return m_errors; }
    /// The constructor's inputs; an empty tuple when there is none.
    [[nodiscard]] const AbiType &constructorInputs() const { return m_constructorInputs; }

    /// By signature, or by name when only one has it; null when unknown.
    [[nodiscard]] const AbiFunction *findFunction(QAnyStringView nameOrSignature) const;
    [[nodiscard]] const AbiFunction *findFunction(const Selector &selector) const;
    [[nodiscard]] const AbiEvent *findEvent(const Hash32 &topic0) const;
    [[nodiscard]] const AbiErrorType *findError(const Selector &selector) const;

    /// Custom errors of this ABI and the two standard ones. Errors: UnknownName, and as decodeAbi.
    [[nodiscard]] Result<Revert> decodeRevert(QByteArrayView data) const;

private:
    explicit ContractAbi(AbiType constructorInputs) : m_constructorInputs(std::move(constructorInputs)) { }
    Result<void> addEntry(const QJsonObject &entry);

    std::vector<AbiFunction> m_functions;
    std::vector<AbiEvent> m_events;
    std::vector<AbiErrorType> m_errors;
    AbiType m_constructorInputs;
};

} // namespace freehold::evm
