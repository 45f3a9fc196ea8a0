// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/verification_page.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/investor/verification_card.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/state_view.h"
#include "generated/desktop_api/auth.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>

#include <algorithm>

namespace freehold::desktop {

namespace {

using Level = api::VerificationLevel;

/// Nobody tells when the provider decides, so the page asks while it is looked at.
constexpr int kAgainMs = 3000;

std::optional<api::Verification> ofLevel(const QList<api::Verification> &all, Level level)
{
    const auto found = std::ranges::find(all, level, &api::Verification::level);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

/// The server names it, so it may not be a file or a program of this computer.
bool isWebPage(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
}

} // namespace

VerificationPage::VerificationPage(AppContext &context, QWidget *parent)
    : Page(context, tr("Verification"), parent), m_browser(&QDesktopServices::openUrl)
{
    setObjectName(QStringLiteral("verification-page"));
    header().setSentence(tr("Shares of buildings may only be held by people who are known to the register."));
    m_state = new StateView(buildContent());
    m_state->setObjectName(QStringLiteral("verification"));
    body().addWidget(m_state, 1);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            detach(load(), "follow a verification");
    });
    connect(m_state, &StateView::retryRequested, this, [this] { detach(load(), "load verifications"); });
}

QWidget *VerificationPage::buildContent()
{
    auto *content = new QWidget;
    auto *layout = column(content, kSpace16);
    m_notice = new Notice;
    m_notice->setObjectName(QStringLiteral("verification-notice"));
    m_noWallet = new Notice(Tone::Warning);
    m_noWallet->setObjectName(QStringLiteral("verification-no-wallet"));
    QPushButton *toWallet = m_noWallet->addAction(tr("Go to the wallet"));
    toWallet->setObjectName(QStringLiteral("verification-to-wallet"));
    connect(toWallet, &QPushButton::clicked, this, [this] { context().navigator.go(QStringLiteral("/wallet")); });
    m_identity = new VerificationCard(Level::Identity, tr("Identity"));
    m_accredited = new VerificationCard(Level::Accredited, tr("Accredited investor"));
    layout->addWidget(m_notice);
    layout->addWidget(m_noWallet);
    m_linkPart = new QWidget;
    auto *link = row(m_linkPart);
    m_link = new QLineEdit;
    m_link->setObjectName(QStringLiteral("verification-link"));
    m_link->setReadOnly(true);
    QPushButton *copy = button(tr("Copy"), "", QStringLiteral("copy"));
    copy->setObjectName(QStringLiteral("verification-copy-link"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_link->text()); });
    link->addWidget(new FormField(tr("Address of the provider's page"), m_link), 1);
    link->addWidget(copy, 0, Qt::AlignBottom);
    m_linkPart->hide();
    layout->addWidget(m_linkPart);
    layout->addWidget(m_identity);
    layout->addWidget(m_accredited);
    layout->addStretch();
    m_notice->clear();
    m_noWallet->clear();
    for (VerificationCard *level : {m_identity, m_accredited})
        connect(level, &VerificationCard::startRequested, this,
                [this](Level wanted) { detach(start(wanted), "start a verification"); });
    return scrolling(content);
}

void VerificationPage::enter(const RouteArguments & /*arguments*/)
{
    m_notice->clear();
    m_linkPart->hide();
    m_state->showLoading();
    detach(load(), "load verifications");
}

Task<VerificationPage::Known> VerificationPage::ask(ApiClient *client)
{
    const auto verifications = co_await api::listVerifications(*client);
    const auto wallets = co_await api::listWallets(*client);
    co_return Known{verifications.items, !wallets.items.isEmpty()};
}

Task<> VerificationPage::load()
{
    if (m_isLoading)
        co_return;
    const QPointer<VerificationPage> alive(this);
    m_isLoading = true;
    std::optional<Known> known;
    std::exception_ptr problem;
    try {
        known = co_await ask(&context().api);
    } catch (...) {
        problem = std::current_exception();
    }
    if (!alive)
        co_return;
    m_isLoading = false;
    if (known) {
        display(*known);
        co_return;
    }
    // What is shown stays readable while it is only followed.
    if (m_state->state() != StateView::State::Content)
        showProblem(*m_state, problem);
}

void VerificationPage::display(const Known &known)
{
    const auto now = QDateTime::currentDateTimeUtc();
    const auto identity = viewOf(Level::Identity, ofLevel(known.verifications, Level::Identity), now);
    const auto accredited = viewOf(Level::Accredited, ofLevel(known.verifications, Level::Accredited), now);
    const QString hindrance = known.hasWallet ? QString() : tr("A wallet is needed first.");
    m_noWallet->set(Tone::Warning,
                    known.hasWallet ? QString()
                                    : tr("Link a wallet to your account first: it is the wallet that is verified."));
    m_identity->show(identity, hindrance);
    m_accredited->show(accredited, hindrance);
    // Whoever tries again stays refused until the provider has something to say.
    const QString states = identity.state + accredited.state;
    if (states != m_lastStates)
        m_isAtProvider = false;
    m_lastStates = states;
    if (!identity.isMoving && !accredited.isMoving && !m_isAtProvider) {
        m_again.stop();
        m_linkPart->hide();
        m_notice->clear();
    } else {
        m_again.start();
    }
    m_state->showContent();
}

Task<> VerificationPage::start(Level level)
{
    const QPointer<VerificationPage> alive(this);
    for (VerificationCard *one : {m_identity, m_accredited})
        one->setBusy(true);
    QUrl page;
    QString problem;
    try {
        const auto started = co_await api::startVerification(context().api, {.level = level});
        page = QUrl(started.pageUrl);
    } catch (const ApiError &error) {
        problem = error.reason() == u"wrong_state"
            ? tr("There is nothing to do at the provider now. As long as your documents are good, a verification is "
                 "renewed by itself before it ends.")
            : sentenceFor(error);
    }
    if (!alive)
        co_return;
    for (VerificationCard *one : {m_identity, m_accredited})
        one->setBusy(false);
    if (problem.isEmpty())
        openAtProvider(page);
    else
        m_notice->set(Tone::Danger, problem);
    if (problem.isEmpty())
        co_await load();
}

void VerificationPage::openAtProvider(const QUrl &page)
{
    if (!isWebPage(page)) {
        m_notice->set(Tone::Danger, tr("The server named no page of the provider. Nothing was opened."));
        return;
    }
    const bool isOpen = m_browser(page);
    m_isAtProvider = true;
    m_link->setText(page.toString(QUrl::FullyEncoded));
    m_linkPart->show();
    if (isOpen)
        m_notice->set(Tone::Info,
                      tr("The provider's page is open in your browser; its address is good for 20 minutes."));
    else
        m_notice->set(Tone::Warning, tr("No browser could be opened. Copy the address and open it in one."));
}

} // namespace freehold::desktop
