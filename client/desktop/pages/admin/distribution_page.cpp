// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/distribution_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/models/dividend_words.h"
#include "client/desktop/pages/admin/adjustments_form.h"
#include "client/desktop/pages/common/live.h"
#include "client/desktop/widgets/side_by_side.h"

#include <QProgressBar>
#include <QScrollArea>
#include <QTabWidget>

#include <chrono>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using api::Distribution;
using api::DistributionState;
using api::DividendPayment;
using api::IncomeStatementLine;
using PageOfHolders = api::DistributionPage;

namespace {
constexpr auto kLookAgain = 3s;
constexpr int kSumsBeside = 760;
bool movesByItself(DistributionState state)
{
    using enum DistributionState;
    return state == Approved || state == Funded || state == Snapshotted || state == Paying;
}

} // namespace

DistributionPage::DistributionPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"distribution"_s, tr("Distribution"), {}, parent), m_names(context.api)
{
    new LiveRefresh(context, this, {QStringLiteral("admin:distributions")}, [this] {
        if (m_distribution.state != DistributionState::Draft) // what is being typed into a draft stays
            load();
    });
    build();
    addActions();
    m_again.setSingleShot(true);
    m_again.setInterval(kLookAgain);
    connect(&m_again, &QTimer::timeout, this, &DistributionPage::load);
    connect(&m_names, &NameBook::changed, this, [this] {
        if (!m_distribution.id.isNull())
            header().setSentence(m_names.property(m_distribution.propertyId));
    });
    connect(m_state, &StateView::retryRequested, this, &DistributionPage::load);
    connect(m_adjustments, &AdjustmentsForm::submitted, this, &DistributionPage::saveAdjustments);
}

void DistributionPage::build()
{
    auto *inside = new QWidget;
    auto *parts = column(inside, kSpace16);
    m_warnings = new Notice(Tone::Warning);
    m_warnings->setObjectName(partName("warnings"));
    auto *tabs = named(new QTabWidget, "tabs", tr("Statement, progress and payments"));
    addStatement(tabs);
    addProgress(tabs);
    addPayments(tabs);
    parts->addWidget(m_warnings);
    parts->addWidget(tabs, 1);
    m_state = new StateView(inside);
    m_state->setObjectName(partName("state"));
    content().addWidget(m_state, 1);
}

void DistributionPage::addActions()
{
    m_pill = new StatusPill;
    header().addBesideTitle(m_pill);
    m_discard = makeButton("discard", tr("Discard draft"), "danger");
    m_cancel = makeButton("cancel", tr("Propose to cancel"), "danger");
    header().addAction(m_discard);
    header().addAction(m_cancel);
    m_approve = named(header().setPrimaryAction(tr("Approve")), "approve", tr("Approve"));
    connect(m_approve, &QPushButton::clicked, this, &DistributionPage::approve);
    connect(m_discard, &QPushButton::clicked, this, &DistributionPage::discard);
    connect(m_cancel, &QPushButton::clicked, this, &DistributionPage::proposeCancellation);
}

void DistributionPage::addStatement(QTabWidget *tabs)
{
    m_lines = new PagedModel<IncomeStatementLine>(
        {
            textColumn<IncomeStatementLine>(tr("What"), [](const auto &line) { return lineWords(line); }),
            figureColumn<IncomeStatementLine>(tr("Amount"), [](const auto &line) { return line.amountUsd; }),
        },
        this);
    auto *table = addTable(
        "lines", tr("Statement"), m_lines,
        {u"receipt"_s, tr("Nothing in this period"), tr("No rent was converted and nothing was spent."), {}, {}});
    auto *side = new QWidget;
    auto *sideColumn = column(side, kSpace16);
    const Card sums = card(tr("Sums"));
    m_totals = new Facts;
    m_totals->setObjectName(partName("totals"));
    sums.layout->addWidget(m_totals);
    m_adjustments = new AdjustmentsForm;
    m_adjustments->setObjectName(partName("adjustments"));
    sideColumn->addWidget(sums.frame);
    sideColumn->addWidget(m_adjustments);
    sideColumn->addStretch();
    tabs->addTab(new SideBySide(table, scrolling(side), kSumsBeside), tr("Statement"));
}

