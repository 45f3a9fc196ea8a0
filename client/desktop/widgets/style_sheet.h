// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace freehold::desktop {

class Theme;

/// resources/design/desktop.qss with its places filled: @role becomes a colour, @n:14 becomes 14 px grown with the text,
/// @svg:check:muted the file of an icon in a colour.
[[nodiscard]] QString styleSheet(const Theme &theme);

} // namespace freehold::desktop
