// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/money_page.h"

#include "client/desktop/api/reasons.h"
#include "client/desktop/models/columns.h"
#include "client/desktop/models/state_words.h"
#include "client/desktop/pages/common/live.h"

#include <QTabWidget>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Collection;
using api::Conversion;
using api::FailedTrade;
using Difference = api::ReconciliationDifference;
using Overdue = api::ReconciliationOverdue;

namespace {

struct PaymentWords {
    Q_DECLARE_TR_FUNCTIONS(PaymentWords)
};

QString bookWords(api::ReconciliationDifferenceBook book)
{
    using enum api::ReconciliationDifferenceBook;
    switch (book) {
    case Stripe: return PaymentWords::tr("Stripe");
    case Circle: return PaymentWords::tr("Circle");
    case Treasury: return PaymentWords::tr("Treasury");
    case Unknown: break;
    }
    return {};
}

QString overdueWords(api::ReconciliationOverdueWhat what)
{
    using enum api::ReconciliationOverdueWhat;
    switch (what) {
    case Payment: return PaymentWords::tr("Payment");
    case Conversion: return PaymentWords::tr("Conversion");
    case Payout: return PaymentWords::tr("Payout");
    case Unknown: break;
    }
    return {};
}

QString faultWords(api::FailedTradeFault fault)
{
    using enum api::FailedTradeFault;
    switch (fault) {
    case Nobody: return PaymentWords::tr("Nobody");
    case Buyer: return PaymentWords::tr("Buyer");
    case Seller: return PaymentWords::tr("Seller");
    case Both: return PaymentWords::tr("Both");
    case Unknown: break;
    }
    return {};
}

/// Cents or micro-USDC, as the book counts.
QString amountWords(const Difference &one, const QString &amount)
{
    if (one.currency == api::ReconciliationDifferenceCurrency::Usdc)
        return format::usdc(Usdc{amount.toLongLong()});
    return format::usd(UsdCents{amount.toLongLong()});
}

QString overdueState(const Overdue &one)
{
    const bool isPayment = one.what == api::ReconciliationOverdueWhat::Payment;
    return stateWords(isPayment ? StateOf::Collection : StateOf::Conversion, one.state).words;
}

QString differencesIn(const api::Reconciliation &comparison)
{
    const QString when = format::dateTime(comparison.comparedAt);
    const QString rest = comparison.contradictions.join(u' ');
    const auto count = comparison.differences.size();
    return count == 1 ? PaymentWords::tr("Compared on %1: 1 difference. %2").arg(when, rest)
                      : PaymentWords::tr("Compared on %1: %2 differences. %3").arg(when, format::number(count), rest);
}

/// The word itself where it has no sentence: providers have words of their own.
QString reasonWords(const QString &reason) { return sentenceFor(reason, {}, QString(reason).replace(u'_', u' ')); }

Column<Difference> amountColumn(const QString &title, QString Difference::*amount)
{
    return figureColumn<Difference>(
        title, [amount](const Difference &one) { return amountWords(one, one.*amount); },
        [amount](const Difference &one) { return (one.*amount).toLongLong(); });
}

} // namespace

MoneyPage::MoneyPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"payments"_s, tr("Payments & reconciliation"),
                 tr("Rent on its way to the Treasury, and whether all books agree."), parent)
    , m_names(context.api)
{
    new LiveRefresh(context, this, {QStringLiteral("me:notifications"), QStringLiteral("admin:distributions")},
                    [this] { reload(); });
    auto *tabs = named(new QTabWidget, "tabs", tr("Differences, conversions, payments and trades"));
    addDifferences(tabs);
    addConversions(tabs);
    addPayments(tabs);
    addFailedTrades(tabs);
    content().addWidget(tabs, 1);
    for (PagedTable *model : std::initializer_list<PagedTable *>{m_differences, m_conversions, m_payments, m_trades})
        connect(&m_names, &NameBook::changed, model, &PagedTable::refresh);
    connect(&m_names, &NameBook::changed, m_overdue, &PagedTable::refresh);
    connect(m_conversions, &PagedTable::stateChanged, m_overdue, &PagedTable::refresh);
}

