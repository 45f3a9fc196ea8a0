// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/status_pill.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace freehold::desktop {

/// Short messages at the lower edge of a window, one above the other. They go by themselves, later when they can be undone;
/// nothing that must be read stands only here.
class ToastHost : public QWidget {
    Q_OBJECT
public:
    explicit ToastHost(QWidget *window);

    void show(const QString &words, Tone tone = Tone::Neutral);
    /// `undo` is called when the user takes it back in time.
    void showWithUndo(const QString &words, std::function<void()> undo);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QFrame *add(const QString &words, Tone tone);
    void place();

    QVBoxLayout *m_layout;
};

} // namespace freehold::desktop
