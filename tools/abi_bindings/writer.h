// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/abi_bindings/model.h"

namespace freehold::bindings {

/// The header of one contract; `module` is its namespace under freehold::contracts.
[[nodiscard]] QString writeHeader(const Model &model, const QString &module);

/// The definitions that belong to it.
[[nodiscard]] QString writeSource(const Model &model, const QByteArray &json, const QString &module);

/// "quint64 id, const evm::Address &to"
[[nodiscard]] QString parameterList(const std::vector<Field> &fields);

/// What decodeXResult returns inside its evm::Result.
[[nodiscard]] QString resultType(const BoundFunction &bound);

} // namespace freehold::bindings
