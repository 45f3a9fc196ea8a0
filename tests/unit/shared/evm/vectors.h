// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

namespace freehold::evm::test {

/// One file of npm's @ethersproject/testcases, for example "rlp-coder". Aborts the test program when it cannot be read.
[[nodiscard]] QJsonArray loadVectors(const char *name);

} // namespace freehold::evm::test
