// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/statements_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/pages/common/live.h"

#include <QFileDialog>
#include <QProgressBar>
#include <QSaveFile>

#include <map>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPercent = 100;
constexpr qint64 kPageSize = 100;

Task<ModelPage<StatementYear>> loadYears(ApiClient *client)
{
    QList<api::Dividend> dividends;
    api::ListMyDividendsQuery query{.cursor = std::nullopt, .limit = kPageSize};
    do {
        const auto page = co_await api::listMyDividends(*client, query);
        dividends.append(page.items);
        query.cursor = page.nextCursor;
    } while (query.cursor && dividends.size() < PagedTable::kMostRows);
    co_return ModelPage<StatementYear>{statementYears(dividends), std::nullopt};
}

QList<Column<StatementYear>> yearColumns()
{
    return {
        {StatementsPage::tr("Year"), [](const StatementYear &one) { return QString::number(one.year); },
         [](const StatementYear &one) { return one.year; }},
        figureColumn<StatementYear>(StatementsPage::tr("Dividends"), [](const auto &one) { return one.dividends; }),
        figureColumn<StatementYear>(StatementsPage::tr("Received"), [](const auto &one) { return one.received; }),
        figureColumn<StatementYear>(StatementsPage::tr("Tax withheld"), [](const auto &one) { return one.withheld; }),
    };
}

} // namespace

QList<StatementYear> statementYears(const QList<api::Dividend> &dividends)
{
    std::map<int, StatementYear, std::greater<>> years;
    for (const api::Dividend &one : dividends) {
        const auto day = one.paidAt ? one.paidAt : one.settledAt;
        if (!day)
            continue;
        const int number = day->toUTC().date().year();
        StatementYear &year = years[number];
        year.year = number;
        ++year.dividends;
        if (one.state == api::DividendState::Paid)
            year.received.micro += one.net.value_or(Usdc{}).micro;
        year.withheld.micro += one.withheld.value_or(Usdc{}).micro;
    }
    QList<StatementYear> list;
    for (const auto &[number, year] : years)
        list.append(year);
    return list;
}

StatementsPage::StatementsPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"statements"_s, tr("Statements"),
                 tr("What your shares paid in a year, for you and your tax return."), parent)
    , m_choose([this](const QString &name) { return QFileDialog::getSaveFileName(this, tr("Save statement"), name); })
    , m_model(new PagedModel<StatementYear>(yearColumns(), this))
{
    m_model->setId([](const StatementYear &one) { return QString::number(one.year); });
    m_model->setSource([this](const auto &) { return loadYears(&client()); });
    build();
    new LiveRefresh(context, this, {u"me:dividends"_s}, [this] { m_model->reload(); });
}

void StatementsPage::build()
{
    m_pdf = named(header().setPrimaryAction(tr("Save as PDF"), u"file-down"_s), "pdf", tr("Save as PDF"));
    m_csv = makeButton("csv", tr("Save as CSV"));
    header().addAction(m_csv);
    m_table = addTable("table", tr("Statements"), m_model,
                       {u"file-text"_s,
                        tr("No statements yet"),
                        tr("After your first dividend the statement of its year stands here."),
                        {},
                        {}});
    content().addWidget(m_table, 1);
    m_progress = named(new QProgressBar, "progress", tr("Progress of the download"));
    m_progress->setRange(0, kPercent);
    m_progress->hide();
    content().addWidget(m_progress);
    connect(m_table, &DataTable::currentChanged, this, &StatementsPage::refreshActions);
    connect(m_model, &PagedTable::stateChanged, this, &StatementsPage::refreshActions);
    connect(m_table, &DataTable::activated, this, [this] { save(u".pdf"_s); });
    connect(m_pdf, &QPushButton::clicked, this, [this] { save(u".pdf"_s); });
    connect(m_csv, &QPushButton::clicked, this, [this] { save(u".csv"_s); });
    refreshActions();
}

void StatementsPage::enter(const RouteArguments &)
{
    outcome().clear();
    m_model->reload();
}

void StatementsPage::refreshActions()
{
    const bool isChosen = m_table->current().isValid();
    for (QPushButton *one : {m_pdf, m_csv}) {
        one->setEnabled(isChosen);
        one->setToolTip(isChosen ? QString() : tr("Choose a year first."));
    }
}

void StatementsPage::save(const QString &suffix)
{
    const QModelIndex index = m_table->current();
    if (!index.isValid())
        return;
    const QString year = QString::number(m_model->row(index.row()).year);
    const QString path = m_choose(tr("Dividends %1").arg(year) + suffix);
    if (path.isEmpty())
        return;
    Call call;
    call.onDownload = [page = QPointer(this)](qint64 received, qint64 all) {
        if (page)
            page->showProgress(received, all);
    };
    act(
        api::getDividendStatement(client(), year + suffix, call),
        [this, path](const Download &file) { write(path, file.bytes); },
        [this](const std::exception_ptr &) { m_progress->hide(); });
}

/// A server that does not say how long it is leaves the bar moving.
void StatementsPage::showProgress(qint64 received, qint64 all)
{
    m_progress->show();
    m_progress->setMaximum(all > 0 ? kPercent : 0);
    m_progress->setValue(all > 0 ? static_cast<int>(received * kPercent / all) : 0);
}

void StatementsPage::write(const QString &path, const QByteArray &bytes)
{
    m_progress->hide();
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        tell(Tone::Positive, tr("Saved to %1.").arg(path));
    else
        tell(Tone::Danger, tr("%1 could not be written: %2").arg(path, file.errorString()));
}

} // namespace freehold::desktop
