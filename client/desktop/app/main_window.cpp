// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/main_window.h"

#include "client/desktop/api/live_client.h"
#include "client/desktop/app/areas.h"
#include "client/desktop/app/page_stack.h"
#include "client/desktop/app/top_bar.h"
#include "client/desktop/app/window_shell.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/pages/page.h"
#include "client/desktop/widgets/confirm_dialog.h"
#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/panel_place.h"
#include "client/desktop/widgets/rail.h"
#include "client/desktop/widgets/side_panel.h"
#include "client/desktop/widgets/toast.h"

#include <QCloseEvent>
#include <QMenu>
#include <QPointer>
#include <QSettings>
#include <QShortcut>

namespace freehold::desktop {

namespace {

constexpr QSize kLeastMainSize(1024, 640);
constexpr QSize kUsualSize(1360, 860);
const QString kGeometry = QStringLiteral("window/geometry");
const QString kCollapsed = QStringLiteral("window/rail_collapsed");
const QString kNotifications = QStringLiteral("/notifications");
const QString kSettings = QStringLiteral("/settings");
const QString kHelp = QStringLiteral("/help");

} // namespace

MainWindow::MainWindow(AppContext &context, WindowShell &shell, QList<Route> routes, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_bar(new TopBar)
    , m_rail(new Rail)
    , m_bannerPlace(new QWidget)
    , m_banner(new Notice(Tone::Warning))
    , m_pages(new PageStack(context, std::move(routes)))
    , m_panel(new SidePanel)
{
    setObjectName(QStringLiteral("main-window"));
    setWindowTitle(QStringLiteral("Freehold"));
    setMinimumSize(kLeastMainSize);
    arrange();
    m_toasts = new ToastHost(this);
    m_palette = new CommandPalette(this);
    shell.attach(m_toasts, m_panel);
    auto &navigator = m_context.navigator;
    connect(&navigator, &Navigator::changed, this, &MainWindow::onRouteChanged);
    connect(m_rail, &Rail::activated, &navigator, &Navigator::go);
    connect(m_bar, &TopBar::backRequested, &navigator, &Navigator::back);
    connect(m_bar, &TopBar::forwardRequested, &navigator, &Navigator::forward);
    connect(m_bar, &TopBar::searchRequested, this, &MainWindow::openPalette);
    connect(m_bar, &TopBar::notificationsRequested, this, [this] { m_context.navigator.go(kNotifications); });
    connect(m_rail, &Rail::collapsedChanged, this, [](bool collapsed) { QSettings().setValue(kCollapsed, collapsed); });
    addShortcuts();
    fillAccountMenu();
    followNotifications();
    restoreWindow();
    navigator.setGuard([window = QPointer(this)](std::function<void()> leave) {
        return window == nullptr || window->askToLeave(std::move(leave));
    });
}

bool MainWindow::askToLeave(std::function<void()> leave)
{
    const auto *page = m_pages->currentPage();
    const auto lost = page == nullptr ? QString() : page->unsavedWork();
    if (lost.isEmpty())
        return true;
    ConfirmDialog::ask(this, {tr("Leave without saving?"), lost, tr("Leave"), true, {}},
                       [leave = std::move(leave)](const QString &) { leave(); });
    return false;
}

/// The snapshot says how many are unread; each later message is one more.
void MainWindow::followNotifications()
{
    m_context.live.subscribe(QStringLiteral("me:notifications"), this, [this](const LiveMessage &message) {
        m_unread = message.isSnapshot ? message.data.value(QStringLiteral("unread")).toInt() : m_unread + 1;
        m_bar->setUnread(m_unread);
    });
}

void MainWindow::arrange()
{
    auto *centre = new QWidget;
    auto *outer = row(centre, 0);
    outer->addWidget(m_rail);
    auto *right = column(0);
    right->addWidget(m_bar);
    auto *bannerRow = row(m_bannerPlace, 0);
    bannerRow->setContentsMargins(kSpace24, kSpace12, kSpace24, 0);
    bannerRow->addWidget(m_banner);
    right->addWidget(m_bannerPlace);
    right->addWidget(new PanelPlace(m_pages, m_panel), 1);
    outer->addLayout(right, 1);
    setCentralWidget(centre);
    m_bannerPlace->hide();
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->setFocusPolicy(Qt::ClickFocus);
    m_panel->setObjectName(QStringLiteral("side-panel"));
    m_banner->setObjectName(QStringLiteral("connection-banner"));
}

void MainWindow::addShortcuts()
{
    auto &navigator = m_context.navigator;
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this), &QShortcut::activated, this,
            &MainWindow::openPalette);
    connect(new QShortcut(QKeySequence::Back, this), &QShortcut::activated, &navigator, &Navigator::back);
    connect(new QShortcut(QKeySequence::Forward, this), &QShortcut::activated, &navigator, &Navigator::forward);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma), this), &QShortcut::activated, this,
            [this] { m_context.navigator.go(kSettings); });
    connect(new QShortcut(QKeySequence::HelpContents, this), &QShortcut::activated, this,
            [this] { m_context.navigator.go(kHelp); });
    constexpr int kNumbered = 9;
    for (int i = 0; i < kNumbered; ++i)
        connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), this), &QShortcut::activated, this,
                [this, i] {
                    if (i < m_areas.size())
                        m_context.navigator.go(m_areas[i].route);
                });
}

