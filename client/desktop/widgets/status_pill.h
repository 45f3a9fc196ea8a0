// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace freehold::desktop {

enum class Tone { Neutral, Positive, Warning, Danger, Info };

/// "positive", "warning", …: what the style sheet knows a tone by.
[[nodiscard]] QString toString(Tone tone);

/// A state in one or two words; the words carry it, the colour only helps.
class StatusPill : public QLabel {
    Q_OBJECT
public:
    explicit StatusPill(const QString &words = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    void set(const QString &words, Tone tone);
};

} // namespace freehold::desktop
