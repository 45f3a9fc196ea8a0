// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace freehold::bindings {

/// A parameter's name as a C++ member: leading underscores go, keywords get one at the end, no name becomes `fallback`.
[[nodiscard]] QString memberName(const QString &abiName, const QString &fallback);

/// First letter upper case, for types and for the X of encodeX.
[[nodiscard]] QString typeName(const QString &abiName);

/// "struct PrimarySale.Terms" -> "Terms"; empty when the compiler named none.
[[nodiscard]] QString structNameOf(const QString &internalType);

/// Names of one scope, each given out once.
class NameSet {
public:
    /// `wanted`, or `wanted` with the suffix, or with the suffix and a number.
    [[nodiscard]] QString claim(const QString &wanted, const QString &suffix = {});
    /// Keeps later claims away from a name.
    void reserve(const QString &name) { m_taken.insert(name); }

private:
    QSet<QString> m_taken;
};

} // namespace freehold::bindings
