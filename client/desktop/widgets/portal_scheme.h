// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QDBusVariant;

namespace freehold::desktop {

/// The colour scheme of the XDG settings portal (org.freedesktop.appearance, color-scheme: 1 is dark).
class PortalScheme : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Calls back with the answer once there is one, and at each change.
    void follow(std::function<void(bool dark)> changed);

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    std::function<void(bool)> m_changed;
};

} // namespace freehold::desktop
