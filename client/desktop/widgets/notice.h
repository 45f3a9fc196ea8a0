// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/status_pill.h"

#include <QFrame>

class QPushButton;
class QHBoxLayout;

namespace freehold::desktop {

/// A sentence with an icon in a coloured frame: what happened, why, and what to do next. Empty means hidden.
class Notice : public QFrame {
    Q_OBJECT
public:
    explicit Notice(Tone tone = Tone::Info, const QString &words = {}, QWidget *parent = nullptr);

    void set(Tone tone, const QString &words);
    void clear() { hide(); }
    QPushButton *addAction(const QString &words);

private:
    QLabel *m_icon;
    QLabel *m_words;
    QHBoxLayout *m_layout;
    Tone m_tone = Tone::Info;
};

} // namespace freehold::desktop
