// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/dividends_page.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/models/dividend_words.h"
#include "client/desktop/pages/common/live.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/investor/document_saver.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"

#include <QMenu>

namespace freehold::desktop {

namespace {

constexpr int kStatementYears = 3;
constexpr int kBeforeTax = 3; // of dividendColumns

using api::Dividend;

QString amountOrDash(const std::optional<Usdc> &amount)
{
    return amount ? format::usdcNumber(*amount) : QStringLiteral("–");
}

Tone dividendTone(api::DividendState state)
{
    if (state == api::DividendState::Paid)
        return Tone::Positive;
    return state == api::DividendState::Owed ? Tone::Warning : Tone::Info;
}

QList<Column<Dividend>> dividendColumns()
{
    const auto left = Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
    return {
        {DividendsPage::tr("Property"), [](const Dividend &one) { return one.propertyName; }},
        {DividendsPage::tr("Period"),
         [](const Dividend &one) {
             return QStringLiteral("%1 – %2").arg(format::date(one.periodFrom), format::date(one.periodTo));
         },
         [](const Dividend &one) { return one.periodFrom; }},
        figureColumn<Dividend>(
            DividendsPage::tr("Shares"), [](const Dividend &one) { return format::number(one.shares.count); },
            [](const Dividend &one) { return one.shares.count; }),
        figureColumn<Dividend>(
            DividendsPage::tr("Before tax, USDC"), [](const Dividend &one) { return amountOrDash(one.gross); },
            [](const Dividend &one) { return one.gross.value_or(Usdc{}).micro; }),
        figureColumn<Dividend>(
            DividendsPage::tr("Tax, USDC"), [](const Dividend &one) { return amountOrDash(one.withheld); },
            [](const Dividend &one) { return one.withheld.value_or(Usdc{}).micro; }),
        figureColumn<Dividend>(
            DividendsPage::tr("Received, USDC"), [](const Dividend &one) { return amountOrDash(one.net); },
            [](const Dividend &one) { return one.net.value_or(Usdc{}).micro; }),
        {DividendsPage::tr("State"),
         [](const Dividend &one) { return dividendWords(one.state); },
         {},
         left,
         [](const Dividend &one) { return one.owedReason ? owedWords(*one.owedReason) : QString(); },
         [](const Dividend &one) { return dividendTone(one.state); }},
        {DividendsPage::tr("Paid"),
         [](const Dividend &one) { return one.paidAt ? format::date(*one.paidAt) : QStringLiteral("–"); },
         [](const Dividend &one) { return one.paidAt.value_or(QDateTime()); }, left,
         [](const Dividend &one) { return one.paidAt ? format::zoneTooltip(*one.paidAt) : QString(); }},
    };
}

Task<ModelPage<Dividend>> loadDividends(ApiClient *client, std::optional<QString> cursor)
{
    const api::ListMyDividendsQuery query{std::move(cursor), std::nullopt};
    const auto page = co_await api::listMyDividends(*client, query);
    co_return ModelPage<Dividend>{page.items, page.nextCursor};
}

} // namespace

QString dividendWords(api::DividendState state)
{
    switch (state) {
    case api::DividendState::Pending: return DividendsPage::tr("On its way");
    case api::DividendState::Paid: return DividendsPage::tr("Paid");
    case api::DividendState::Owed: return DividendsPage::tr("Kept for you");
    case api::DividendState::Unknown: break;
    }
    return DividendsPage::tr("Unknown");
}

DividendsPage::DividendsPage(AppContext &context, QWidget *parent)
    : Page(context, tr("Dividends"), parent)
    , m_table(new DataTable(tr("Dividends")))
    , m_model(new PagedModel<Dividend>(dividendColumns(), this))
{
    new LiveRefresh(context, this, {QStringLiteral("me:dividends")}, [this] { m_model->reload(); });
    header().setSentence(tr("Rent that reached your wallets. Open one to follow it back to the rent it comes from."));
    auto *statement = header().setPrimaryAction(tr("Save a statement"), QStringLiteral("file-down"));
    statement->setObjectName(QStringLiteral("dividends-statement"));
    auto *years = new QMenu(statement);
    const int thisYear = QDate::currentDate().year();
    for (int year = thisYear; year > thisYear - kStatementYears; --year)
        years->addAction(QString::number(year), this, [this, year] { saveStatement(year); });
    statement->setMenu(years);
    statement->setProperty("hasMenu", true);
    m_table->setObjectName(QStringLiteral("dividends"));
    m_table->setEmptyMessage({QStringLiteral("hand-coins"),
                              tr("No dividends yet"),
                              tr("Each month's rent is paid out to whoever holds shares then. Yours stands here."),
                              tr("Browse properties"),
                              {}});
    m_model->setId([](const Dividend &one) { return one.distributionId.text() + one.wallet; });
    m_model->setSource(
        [client = &context.api](std::optional<QString> cursor) { return loadDividends(client, std::move(cursor)); });
    m_table->setModel(m_model);
    m_table->setMainColumn(0);
    m_table->hideColumn(kBeforeTax); // there is rarely any tax: whoever wants it chooses the column
    followModel(*m_table, *m_model);
    body().addWidget(m_table, 1);
    connect(m_table, &DataTable::emptyActionRequested, this,
            [this] { this->context().navigator.go(QStringLiteral("/properties")); });
    connect(m_table, &DataTable::activated, this, [this](const QModelIndex &index) {
        this->context().navigator.go(QStringLiteral("/dividends/") + m_model->row(index.row()).distributionId.text());
    });
}

void DividendsPage::enter(const RouteArguments & /*arguments*/) { m_model->reload(); }

void DividendsPage::saveStatement(int year)
{
    const auto file = QStringLiteral("%1.pdf").arg(year);
    saveFile(context(), this, tr("Dividends %1.pdf").arg(year),
             [client = &context().api, file] { return api::getDividendStatement(*client, file); });
}

} // namespace freehold::desktop
