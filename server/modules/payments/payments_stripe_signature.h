// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"

#include <QByteArray>
#include <QByteArrayList>

namespace freehold::payments {

enum class StripeSignature { Valid, Malformed, Wrong, TooOld };

/// How far the time of a signature may be from ours, either way.
constexpr qint64 kStripeToleranceMs = 300'000;

/// Checks the header Stripe-Signature ("t=…,v1=…,v1=…") over the raw body: hex HMAC-SHA256 of "t.body" with any of the
/// secrets, of which there are several while one replaces another (docs.stripe.com/webhooks/signature).
[[nodiscard]] StripeSignature checkStripeSignature(const QByteArray &header, const QByteArray &body,
                                                   const QByteArrayList &secrets, TimeMs now);

} // namespace freehold::payments
