// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QString>

namespace freehold {

/// The network that an address lies in, "192.0.2.0/24" or "2001:db8:1::/48": enough to recognize a place, too little to
/// point at a household. Empty for no address.
[[nodiscard]] QString networkOf(const QHostAddress &address);

} // namespace freehold
