// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_consent.h"

#include <vector>

namespace freehold::kyc {

class ConsentStore {
public:
    /// One per wallet: a new one takes the place of the old.
    static void save(Sql &sql, const UserId &user, const WalletConsent &consent, TimeMs now);
    [[nodiscard]] static std::vector<WalletConsent> ofUser(Sql &sql, const UserId &user);
};

} // namespace freehold::kyc