void DistributionPage::addProgress(QTabWidget *tabs)
{
    auto *all = new QWidget;
    auto *parts = column(all, kSpace16);
    m_progress = named(new QProgressBar, "progress", tr("Holders paid"));
    m_progress->setFormat(tr("%v of %m holders"));
    m_figures = new Facts;
    m_figures->setObjectName(partName("figures"));
    m_timeline = new Timeline;
    m_timeline->setObjectName(partName("timeline"));
    m_pages = new PagedModel<PageOfHolders>(
        {
            figureColumn<PageOfHolders>(tr("Page"), [](const auto &page) { return page.page; }),
            figureColumn<PageOfHolders>(tr("Holders"), [](const auto &page) { return page.holders; }),
            figureColumn<PageOfHolders>(tr("Not paid yet"), [](const auto &page) { return page.pendingHolders; }),
            figureColumn<PageOfHolders>(tr("Owed"), [](const auto &page) { return page.owedHolders; }),
            figureColumn<PageOfHolders>(tr("Attempts"), [](const auto &page) { return page.attempts; }),
            stateColumn<PageOfHolders>(
                tr("Transaction"), StateOf::ChainTransaction,
                [](const auto &page) { return page.transactionState ? toString(*page.transactionState) : u"—"_s; }),
            textColumn<PageOfHolders>(
                tr("Trouble"),
                [](const auto &page) { return page.failureReason.value_or(page.waitingReason.value_or(QString())); }),
        },
        this);
    m_pages->setSource([this](const auto &) { return api::listDistributionPages(client(), m_id); });
    auto *table = addTable(
        "pages", tr("Pages of holders"), m_pages,
        {u"table-2"_s, tr("No pages yet"), tr("Holders are split into pages once their shares are fixed."), {}, {}});
    auto *retry = makeButton("retry-page", tr("Try the page again"));
    retry->setEnabled(false);
    table->addFilter(retry);
    connect(table, &DataTable::currentChanged, this, [this, retry](const QModelIndex &index) {
        retry->setEnabled(index.isValid() && m_pages->row(index.row()).pendingHolders > 0);
    });
    connect(retry, &QPushButton::clicked, this, [this, table] {
        if (const QModelIndex index = table->current(); index.isValid())
            retryPage(m_pages->row(index.row()).page);
    });
    parts->addWidget(m_progress);
    parts->addWidget(m_figures);
    parts->addWidget(m_timeline);
    parts->addWidget(table, 1);
    tabs->addTab(all, tr("Progress"));
}

void DistributionPage::addPayments(QTabWidget *tabs)
{
    m_payments = new PagedModel<DividendPayment>(
        {
            figureColumn<DividendPayment>(tr("No."), [](const auto &one) { return one.holderNumber; }),
            addressColumn<DividendPayment>(tr("Wallet"), [](const auto &one) { return one.wallet; }),
            figureColumn<DividendPayment>(tr("Shares"), [](const auto &one) { return one.shares; }),
            stateColumn<DividendPayment>(tr("State"), StateOf::Dividend,
                                         [](const auto &one) { return toString(one.state); }),
            figureColumn<DividendPayment>(tr("Gross"), [](const auto &one) { return one.gross; }),
            figureColumn<DividendPayment>(tr("Withheld"), [](const auto &one) { return one.withheld; }),
            figureColumn<DividendPayment>(tr("Net"), [](const auto &one) { return one.net; }),
            textColumn<DividendPayment>(
                tr("Why owed"),
                [](const auto &one) { return one.owedReason ? owedWords(*one.owedReason) : QString(); }),
            timeColumn<DividendPayment>(tr("Paid"), [](const auto &one) { return one.paidAt; }),
        },
        this);
    m_payments->setSource([this](const auto &cursor) {
        return api::listDistributionPayments(client(), m_id, {.state = {}, .cursor = cursor, .limit = {}});
    });
    tabs->addTab(addTable("payments", tr("Payments"), m_payments,
                          {u"coins"_s,
                           tr("No payments yet"),
                           tr("What each holder gets stands here once their shares are fixed."),
                           {},
                           {}}),
                 tr("Payments"));
}