void MoneyPage::addDifferences(QTabWidget *tabs)
{
    m_differences = new PagedModel<Difference>(
        {
            textColumn<Difference>(tr("Book"), [](const auto &one) { return bookWords(one.book); }),
            textColumn<Difference>(tr("Property"), [this](const auto &one) { return propertyOf(one); }),
            amountColumn(tr("In our books"), &Difference::ledger),
            amountColumn(tr("There"), &Difference::actual),
        },
        this);
    m_overdue = new PagedModel<Overdue>(
        {
            textColumn<Overdue>(tr("What"), [](const auto &one) { return overdueWords(one.what); }),
            textColumn<Overdue>(tr("Which"), [this](const auto &one) { return subjectOf(one); }),
            textColumn<Overdue>(tr("State"), [](const auto &one) { return overdueState(one); }),
            timeColumn<Overdue>(tr("Since"), [](const auto &one) { return one.since; }),
        },
        this);
    auto *inside = new QWidget;
    auto *parts = column(inside, kSpace16);
    m_verdict = new Notice;
    m_verdict->setObjectName(partName("verdict"));
    parts->addWidget(m_verdict);
    parts->addWidget(
        addTable("differences", tr("Differences"), m_differences,
                 {u"circle-check"_s, tr("All books agree"), tr("Differences between books stand here."), {}, {}}),
        1);
    parts->addWidget(text(tr("Overdue"), "section"));
    parts->addWidget(
        addTable(
            "overdue", tr("Overdue"), m_overdue,
            {u"circle-check"_s, tr("Nothing is overdue"), tr("What takes longer than it should stands here."), {}, {}}),
        1);
    m_state = new StateView(inside);
    m_state->setObjectName(partName("state"));
    tabs->addTab(m_state, tr("Reconciliation"));
    connect(m_state, &StateView::retryRequested, this, &MoneyPage::loadDifferences);
}

QString MoneyPage::propertyOf(const Difference &one)
{
    const auto id = PropertyId::parse(one.propertyId.value_or(QString()));
    return id ? m_names.property(*id) : tr("All");
}

/// A conversion by its amount and its property, once its own table has loaded it.
QString MoneyPage::subjectOf(const Overdue &one)
{
    for (const Conversion &conversion : m_conversions->rows())
        if (conversion.id.text() == one.id)
            return tr("%1 of %2").arg(format::usd(conversion.amountUsd), m_names.property(conversion.propertyId));
    return one.id.value_or(u"—"_s);
}

void MoneyPage::addConversions(QTabWidget *tabs)
{
    m_conversions = new PagedModel<Conversion>(
        {
            textColumn<Conversion>(tr("Property"),
                                   [this](const auto &one) { return m_names.property(one.propertyId); }),
            figureColumn<Conversion>(tr("Amount"), [](const auto &one) { return one.amountUsd; }),
            stateColumn<Conversion>(tr("State"), StateOf::Conversion,
                                    [](const auto &one) { return toString(one.state); }),
            textColumn<Conversion>(tr("Why it waits or failed"),
                                   [](const auto &one) {
                                       return reasonWords(one.failure.value_or(one.waitingReason.value_or(QString())));
                                   }),
            timeColumn<Conversion>(tr("Requested"), [](const auto &one) { return one.createdAt; }),
            timeColumn<Conversion>(tr("In the Treasury"), [](const auto &one) { return one.convertedAt; }),
            addressColumn<Conversion>(tr("Transaction"),
                                      [](const auto &one) { return one.transactionHash.value_or(u"—"_s); }),
        },
        this);
    m_conversions->setId([](const Conversion &one) { return one.id.text(); });
    m_conversions->setSource([this](const auto &cursor) {
        return api::listConversions(client(), {.state = {}, .cursor = cursor, .limit = {}});
    });
    tabs->addTab(addTable("conversions", tr("Conversions"), m_conversions,
                          {u"refresh-cw"_s,
                           tr("No conversions yet"),
                           tr("Settled rent is converted to USDC; each time stands here."),
                           {},
                           {}}),
                 tr("Conversions"));
}

