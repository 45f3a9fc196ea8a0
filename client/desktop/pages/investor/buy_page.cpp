// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/buy_page.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/live_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/investor/buy_ticket.h"
#include "client/desktop/pages/investor/purchase_progress.h"
#include "client/desktop/pages/investor/sign_purchase.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/pages/shell.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/state_view.h"
#include "generated/desktop_api/property.h"

#include <QPointer>
#include <QScrollArea>

#include <algorithm>

namespace freehold::desktop {

namespace {

constexpr int kTypingMs = 300;
constexpr int kFollowMs = 2000;
constexpr int kMostWidth = 640;

} // namespace

BuyPage::BuyPage(AppContext &context, QWidget *parent) : Page(context, tr("Buy shares"), parent)
{
    m_state = new StateView(buildContent());
    setObjectName(QStringLiteral("buy-page"));
    m_state->setObjectName(QStringLiteral("buy"));
    body().addWidget(m_state, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    m_following.setInterval(kFollowMs);
    connect(&m_typing, &QTimer::timeout, this,
            [this] { detach(askEligibility(), "ask whether shares can be bought"); });
    connect(&m_following, &QTimer::timeout, this, [this] { detach(look(), "follow a purchase"); });
    connect(m_state, &StateView::retryRequested, this, [this] { detach(load(), "load a sale"); });
    connect(m_state, &StateView::actionRequested, this,
            [this] { this->context().navigator.replace(QStringLiteral("/trade?property=%1").arg(m_id.text())); });
    connect(m_ticket, &BuyTicket::filledIn, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ticket, &BuyTicket::reviewRequested, this, [this] { detach(buy(), "buy shares"); });
    connect(m_ticket, &BuyTicket::walletRequested, this,
            [this] { this->context().navigator.go(QStringLiteral("/wallet")); });
    connect(m_ticket, &BuyTicket::verificationRequested, this,
            [this] { this->context().navigator.go(QStringLiteral("/verification")); });
    connect(m_progress, &PurchaseProgress::cancelRequested, this, [this] { detach(cancel(), "cancel a purchase"); });
    connect(m_progress, &PurchaseProgress::holdingsRequested, this,
            [this] { this->context().navigator.go(QStringLiteral("/overview")); });
}

QWidget *BuyPage::buildContent()
{
    auto *content = new QWidget;
    auto *layout = column(content, kSpace16);
    m_ticket = new BuyTicket(context());
    m_progress = new PurchaseProgress;
    for (QFrame *part : {static_cast<QFrame *>(m_progress), static_cast<QFrame *>(m_ticket)}) {
        part->setMaximumWidth(kMostWidth);
        layout->addWidget(part);
    }
    layout->addStretch();
    m_progress->hide();
    return scrolling(content);
}

void BuyPage::enter(const RouteArguments &arguments)
{
    const auto id = PropertyId::trusted(arguments.value(QStringLiteral("id")));
    if (id != m_id) {
        m_ticket->clearShares();
        showPurchase(std::nullopt);
    }
    m_id = id;
    // The portfolio changes in the moment in which shares arrive: no need to wait for the next round.
    context().live.unsubscribe(QStringLiteral("me:portfolio"), this);
    context().live.subscribe(QStringLiteral("me:portfolio"), this,
                             [this](const LiveMessage &) { detach(look(), "follow a purchase"); });
    detach(load(), "load a sale");
}

QString BuyPage::unsavedWork() const
{
    return m_ticket->shares() ? tr("The purchase you filled in is not signed yet.") : QString();
}

Task<BuyPage::Loaded> BuyPage::ask(ApiClient *client, PropertyId id)
{
    const auto property = co_await api::getProperty(*client, id);
    const auto token = co_await api::getToken(*client, id);
    const auto purchases = co_await api::listPurchases(*client, {});
    const auto own = std::ranges::find_if(purchases.items, [&](const api::Purchase &purchase) {
        return purchase.propertyId == id && isUnderWay(purchase);
    });
    co_return Loaded{property.name, token, own == purchases.items.end() ? std::nullopt : std::optional(*own)};
}

Task<> BuyPage::load()
{
    const QPointer<BuyPage> alive(this);
    const auto id = m_id;
    m_state->showLoading();
    std::optional<Loaded> loaded;
    std::exception_ptr problem;
    try {
        loaded = co_await ask(&context().api, id);
    } catch (...) {
        problem = std::current_exception();
    }
    if (!alive || id != m_id)
        co_return;
    if (problem)
        showProblem(*m_state, problem);
    else
        display(*loaded);
}

void BuyPage::display(const Loaded &loaded)
{
    header().setTitle(tr("Buy shares of %1").arg(loaded.property));
    m_token = loaded.token;
    m_ticket->setOffer(loaded.property, loaded.token);
    m_ticket->loadWallets();
    if (loaded.purchase)
        showPurchase(loaded.purchase);
    if (loaded.token.saleOpen || m_purchase)
        m_state->showContent();
    else
        m_state->showEmpty({QStringLiteral("coins"),
                            tr("These shares are not for sale now"),
                            tr("The sale has ended or is stopped. Shares are traded between holders."),
                            tr("Trade"),
                            {}});
}

Task<> BuyPage::askEligibility()
{
    const auto shares = m_ticket->shares();
    const QString wallet = m_ticket->wallet();
    if (!shares || wallet.isEmpty())
        co_return;
    const QPointer<BuyPage> alive(this);
    const int asked = ++m_asked;
    std::optional<api::Eligibility> eligibility;
    QString problem;
    try {
        const auto answer = co_await api::getEligibility(context().api, m_id, {wallet, *shares});
        eligibility = answer;
    } catch (const ApiError &error) {
        problem = sentenceFor(error);
    }
    // An answer to what is not filled in any more says nothing.
    if (!alive || asked != m_asked || m_ticket->shares() != shares || m_ticket->wallet() != wallet)
        co_return;
    if (eligibility)
        m_ticket->setEligibility(*eligibility);
    else
        m_ticket->setUnchecked(problem);
}

Task<> BuyPage::buy()
{
    const auto shares = m_ticket->shares();
    const auto cost = m_ticket->cost();
    if (!shares || !cost || !m_token)
        co_return;
    const QPointer<BuyPage> alive(this);
    m_ticket->setBusy(true);
    m_ticket->setProblem({});
    const WantedPurchase wanted{
        .property = m_id, .token = m_token->address, .wallet = m_ticket->wallet(), .shares = *shares, .cost = *cost};
    const SentPurchase sent = co_await signAndBuy(&context().api, &context().wallet, wanted, this);
    if (!alive)
        co_return;
    m_ticket->setBusy(false);
    if (!sent.purchase) {
        m_ticket->setProblem(sent.problem);
        co_return;
    }
    m_ticket->clearShares();
    showPurchase(sent.purchase);
}

void BuyPage::showPurchase(const std::optional<api::Purchase> &purchase)
{
    const bool wasUnderWay = m_purchase && isUnderWay(*m_purchase);
    m_purchase = purchase;
    m_progress->setVisible(purchase.has_value());
    if (!purchase) {
        m_following.stop();
        return;
    }
    m_progress->show(*purchase);
    if (isUnderWay(*purchase)) {
        m_following.start();
        return;
    }
    m_following.stop();
    if (wasUnderWay && purchase->state == api::PurchaseState::Confirmed)
        context().shell.toast(tr("%1 have arrived.").arg(format::shares(purchase->shares)), Tone::Positive);
}

Task<> BuyPage::look()
{
    if (!m_purchase || !isUnderWay(*m_purchase) || m_isLooking)
        co_return;
    const QPointer<BuyPage> alive(this);
    const auto id = m_purchase->id;
    m_isLooking = true;
    std::optional<api::Purchase> purchase;
    try {
        const auto answer = co_await api::getPurchase(context().api, id);
        purchase = answer;
    } catch (const ApiError &) {
        // The next round asks again; the banner tells that the server is away.
    }
    if (!alive)
        co_return;
    m_isLooking = false;
    if (purchase && m_purchase && m_purchase->id == id)
        showPurchase(purchase);
}

Task<> BuyPage::cancel()
{
    if (!m_purchase)
        co_return;
    const QPointer<BuyPage> alive(this);
    const auto id = m_purchase->id;
    m_progress->setCancelling(true);
    std::optional<api::Purchase> purchase;
    QString problem;
    try {
        const auto answer = co_await api::cancelPurchase(context().api, id);
        purchase = answer;
    } catch (const ApiError &error) {
        problem = sentenceFor(error);
    }
    if (!alive)
        co_return;
    m_progress->setCancelling(false);
    m_progress->setProblem(problem);
    if (purchase && m_purchase && m_purchase->id == id)
        showPurchase(purchase);
}

} // namespace freehold::desktop
