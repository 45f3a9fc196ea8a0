// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace freehold::desktop {

struct RailItem {
    QString route; ///< where a click leads
    QString words;
    QString iconName;
};

/// The areas of a role at the left of the window; collapsed it shows icons alone, with their words on hover.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    /// Groups are set apart; one group a role.
    void setGroups(const QList<std::pair<QString, QList<RailItem>>> &groups);
    /// Marks the item whose route is the longest beginning of this one.
    void setCurrentRoute(const QString &route);
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_isCollapsed; }

Q_SIGNALS:
    void activated(const QString &route);
    void collapsedChanged(bool collapsed);

private:
    QToolButton *addItem(const RailItem &item);
    void applyWidth();

    QVBoxLayout *m_items;
    QToolButton *m_collapse;
    QButtonGroup *m_buttons;
    QList<QWidget *> m_headings;
    QHash<QString, QToolButton *> m_byRoute;
    bool m_isCollapsed = false;
};

} // namespace freehold::desktop
