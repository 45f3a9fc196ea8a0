// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/crypto/sealing.h"
#include "server/core/random.h"
#include "server/modules/rent/rent_types.h"

#include <QUrl>

namespace freehold::rent {

/// The secret of a payment link: HMAC-SHA256 of 256 random bits under the server's index key. Neither the database nor the
/// key alone tells it; the server can say it again in each mail.
void issueToken(const Sealing &sealing, Random &random, TimeMs now, PaymentLink &link);
[[nodiscard]] QByteArray tokenOf(const Sealing &sealing, const PaymentLink &link);
/// How it is stored.
[[nodiscard]] QString hashOfToken(const QByteArray &token);
/// The token stands behind the '#', which browsers send to no server and leave out of the Referer.
[[nodiscard]] QUrl urlOf(const Sealing &sealing, const QUrl &publicUrl, const PaymentLink &link);

} // namespace freehold::rent
