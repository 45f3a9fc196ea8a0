// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/rail.h"

#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

#include <QButtonGroup>
#include <QScrollArea>
#include <QToolButton>

namespace freehold::desktop {

namespace {

constexpr int kOpenWidth = 208;
constexpr int kCollapsedWidth = 60;
constexpr int kRailIconPixels = 20;

} // namespace

Rail::Rail(QWidget *parent)
    : QWidget(parent), m_items(nullptr), m_collapse(new QToolButton), m_buttons(new QButtonGroup(this))
{
    setRole(this, "rail");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Areas"));
    auto *list = new QWidget;
    m_items = column(list, kSpace4, kSpace8);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(list);
    area->setFocusPolicy(Qt::NoFocus);
    auto *layout = column(this, 0);
    layout->addWidget(area, 1);
    auto *foot = column(kSpace4);
    foot->setContentsMargins(kSpace8, kSpace4, kSpace8, kSpace8);
    foot->addWidget(m_collapse);
    layout->addLayout(foot);
    m_collapse->setObjectName(QStringLiteral("rail-collapse"));
    m_collapse->setIcon(icon(QStringLiteral("panel-left"), QStringLiteral("muted")));
    m_collapse->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_collapse, &QToolButton::clicked, this, [this] {
        setCollapsed(!m_isCollapsed);
        Q_EMIT collapsedChanged(m_isCollapsed);
    });
    connect(&Theme::instance(), &Theme::changed, this, &Rail::applyWidth);
    applyWidth();
}

void Rail::setGroups(const QList<std::pair<QString, QList<RailItem>>> &groups)
{
    clear(m_items);
    m_headings.clear();
    m_byRoute.clear();
    for (const auto &[heading, items] : groups) {
        if (!heading.isEmpty() && groups.size() > 1) {
            auto *label = text(heading, "small");
            label->setProperty("tone", "muted");
            label->setContentsMargins(kSpace8, kSpace12, 0, kSpace4);
            m_items->addWidget(label);
            m_headings.append(label);
        }
        for (const auto &item : items)
            m_items->addWidget(addItem(item));
    }
    m_items->addStretch();
    applyWidth();
}

QToolButton *Rail::addItem(const RailItem &item)
{
    auto *entry = new QToolButton;
    entry->setObjectName(QStringLiteral("rail-") + QString(item.route).remove(0, 1).replace(u'/', u'-'));
    entry->setText(item.words);
    entry->setAccessibleName(item.words);
    entry->setIcon(icon(item.iconName));
    entry->setCheckable(true);
    entry->setFocusPolicy(Qt::TabFocus);
    entry->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_buttons->addButton(entry);
    m_byRoute.insert(item.route, entry);
    connect(entry, &QToolButton::clicked, this, [this, route = item.route] { Q_EMIT activated(route); });
    return entry;
}

void Rail::setCurrentRoute(const QString &route)
{
    QString best;
    for (const auto &[candidate, entry] : m_byRoute.asKeyValueRange())
        if ((route == candidate || route.startsWith(candidate + u'/')) && candidate.size() > best.size())
            best = candidate;
    if (auto *entry = m_byRoute.value(best); entry != nullptr) {
        entry->setChecked(true);
    } else if (auto *checked = m_buttons->checkedButton(); checked != nullptr) {
        m_buttons->setExclusive(false);
        checked->setChecked(false);
        m_buttons->setExclusive(true);
    }
}

void Rail::setCollapsed(bool collapsed)
{
    m_isCollapsed = collapsed;
    applyWidth();
}

void Rail::applyWidth()
{
    setFixedWidth(Theme::instance().scaled(m_isCollapsed ? kCollapsedWidth : kOpenWidth));
    const int icon = Theme::instance().scaled(kRailIconPixels);
    const QSize iconSize(m_isCollapsed ? icon : icon + kSpace8, icon);
    const auto style = m_isCollapsed ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (auto *entry : m_byRoute) {
        entry->setToolButtonStyle(style);
        entry->setIconSize(iconSize);
        entry->setToolTip(m_isCollapsed ? entry->text() : QString());
    }
    for (auto *heading : m_headings)
        heading->setVisible(!m_isCollapsed);
    const auto words = m_isCollapsed ? tr("Show the words") : tr("Collapse");
    m_collapse->setText(words);
    m_collapse->setToolTip(words);
    m_collapse->setAccessibleName(words);
    m_collapse->setToolButtonStyle(style);
    m_collapse->setIconSize(iconSize);
}

} // namespace freehold::desktop
