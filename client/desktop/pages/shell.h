// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/status_pill.h"

#include <functional>

namespace freehold::desktop {

/// What a page may ask of the window around it.
class Shell {
public:
    Shell() = default;
    Shell(const Shell &) = delete;
    Shell &operator=(const Shell &) = delete;
    virtual ~Shell() = default;

    virtual void toast(const QString &words, Tone tone = Tone::Neutral) = 0;
    virtual void toastWithUndo(const QString &words, std::function<void()> undo) = 0;
    /// Beside the page, at the end of the window; the panel owns `content`.
    virtual void openPanel(const QString &title, QWidget *content) = 0;
    virtual void closePanel() = 0;
};

} // namespace freehold::desktop
