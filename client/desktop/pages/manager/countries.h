// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;

namespace freehold::desktop {

/// All countries of ISO 3166-1 in the person's language and order, with their code as data; the first one is none.
void fillCountries(QComboBox &box);

} // namespace freehold::desktop
