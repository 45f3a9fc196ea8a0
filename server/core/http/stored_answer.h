// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/row.h"
#include "server/core/http/response.h"

#include <optional>

namespace freehold {

/// A row of `idempotency_keys`.
struct StoredAnswer {
    QString attempt;
    QString fingerprint;
    bool isDone = false;
    bool hasEffect = false;
    TimeMs startedAt;
    TimeMs expiresAt;
    std::optional<QByteArray> sealedBody;
    Response response; ///< without its body

    [[nodiscard]] static StoredAnswer fromRow(const Row &row);
};

} // namespace freehold
