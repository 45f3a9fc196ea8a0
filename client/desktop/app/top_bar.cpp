// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/top_bar.h"

#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

#include <QKeySequence>
#include <QMenu>
#include <QToolButton>

namespace freehold::desktop {

namespace {

constexpr int kIconPixels = 16;
constexpr int kSearchWidth = 360;
constexpr int kMostCounted = 99;

} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(row(this, kSpace8))
    , m_back(iconButton(QStringLiteral("arrow-left"), tr("Back")))
    , m_forward(iconButton(QStringLiteral("arrow-right"), tr("Forward")))
    , m_search(button(tr("Search or jump to…"), "", QStringLiteral("search")))
    , m_connectionIcon(new QLabel)
    , m_connection(new QLabel)
    , m_bell(iconButton(QStringLiteral("bell"), tr("Notifications")))
    , m_account(iconButton(QStringLiteral("user"), tr("Account")))
    , m_menu(new QMenu(this))
{
    setRole(this, "bar");
    setAttribute(Qt::WA_StyledBackground);
    m_layout->setContentsMargins(kSpace16, kSpace8, kSpace16, kSpace8);
    m_back->setObjectName(QStringLiteral("bar-back"));
    m_forward->setObjectName(QStringLiteral("bar-forward"));
    m_search->setObjectName(QStringLiteral("bar-search"));
    m_bell->setObjectName(QStringLiteral("bar-notifications"));
    m_account->setObjectName(QStringLiteral("bar-account"));
    m_connection->setObjectName(QStringLiteral("bar-connection"));
    m_search->setMaximumWidth(kSearchWidth);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_search->setToolTip(
        tr("Search or jump to… (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
    m_bell->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_account->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_account->setMenu(m_menu);
    m_account->setPopupMode(QToolButton::InstantPopup);
    setRole(m_connection, "small");
    for (QWidget *widget : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_forward)})
        m_layout->addWidget(widget);
    m_layout->addWidget(m_search, 1);
    m_layout->addStretch();
    for (QWidget *widget : {m_connectionIcon, m_connection})
        m_layout->addWidget(widget);
    m_layout->addWidget(m_bell);
    m_layout->addWidget(m_account);
    connect(m_back, &QToolButton::clicked, this, &TopBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &TopBar::forwardRequested);
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchRequested);
    connect(m_bell, &QToolButton::clicked, this, &TopBar::notificationsRequested);
    setCanGo(false, false);
    setConnection(ConnectionState::Connected);
    setUnread(0);
}

void TopBar::setCanGo(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void TopBar::setConnection(ConnectionState state)
{
    const auto [iconName, role, words] = state == ConnectionState::Connected
        ? std::tuple("circle-check", "positive", tr("Connected"))
        : state == ConnectionState::Reconnecting ? std::tuple("refresh-cw", "warning", tr("Reconnecting"))
                                                 : std::tuple("wifi-off", "danger", tr("Offline"));
    m_connectionIcon->setPixmap(iconPixmap(QLatin1String(iconName), kIconPixels, QLatin1String(role)));
    m_connection->setText(words);
    m_connection->setAccessibleName(tr("Connection to the server: %1").arg(words));
}

void TopBar::setUnread(int count)
{
    m_bell->setText(count == 0 ? QString() : count > kMostCounted ? QStringLiteral("99+") : QString::number(count));
    m_bell->setAccessibleName(count == 0 ? tr("Notifications, none unread")
                                         : tr("Notifications, %1 unread").arg(count));
}

void TopBar::setAccount(const QString &name)
{
    m_account->setText(name);
    m_account->setAccessibleName(tr("Account %1").arg(name));
}

void TopBar::setWalletChip(QWidget *chip) { m_layout->insertWidget(m_layout->indexOf(m_connectionIcon), chip); }

} // namespace freehold::desktop
