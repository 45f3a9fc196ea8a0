// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/roles.h"

#include <QList>
#include <QString>

namespace freehold::desktop {

/// One question and its answer, as plain text.
struct HelpTopic {
    QString question;
    QString answer;
};

/// What people of these roles ask, in the language of the program; nothing of it is fetched from anywhere.
[[nodiscard]] QList<HelpTopic> helpTopics(Roles roles);

struct HelpShortcut {
    QString keys; ///< as this system writes them
    QString does;
};

[[nodiscard]] QList<HelpShortcut> helpShortcuts();

} // namespace freehold::desktop
