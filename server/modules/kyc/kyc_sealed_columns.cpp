// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc.h"

namespace freehold::kyc {

std::vector<SealedColumn> sealedColumns()
{
    return {
        {"kyc_verifications", "id", "personal", "kyc_verifications.personal"},
        {"kyc_verification_history", "id", "reasons", "kyc_verification_history.reasons", SealedColumn::Key::Number,
         "verification_id || ':' || CAST(at AS TEXT)"},
    };
}

} // namespace freehold::kyc
