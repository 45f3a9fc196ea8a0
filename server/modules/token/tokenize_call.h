// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/contracts/property_token_factory.h"
#include "server/modules/documents/documents.h"
#include "server/modules/property/property.h"
#include "shared/api/token_api.h"

namespace freehold::token {

/// The factory's arguments for a property as it was approved.
[[nodiscard]] contracts::property_token_factory::TokenizeParams tokenizeParams(const property::Property &property,
                                                                               const documents::DeedEvidence &deed,
                                                                               const api::TokenizationRequest &request);

/// The call in words, for those who sign it.
[[nodiscard]] QJsonObject describeTokenize(const contracts::property_token_factory::TokenizeParams &params,
                                           const api::TokenizationRequest &request);

} // namespace freehold::token
