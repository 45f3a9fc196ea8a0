// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

namespace freehold::desktop {

/// Where the window is, by route ("/properties/prop_01…?tab=market"), with the way back. Shows nothing by itself.
class Navigator : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// True when the page may be left now. Otherwise it asks, and calls `leave` when the answer is yes.
    using Guard = std::function<bool(std::function<void()> leave)>;
    void setGuard(Guard guard) { m_guard = std::move(guard); }

    void go(const QString &route);
    /// Another route in the place of this one, such as after something was created: the way back skips it.
    void replace(const QString &route);
    void back();
    void forward();
    /// Forgets the way, as another person signs in.
    void reset(const QString &route);

    [[nodiscard]] QString current() const { return m_routes.value(m_at); }
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_routes.size(); }

Q_SIGNALS:
    void changed(const QString &route);

private:
    static constexpr qsizetype kMostSteps = 100;

    /// Whether the step is to be taken now; asked again with the guard off when the person agreed.
    [[nodiscard]] bool mayLeave(std::function<void()> step);

    Guard m_guard;

    QStringList m_routes;
    qsizetype m_at = -1;
};

} // namespace freehold::desktop
