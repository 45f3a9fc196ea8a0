// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/work_queue_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/pages/common/live.h"

#include <QComboBox>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr WorkKind kKinds[] = {WorkKind::Review,       WorkKind::Proposal,    WorkKind::TransferStop, WorkKind::Job,
                               WorkKind::Verification, WorkKind::FailedTrade, WorkKind::Conversion};

} // namespace

WorkQueuePage::WorkQueuePage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"work-queue"_s, tr("Work queue"), tr("What waits for an admin, oldest first."), parent)
{
    new LiveRefresh(
        context, this,
        {QStringLiteral("admin:queue"), QStringLiteral("admin:distributions"), QStringLiteral("me:notifications")},
        [this] { reload(); });
    m_model = new PagedModel<WorkItem>(
        {
            textColumn<WorkItem>(tr("Kind"), [](const WorkItem &item) { return kindWords(item.kind); }),
            textColumn<WorkItem>(tr("What"), [](const WorkItem &item) { return item.what; }),
            {.title = tr("State"),
             .text = [](const WorkItem &item) -> QVariant { return item.why; },
             .tone = [](const WorkItem &item) { return item.tone; }},
            timeColumn<WorkItem>(tr("Since"), [](const WorkItem &item) { return item.since; }),
        },
        this);
    m_model->setId([](const WorkItem &item) { return item.id; });
    m_table = addTable("table", tr("Work queue"), m_model,
                       {u"circle-check"_s,
                        tr("Nothing waits for you"),
                        tr("Reviews, proposals to sign and whatever got stuck will stand here."),
                        {},
                        {}});
    m_kind = named(new QComboBox, "kind", tr("Kind of work"));
    m_kind->addItem(tr("All kinds"));
    for (const WorkKind kind : kKinds)
        m_kind->addItem(kindWords(kind), static_cast<int>(kind));
    m_table->addFilter(m_kind);
    m_partial = new Notice(Tone::Warning);
    m_partial->setObjectName(partName("partial"));
    m_partial->clear();
    auto *again = makeButton("reload", tr("Look again"));
    header().addAction(again);
    content().addWidget(m_partial);
    content().addWidget(m_table, 1);

    connect(again, &QPushButton::clicked, this, &WorkQueuePage::reload);
    connect(m_table, &DataTable::retryRequested, this, &WorkQueuePage::reload);
    connect(m_table, &DataTable::activated, this, &WorkQueuePage::open);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &WorkQueuePage::showChosenKind);
}

void WorkQueuePage::enter(const RouteArguments &) { reload(); }

void WorkQueuePage::reload()
{
    if (m_all.isEmpty())
        m_table->state().showLoading();
    follow(
        this, loadWorkQueue(&client()), [this](const WorkQueue &queue) { take(queue); },
        [this](const std::exception_ptr &failure) { showProblem(m_table->state(), failure); });
}

void WorkQueuePage::take(const WorkQueue &queue)
{
    if (queue.isAllMissing())
        return showProblem(m_table->state(), queue.failure);
    m_all = queue.items;
    m_partial->clear();
    if (!queue.missing.isEmpty()) {
        m_partial->set(Tone::Warning,
                       tr("Not asked: %1. %2").arg(queue.missing.join(u", "_s), sentenceOf(queue.failure)));
        m_partial->show();
    }
    showChosenKind();
}

void WorkQueuePage::showChosenKind()
{
    QList<WorkItem> shown = m_all;
    if (m_kind->currentData().isValid())
        shown.removeIf([kind = m_kind->currentData().toInt()](const WorkItem &item) {
            return static_cast<int>(item.kind) != kind;
        });
    m_model->setRows(std::move(shown));
}

void WorkQueuePage::open(const QModelIndex &index) { go(m_model->row(index.row()).route); }

} // namespace freehold::desktop
