// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/health_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/models/health_words.h"
#include "client/desktop/widgets/confirm_dialog.h"

#include <QTabWidget>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::BalanceAudit;
using api::ChainProvider;
using api::QueueDepth;
using api::TroubledJob;

HealthPage::HealthPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"health"_s, tr("System health"), tr("Whether everything behind the windows runs."), parent)
    , m_names(context.api)
{
    auto *tabs = named(new QTabWidget, "tabs", tr("Chain, jobs, market and audits"));
    addChain(tabs);
    addJobs(tabs);
    addMarket(tabs);
    addAudits(tabs);
    content().addWidget(tabs, 1);
    auto *again = makeButton("reload", tr("Look again"));
    header().addAction(again);
    connect(again, &QPushButton::clicked, this, &HealthPage::load);
    connect(&m_names, &NameBook::changed, m_audits, &PagedTable::refresh);
    connect(&m_names, &NameBook::changed, this, [this] {
        if (m_marketState->state() == StateView::State::Content)
            display(m_lastMarket);
    });
    for (StateView *state : {m_chainState, m_marketState})
        connect(state, &StateView::retryRequested, this, &HealthPage::load);
}

void HealthPage::addChain(QTabWidget *tabs)
{
    auto *inside = new QWidget;
    auto *parts = column(inside, kSpace16);
    m_alarms = new Notice(Tone::Danger);
    m_alarms->setObjectName(partName("alarms"));
    m_chain = new Facts;
    m_chain->setObjectName(partName("chain"));
    m_providers = new PagedModel<ChainProvider>(
        {
            textColumn<ChainProvider>(tr("Provider"), [](const auto &one) { return one.name; }),
            {.title = tr("State"),
             .text = [](const ChainProvider &one) -> QVariant { return providerWords(one.state).words; },
             .tone = [](const ChainProvider &one) { return providerWords(one.state).tone; }},
            figureColumn<ChainProvider>(tr("Head block"), [](const auto &one) { return one.headBlock; }),
            figureColumn<ChainProvider>(tr("Blocks behind"), [](const auto &one) { return one.lagBlocks; }),
            figureColumn<ChainProvider>(tr("Milliseconds"), [](const auto &one) { return qRound64(one.latencyMs); }),
            figureColumn<ChainProvider>(tr("Requests"), [](const auto &one) { return one.requests; }),
            figureColumn<ChainProvider>(tr("Errors"), [](const auto &one) { return one.errors; }),
            textColumn<ChainProvider>(
                tr("Last error"),
                [](const auto &one) { return one.quarantineReason.value_or(one.lastError.value_or(QString())); }),
        },
        this);
    parts->addWidget(m_alarms);
    parts->addWidget(m_chain);
    parts->addWidget(
        addTable("providers", tr("Providers"), m_providers,
                 {u"activity"_s, tr("No providers"), tr("The server is configured without a chain."), {}, {}}),
        1);
    m_chainState = new StateView(scrolling(inside));
    m_chainState->setObjectName(partName("chain-state"));
    tabs->addTab(m_chainState, tr("Chain"));
}

void HealthPage::addJobs(QTabWidget *tabs)
{
    auto *inside = new QWidget;
    auto *parts = column(inside, kSpace16);
    m_queues = new PagedModel<QueueDepth>(
        {
            textColumn<QueueDepth>(tr("Queue"), [](const auto &one) { return one.queue; }),
            figureColumn<QueueDepth>(tr("Waiting"), [](const auto &one) { return one.waiting; }),
            figureColumn<QueueDepth>(tr("Stuck"), [](const auto &one) { return one.stuck; }),
            figureColumn<QueueDepth>(tr("Given up"), [](const auto &one) { return one.poisoned; }),
            timeColumn<QueueDepth>(tr("Oldest due"), [](const auto &one) { return one.oldestDueAt; }),
        },
        this);
    m_queues->setSource([this](const auto &) { return api::listQueues(client()); });
    m_jobs = new PagedModel<TroubledJob>(
        {
            textColumn<TroubledJob>(tr("Queue"), [](const auto &one) { return one.queue; }),
            textColumn<TroubledJob>(tr("Job"), [](const auto &one) { return one.key; }),
            stateColumn<TroubledJob>(tr("State"), StateOf::Job, [](const auto &one) { return toString(one.state); }),
            figureColumn<TroubledJob>(tr("Attempts"), [](const auto &one) { return one.attempts; }),
            textColumn<TroubledJob>(tr("Last error"),
                                    [](const auto &one) { return one.lastError.value_or(QString()); }),
            timeColumn<TroubledJob>(tr("Since"), [](const auto &one) { return one.createdAt; }),
        },
        this);
    m_jobs->setId([](const TroubledJob &one) { return one.id; });
    m_jobs->setSource([this](const auto &cursor) {
        return api::listTroubledJobs(client(), {.state = {}, .cursor = cursor, .limit = {}});
    });
    auto *jobs = addTable(
        "jobs", tr("Troubled jobs"), m_jobs,
        {u"circle-check"_s, tr("No job is in trouble"), tr("Jobs that fail again and again stand here."), {}, {}});
    auto *retryChosen = makeButton("retry", tr("Try again now"));
    retryChosen->setEnabled(false);
    jobs->addFilter(retryChosen);
    connect(jobs, &DataTable::currentChanged, retryChosen,
            [retryChosen](const QModelIndex &index) { retryChosen->setEnabled(index.isValid()); });
    connect(retryChosen, &QPushButton::clicked, this, [this, jobs] {
        if (const QModelIndex index = jobs->current(); index.isValid())
            retry(m_jobs->row(index.row()));
    });
    parts->addWidget(
        addTable("queues", tr("Queues"), m_queues,
                 {u"circle-check"_s, tr("All work is done"), tr("Queues that hold work stand here."), {}, {}}),
        1);
    parts->addWidget(jobs, 1);
    tabs->addTab(inside, tr("Queues and jobs"));
}