void MoneyPage::addPayments(QTabWidget *tabs)
{
    m_payments = new PagedModel<Collection>(
        {
            textColumn<Collection>(tr("For"), [](const auto &one) { return one.description; }),
            textColumn<Collection>(tr("Property"),
                                   [this](const auto &one) { return m_names.property(one.propertyId); }),
            stateColumn<Collection>(tr("State"), StateOf::Collection,
                                    [](const auto &one) { return toString(one.state); }),
            figureColumn<Collection>(tr("Amount"), [](const auto &one) { return one.amountUsd; }),
            figureColumn<Collection>(tr("Fee"), [](const auto &one) { return one.feeUsd; }),
            figureColumn<Collection>(tr("Net"), [](const auto &one) { return one.netUsd; }),
            textColumn<Collection>(tr("Failure"),
                                   [](const auto &one) { return reasonWords(one.failure.value_or(QString())); }),
            timeColumn<Collection>(tr("Started"), [](const auto &one) { return one.createdAt; }),
            timeColumn<Collection>(tr("Paid"), [](const auto &one) { return one.paidAt; }),
        },
        this);
    m_payments->setId([](const Collection &one) { return one.id.text(); });
    m_payments->setSource([this](const auto &cursor) {
        return api::listCollections(client(), {.state = {}, .cursor = cursor, .limit = {}});
    });
    tabs->addTab(
        addTable("payments", tr("Payments"), m_payments,
                 {u"credit-card"_s, tr("No payments yet"), tr("Each payment of a tenant stands here."), {}, {}}),
        tr("Payments"));
}

void MoneyPage::addFailedTrades(QTabWidget *tabs)
{
    m_trades = new PagedModel<FailedTrade>(
        {
            textColumn<FailedTrade>(tr("Property"),
                                    [this](const auto &one) { return m_names.property(one.propertyId); }),
            figureColumn<FailedTrade>(tr("Shares"), [](const auto &one) { return one.shares; }),
            figureColumn<FailedTrade>(tr("Price"), [](const auto &one) { return one.price; }),
            textColumn<FailedTrade>(tr("Buyer"), [this](const auto &one) { return m_names.person(one.buyerId); }),
            textColumn<FailedTrade>(tr("Seller"), [this](const auto &one) { return m_names.person(one.sellerId); }),
            textColumn<FailedTrade>(tr("Why"), [](const auto &one) { return reasonWords(one.failureReason); }),
            textColumn<FailedTrade>(tr("Whose fault"), [](const auto &one) { return faultWords(one.fault); }),
            timeColumn<FailedTrade>(tr("Matched"), [](const auto &one) { return one.matchedAt; }),
        },
        this);
    m_trades->setId([](const FailedTrade &one) { return one.id.text(); });
    m_trades->setSource(
        [this](const auto &cursor) { return api::listFailedTrades(client(), {.cursor = cursor, .limit = {}}); });
    tabs->addTab(
        addTable("failed-trades", tr("Failed trades"), m_trades,
                 {u"circle-check"_s, tr("No failed trades"), tr("Trades that the chain refused stand here."), {}, {}}),
        tr("Failed trades"));
}

void MoneyPage::enter(const RouteArguments &)
{
    outcome().clear();
    reload();
}

void MoneyPage::reload()
{
    m_conversions->reload();
    m_payments->reload();
    m_trades->reload();
    loadDifferences();
}

void MoneyPage::loadDifferences()
{
    m_state->showLoading();
    follow(
        this, api::getReconciliation(client()),
        [this](const api::Page<api::Reconciliation> &page) {
            if (page.items.isEmpty())
                m_state->showEmpty(
                    {u"scale"_s, tr("Not compared yet"), tr("The server compares all books once a day."), {}, {}});
            else
                display(page.items.first());
        },
        [this](const std::exception_ptr &failure) { showProblem(*m_state, failure); });
}

void MoneyPage::display(const api::Reconciliation &comparison)
{
    const bool agree = comparison.differences.isEmpty() && comparison.contradictions.isEmpty();
    if (agree)
        m_verdict->set(Tone::Positive, tr("All books agreed on %1.").arg(format::dateTime(comparison.comparedAt)));
    else
        m_verdict->set(Tone::Danger, differencesIn(comparison));
    m_verdict->show();
    m_differences->setRows(comparison.differences);
    m_overdue->setRows(comparison.overdue);
    m_state->showContent();
}

} // namespace freehold::desktop
