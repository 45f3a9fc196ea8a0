// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/tokens.h"

#include <QFont>
#include <QObject>

class QApplication;
class QWidget;

namespace freehold::desktop {

enum class Scheme { System, Light, Dark };
enum class TextRole { Small, Label, Body, Section, Title, Figure, Mono };

/// How the program looks: one for the program, as QApplication is. Widgets that paint for themselves redraw on changed().
class Theme : public QObject {
    Q_OBJECT
public:
    static Theme &instance();

    /// Loads the fonts and takes over the application's palette and fonts, and the style sheet of its windows. Call once, before
    /// the first window.
    void install(QApplication &application);

    void setScheme(Scheme scheme);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] const Colors &colors() const { return isDark() ? tokens().dark : tokens().light; }

    static constexpr int kSmallestTextScale = 100, kLargestTextScale = 150;
    /// Per cent; kept between 100 and 150.
    void setTextScale(int percent);
    [[nodiscard]] int textScale() const { return m_textScale; }

    [[nodiscard]] QFont font(TextRole role) const;
    /// Pixels at 100 %, grown as the text is.
    [[nodiscard]] int scaled(int pixels) const;

    /// Milliseconds an animation takes; 0 where the user asked for reduced motion.
    [[nodiscard]] int motionMs() const;
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();

private:
    Theme() = default;
    void apply();

    QApplication *m_application = nullptr;
    QString m_sheet;
    Scheme m_scheme = Scheme::System;
    bool m_systemIsDark = false;
    bool m_reducedMotion = false;
    int m_textScale = kSmallestTextScale;
};

/// Marks a label or frame for the style sheet: "muted", "title", "card", … (resources/design/desktop.qss).
void setRole(QWidget *widget, const char *role);

} // namespace freehold::desktop