void HealthPage::addMarket(QTabWidget *tabs)
{
    auto *inside = new QWidget;
    auto *parts = column(inside, kSpace16);
    m_market = new Facts;
    m_market->setObjectName(partName("market"));
    parts->addWidget(m_market);
    parts->addStretch();
    m_marketState = new StateView(inside);
    m_marketState->setObjectName(partName("market-state"));
    tabs->addTab(m_marketState, tr("Market"));
}

void HealthPage::addAudits(QTabWidget *tabs)
{
    m_audits = new PagedModel<BalanceAudit>(
        {
            textColumn<BalanceAudit>(tr("Property"),
                                     [this](const auto &one) { return m_names.property(one.propertyId); }),
            figureColumn<BalanceAudit>(tr("Block"), [](const auto &one) { return one.block; }),
            figureColumn<BalanceAudit>(tr("Wallets"), [](const auto &one) { return one.wallets; }),
            {.title = tr("Outcome"),
             .text = [](const BalanceAudit &one) -> QVariant {
                 return one.differences.isEmpty() ? tr("Agrees") : tr("Differs");
             },
             .tone = [](const BalanceAudit &one) { return one.differences.isEmpty() ? Tone::Positive : Tone::Danger; }},
            textColumn<BalanceAudit>(tr("Differences"), [](const auto &one) { return differenceWords(one); }),
            timeColumn<BalanceAudit>(tr("Compared"), [](const auto &one) { return one.auditedAt; }),
        },
        this);
    m_audits->setId([](const BalanceAudit &one) { return one.propertyId.text(); });
    m_audits->setSource([this](const auto &) { return api::listBalanceAudits(client()); });
    tabs->addTab(addTable("audits", tr("Audits of balances"), m_audits,
                          {u"scale"_s,
                           tr("Nothing compared yet"),
                           tr("Balances on chain are compared with the tables; each outcome stands here."),
                           {},
                           {}}),
                 tr("Balance audits"));
}

void HealthPage::enter(const RouteArguments &)
{
    outcome().clear();
    load();
}

void HealthPage::load()
{
    m_chainState->showLoading();
    m_marketState->showLoading();
    m_queues->reload();
    m_jobs->reload();
    m_audits->reload();
    follow(
        this, api::getChainStatus(client()), [this](const api::ChainStatus &status) { display(status); },
        [this](const std::exception_ptr &failure) { showProblem(*m_chainState, failure); });
    follow(
        this, api::getMarketStatus(client()), [this](const api::MarketStatus &status) { display(status); },
        [this](const std::exception_ptr &failure) { showProblem(*m_marketState, failure); });
}

void HealthPage::display(const api::ChainStatus &status)
{
    m_chain->clear();
    for (const HealthFact &fact : chainFacts(status))
        m_chain->add(fact.name, fact.value);
    m_chain->addAddress(tr("Operator"), status.operator_.address);
    QStringList alarms;
    for (const api::ChainAlarm &alarm : status.alarms)
        alarms.append(tr("%1, %2, since %3").arg(alarmWords(alarm.name), alarm.subject, format::dateTime(alarm.since)));
    m_alarms->set(Tone::Danger, alarms.join(u'\n'));
    m_alarms->setVisible(!alarms.isEmpty());
    m_providers->setRows(status.providers);
    m_chainState->showContent();
}

void HealthPage::display(const api::MarketStatus &status)
{
    m_lastMarket = status;
    m_market->clear();
    for (const HealthFact &fact : marketFacts(status, m_names))
        m_market->add(fact.name, fact.value);
    m_marketState->showContent();
}

void HealthPage::retry(const TroubledJob &job)
{
    const Confirmation question{tr("Try the job “%1” again now?").arg(job.key),
                                tr("It runs once more from its beginning, as if it had just come due."),
                                tr("Try again now"),
                                false,
                                {}};
    ConfirmDialog::ask(this, question, [this, id = job.id](const QString &) {
        act(api::retryJob(client(), id), [this](const TroubledJob &) {
            m_jobs->reload();
            m_queues->reload();
            tell(Tone::Positive, tr("The job is tried again."));
        });
    });
}

} // namespace freehold::desktop
