// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/error.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace freehold::evm {

enum class AbiKind { Uint, Int, Bool, Address, FixedBytes, Bytes, String, FixedArray, Array, Tuple };

/// Types nested deeper than this are refused.
inline constexpr int kMaxAbiDepth = 32;
/// The longest static part of one type that is accepted, in bytes; Solidity itself would run out of gas far below.
inline constexpr qsizetype kMaxAbiHeadSize = 1 << 22;

/// A type of the contract ABI. Built only through parse functions, so every AbiType is valid and bounded.
class AbiType {
public:
    /// "uint256", "(address,bytes)[3][]", "tuple(uint64 id, string name)". Component names are kept.
    /// Errors: InvalidType, TooDeep, TooLarge.
    [[nodiscard]] static Result<AbiType> parse(QAnyStringView text);
    /// One parameter of a JSON ABI: {"name", "type", "components", "internalType"}. Errors also: InvalidJson.
    [[nodiscard]] static Result<AbiType> parseJson(const QJsonObject &parameter);
    /// A list of JSON parameters as one tuple. Errors as parseJson.
    [[nodiscard]] static Result<AbiType> parseJsonList(const QJsonArray &parameters);
    /// Errors: TooLarge, TooDeep.
    [[nodiscard]] static Result<AbiType> tuple(std::vector<AbiType> components, std::vector<QString> names = {});

    [[nodiscard]] AbiKind kind() const { return m_kind; }
    /// Bits of an integer, bytes of a bytesN, length of a fixed array; 0 for every other kind.
    [[nodiscard]] int size() const { return m_size; }
    /// The element type of an array.
    [[nodiscard]] const AbiType &element() const { return m_children.front(); }
    [[nodiscard]] const std::vector<AbiType> &components() const { return m_children; }
    /// One per component; empty where the ABI gives none.
    [[nodiscard]] const std::vector<QString> &names() const { return m_names; }
    /// What the compiler called it ("struct PrimarySale.Terms"), if known; of an array, see its element.
    [[nodiscard]] const QString &internalType() const { return m_internalType; }

    /// Whether the encoding has a tail that its head points to.
    [[nodiscard]] bool isDynamic() const { return m_dynamic; }
    /// Bytes in the enclosing head: 32 when dynamic, else the whole encoding.
    [[nodiscard]] qsizetype headSize() const { return m_dynamic ? 32 : m_inlineSize; }
    /// Bytes of this type's own head part once its tail is reached (tuples and fixed arrays).
    [[nodiscard]] qsizetype inlineSize() const { return m_inlineSize; }
    [[nodiscard]] int depth() const { return m_depth; }

    /// Canonical form, as hashed into selectors.
    [[nodiscard]] QString toString() const;

private:
    friend class AbiTypeParser;
    AbiType() = default;
    static AbiType leaf(AbiKind kind, int size);
    static Result<AbiType> elementary(const QString &name, qsizetype position);
    static Result<AbiType> withArraySuffixes(AbiType type, QStringView suffixes, qsizetype position);
    static Result<AbiType> arrayOf(AbiType element, AbiKind kind, int length);

    AbiKind m_kind = AbiKind::Uint;
    int m_size = 0;
    int m_depth = 0;
    bool m_dynamic = false;
    qsizetype m_inlineSize = 32;
    std::vector<AbiType> m_children;
    std::vector<QString> m_names;
    QString m_internalType;
};

} // namespace freehold::evm
