// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/tenant/tenant_home_page.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/pages/tenant/charge_columns.h"
#include "client/desktop/widgets/theme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QScrollArea>
#include <QUrl>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::TenantCharge;
using api::TenantLease;

namespace {

constexpr int kHistoryHeight = 280;

bool canBePaid(const TenantCharge &charge)
{
    return charge.state == api::ChargeState::Due || charge.state == api::ChargeState::PaymentStarted;
}

} // namespace

TenantHomePage::TenantHomePage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"tenant-home"_s, tr("Home"), {}, parent), m_browser(&QDesktopServices::openUrl)
{
    // Three tables are higher than many a window.
    auto *inside = new QWidget;
    m_parts = column(inside, kSpace16);
    addDue();
    addLeases();
    addHistory();
    content().addWidget(scrolling(inside), 1);
    connect(m_due, &PagedTable::stateChanged, this, &TenantHomePage::showSum);
}

void TenantHomePage::addDue()
{
    m_due = new PagedModel<TenantCharge>(chargeColumns(), this);
    m_due->setId([](const TenantCharge &one) { return one.id.text(); });
    m_due->setSource([this](const auto &cursor) {
        return api::listMyCharges(client(), {.part = api::ListMyChargesPart::Unpaid, .cursor = cursor, .limit = {}});
    });
    auto *table = addTable(
        "due", tr("Due"), m_due,
        {u"circle-check"_s, tr("Nothing is due"), tr("The next rent stands here as soon as it is charged."), {}, {}});
    auto *pay = named(header().setPrimaryAction(tr("Pay")), "pay", tr("Pay"));
    pay->setEnabled(false);
    m_parts->addWidget(text(tr("Due"), "section"));
    table->setCompact();
    m_parts->addWidget(table);
    // The oldest is paid unless another one is chosen.
    const auto chosen = [this, table] {
        const QModelIndex index = table->current();
        return index.isValid() ? index.row() : m_due->isEmpty() ? -1 : m_due->rowCount() - 1;
    };
    const auto follow = [this, pay, chosen] {
        const int row = chosen();
        pay->setEnabled(row >= 0 && canBePaid(m_due->row(row)));
        pay->setText(row >= 0 ? tr("Pay %1").arg(format::usd(m_due->row(row).amountUsd)) : tr("Pay"));
        pay->setAccessibleName(pay->text());
    };
    connect(table, &DataTable::currentChanged, this, follow);
    connect(m_due, &PagedTable::stateChanged, this, follow);
    connect(pay, &QPushButton::clicked, this, [this, chosen] {
        if (const int row = chosen(); row >= 0)
            this->pay(m_due->row(row));
    });
}

void TenantHomePage::addLeases()
{
    m_leases = new PagedModel<TenantLease>(
        {
            textColumn<TenantLease>(tr("Property"), [](const auto &one) { return one.propertyName; }),
            textColumn<TenantLease>(tr("Unit"), [](const auto &one) { return one.unit; }),
            figureColumn<TenantLease>(tr("Rent a month"), [](const auto &one) { return one.rentUsd; }),
            textColumn<TenantLease>(
                tr("Due on day"), [](const auto &one) { return one.dueDay == u"last" ? tr("the last") : one.dueDay; }),
            timeColumn<TenantLease>(tr("From"), [](const auto &one) { return one.startsOn; }),
            textColumn<TenantLease>(
                tr("Until"), [](const auto &one) { return one.endsOn ? format::date(*one.endsOn) : tr("Open end"); }),
            figureColumn<TenantLease>(tr("Not paid"), [](const auto &one) { return one.unpaidUsd; }),
        },
        this);
    m_leases->setId([](const TenantLease &one) { return one.id; });
    m_leases->setSource([this](const auto &) { return api::listMyLeases(client()); });
    m_parts->addWidget(text(tr("Leases"), "section"));
    auto *table = addTable("leases", tr("Leases"), m_leases,
                           {u"door-open"_s,
                            tr("No lease"),
                            tr("A lease stands here when the manager has entered it with your email address."),
                            {},
                            {}});
    table->setCompact();
    m_parts->addWidget(table);
}

void TenantHomePage::addHistory()
{
    m_history = new PagedModel<TenantCharge>(chargeColumns(), this);
    m_history->setId([](const TenantCharge &one) { return one.id.text(); });
    m_history->setSource([this](const auto &cursor) {
        return api::listMyCharges(client(), {.part = api::ListMyChargesPart::History, .cursor = cursor, .limit = {}});
    });
    m_parts->addWidget(text(tr("Paid before"), "section"));
    auto *table = addTable(
        "history", tr("Paid before"), m_history,
        {u"history"_s, tr("Nothing paid yet"), tr("What you have paid stands here, with its receipt."), {}, {}});
    table->setMinimumHeight(Theme::instance().scaled(kHistoryHeight));
    m_parts->addWidget(table, 1);
}

void TenantHomePage::enter(const RouteArguments &)
{
    outcome().clear();
    reload();
}

void TenantHomePage::reload()
{
    m_due->reload();
    m_leases->reload();
    m_history->reload();
}

void TenantHomePage::showSum()
{
    if (m_due->state() != PagedTable::State::Ready)
        return;
    UsdCents sum;
    for (const TenantCharge &charge : m_due->rows())
        sum.cents += charge.amountUsd.cents;
    header().setSentence(m_due->isEmpty() ? tr("Nothing is due.") : tr("%1 are due.").arg(format::usd(sum)));
}

void TenantHomePage::pay(const TenantCharge &charge)
{
    act(api::startCheckout(client(), charge.id), [this](const api::Checkout &checkout) { open(checkout); });
}

void TenantHomePage::open(const api::Checkout &checkout)
{
    const QUrl url(checkout.checkoutUrl);
    const bool isWeb = url.scheme() == u"https" || (url.scheme() == u"http" && url.host() == client().server().host());
    if (!isWeb || !m_browser(url))
        return tell(Tone::Danger, tr("The browser could not be opened for the payment page."));
    m_isPaying = true;
    tell(Tone::Info,
         tr("The payment page is open in your browser. What is due is looked at again when you come back."));
}

void TenantHomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_isPaying)
        reload();
    ActingPage::changeEvent(event);
}

} // namespace freehold::desktop