void MainWindow::fillAccountMenu()
{
    auto &menu = m_bar->accountMenu();
    menu.addAction(icon(QStringLiteral("settings")), tr("Settings"), this,
                   [this] { m_context.navigator.go(kSettings); });
    menu.addAction(icon(QStringLiteral("circle-help")), tr("Help"), this, [this] { m_context.navigator.go(kHelp); });
    menu.addAction(icon(QStringLiteral("users")), tr("Other accounts"), this, &MainWindow::accountsRequested);
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("log-out")), tr("Log out"), this, &MainWindow::logOutRequested);
}

void MainWindow::start(Roles roles, const QString &accountName, const QString &route)
{
    m_areas.clear();
    QList<std::pair<QString, QList<RailItem>>> groups;
    for (const auto &[heading, areas] : areasOf(roles)) {
        QList<RailItem> items;
        for (const auto &area : areas)
            if (m_pages->hasPage(area.route)) {
                items.append({area.route, area.words, area.iconName});
                m_areas.append(area);
            }
        if (!items.isEmpty())
            groups.append({heading, items});
    }
    m_rail->setGroups(groups);
    m_bar->setAccount(accountName);
    m_pages->setFocus();
    m_context.navigator.reset(!route.isEmpty() ? route : m_areas.isEmpty() ? kSettings : m_areas.first().route);
}

void MainWindow::setConnection(ConnectionState state)
{
    const bool isBack = state == ConnectionState::Connected && m_bannerPlace->isVisibleTo(this);
    m_bar->setConnection(state);
    m_bannerPlace->setVisible(state != ConnectionState::Connected);
    if (state != ConnectionState::Connected)
        m_banner->set(
            Tone::Warning,
            tr("The server does not answer. What you see is what was known last; it goes on by itself once the "
               "server answers again."));
    if (isBack)
        refreshPage();
}

void MainWindow::refreshPage()
{
    Page *page = m_pages->currentPage();
    if (page != nullptr && page->unsavedWork().isEmpty()) // what somebody is typing stays
        m_pages->show(m_context.navigator.current());
}

void MainWindow::addCommand(const Command &command) { m_commands.append(command); }

void MainWindow::openPalette()
{
    QList<Command> commands;
    for (qsizetype i = 0; i < m_areas.size(); ++i) {
        const auto &area = m_areas[i];
        const auto shortcut =
            i < 9 ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(i))).toString(QKeySequence::NativeText) : QString();
        commands.append({area.words, tr("Go to"), area.iconName, shortcut,
                         [this, to = area.route] { m_context.navigator.go(to); }});
    }
    commands.append({tr("Settings"), tr("Go to"), QStringLiteral("settings"),
                     QKeySequence(Qt::CTRL | Qt::Key_Comma).toString(QKeySequence::NativeText),
                     [this] { m_context.navigator.go(kSettings); }});
    commands.append({tr("Help"), tr("Go to"), QStringLiteral("circle-help"),
                     QKeySequence(QKeySequence::HelpContents).toString(QKeySequence::NativeText),
                     [this] { m_context.navigator.go(kHelp); }});
    commands.append({tr("Log out"), tr("Do"), QStringLiteral("log-out"), {}, [this] { Q_EMIT logOutRequested(); }});
    m_palette->open(commands + m_commands);
}

void MainWindow::onRouteChanged(const QString &route)
{
    m_panel->closePanel();
    m_pages->show(route);
    m_rail->setCurrentRoute(route);
    if (route.startsWith(kNotifications)) {
        m_unread = 0; // they are looked at now
        m_bar->setUnread(m_unread);
    }
    m_bar->setCanGo(m_context.navigator.canGoBack(), m_context.navigator.canGoForward());
}

void MainWindow::restoreWindow()
{
    const QSettings settings;
    resize(kUsualSize);
    restoreGeometry(settings.value(kGeometry).toByteArray());
    m_rail->setCollapsed(settings.value(kCollapsed, false).toBool());
}

void MainWindow::saveWindow() const { QSettings().setValue(kGeometry, saveGeometry()); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_isLeaving && !askToLeave([this] {
            m_isLeaving = true;
            close();
        })) {
        event->ignore();
        return;
    }
    saveWindow();
    QMainWindow::closeEvent(event);
}

} // namespace freehold::desktop