void DistributionPage::enter(const RouteArguments &arguments)
{
    m_id = api::DistributionId::trusted(arguments.value(u"id"_s));
    outcome().clear();
    // Nothing is done to what is not shown yet, least of all to the one that was shown before.
    m_distribution = {};
    m_approve->setEnabled(false);
    m_discard->hide();
    m_cancel->hide();
    m_state->showLoading();
    load();
}

void DistributionPage::hideEvent(QHideEvent *event)
{
    m_again.stop();
    ActingPage::hideEvent(event);
}

void DistributionPage::load()
{
    follow(
        this, api::getDistribution(client(), m_id),
        [this, id = m_id](const Distribution &distribution) {
            if (id == m_id) // the page may show another one by now
                display(distribution);
        },
        [this](const std::exception_ptr &failure) { showProblem(*m_state, failure); });
}

void DistributionPage::display(const Distribution &distribution)
{
    m_distribution = distribution;
    const StateWords state = stateWords(StateOf::Distribution, toString(distribution.state));
    const bool isDraft = distribution.state == DistributionState::Draft;
    header().setTitle(periodWords(distribution.periodFrom, distribution.periodTo));
    header().setSentence(m_names.property(distribution.propertyId));
    m_pill->set(state.words, state.tone);
    m_approve->setVisible(isDraft);
    m_approve->setEnabled(isDraft && distribution.statement.totals.distributableUsd.cents > 0);
    m_discard->setVisible(isDraft);
    m_cancel->setVisible(distribution.state == DistributionState::Funded);
    m_adjustments->setVisible(isDraft);
    if (isDraft)
        m_adjustments->display(distribution.adjustments);
    QStringList warnings = distribution.contradictions;
    if (distribution.setback)
        warnings.prepend(tr("The last approval came to nothing: %1").arg(*distribution.setback));
    m_warnings->set(Tone::Warning, warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    m_lines->setRows(distribution.statement.lines);
    showTotals();
    showProgress();
    showTimeline();
    m_state->showContent();
    if (movesByItself(distribution.state) && isVisible())
        m_again.start();
}

void DistributionPage::showTotals()
{
    m_totals->clear();
    using enum Facts::Weight;
    for (const TotalLine &line : totalLines(m_distribution.statement.totals))
        m_totals->addFigure(line.name, format::usd(line.amount), line.isSum ? Sum : Usual);
    m_totals->addAddress(tr("Statement hash"), m_distribution.statementHash, AddressKind::Hash);
}

void DistributionPage::showProgress()
{
    const auto &figures = m_distribution.figures;
    m_progress->setMaximum(std::max(1, static_cast<int>(figures.holders)));
    m_progress->setValue(static_cast<int>(figures.holders - figures.pendingHolders));
    m_figures->clear();
    m_figures->add(tr("Paid"), format::usdc(figures.paid));
    m_figures->add(tr("Owed"), format::usdc(figures.owed));
    m_figures->add(tr("Withheld"), format::usdc(figures.withheld));
    m_figures->add(tr("Not paid yet"), format::usdc(figures.pending));
    m_figures->add(tr("Carried over"), format::usdc(figures.carried));
    m_pages->reload();
    m_payments->reload();
}

void DistributionPage::showTimeline()
{
    m_timeline->clear();
    m_timeline->add(m_distribution.createdAt, tr("Drawn up"));
    if (m_distribution.approvedAt)
        m_timeline->add(*m_distribution.approvedAt, tr("Approved and proposed to the Safe"));
    if (m_distribution.funded)
        m_timeline->add(m_distribution.funded->at, tr("Funded"));
    if (m_distribution.snapshot) {
        m_timeline->add(
            m_distribution.snapshot->at,
            tr("Holders fixed: %1 share a pot of %2")
                .arg(format::shares(m_distribution.snapshot->totalShares), format::usdc(m_distribution.snapshot->pot)));
    }
    if (m_distribution.completed)
        m_timeline->add(m_distribution.completed->at, tr("Complete"));
    if (m_distribution.cancelled)
        m_timeline->add(m_distribution.cancelled->at, tr("Cancelled"));
    if (m_distribution.snapshotAttempts && m_distribution.snapshotAttempts->failureReason)
        m_timeline->addNext(
            tr("The holders could not be fixed: %1").arg(*m_distribution.snapshotAttempts->failureReason));
}

} // namespace freehold::desktop
