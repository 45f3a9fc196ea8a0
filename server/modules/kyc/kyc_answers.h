// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_service.h"
#include "shared/api/kyc_api.h"

/// The module's values in the form of the API.
namespace freehold::kyc {

[[nodiscard]] api::VerificationAnswer answerOf(const Verification &verification);
[[nodiscard]] api::VerificationOverviewAnswer answerOf(const VerificationRecord &record);
[[nodiscard]] api::VerificationStoryAnswer answerOf(const VerificationStory &story);

} // namespace freehold::kyc
