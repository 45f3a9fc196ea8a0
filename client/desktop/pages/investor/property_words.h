// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/status_pill.h"
#include "generated/desktop_api/property.h"

namespace freehold::desktop {

[[nodiscard]] QString stateWords(api::PropertyState state);
[[nodiscard]] Tone stateTone(api::PropertyState state);
/// "residential" of the API, in the user's language.
[[nodiscard]] QString kindWords(const QString &kind);
[[nodiscard]] QString addressWords(const api::PropertyAddress &address);
[[nodiscard]] QString methodWords(api::ValuationMethod method);

} // namespace freehold::desktop
