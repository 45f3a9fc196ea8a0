// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/transactions_page.h"

#include "client/desktop/pages/common/live.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/explorer_button.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"

namespace freehold::desktop {

namespace {

QString kindWords(OwnTransaction::Kind kind)
{
    switch (kind) {
    case OwnTransaction::Kind::Purchase: return TransactionsPage::tr("Purchase");
    case OwnTransaction::Kind::Bought: return TransactionsPage::tr("Bought on the market");
    case OwnTransaction::Kind::Sold: return TransactionsPage::tr("Sold on the market");
    case OwnTransaction::Kind::Dividend: return TransactionsPage::tr("Dividend");
    }
    return {};
}

QString stateWords(const QString &word)
{
    const auto state = word.toUpper();
    if (state == u"CONFIRMED" || state == u"SETTLED" || state == u"PAID")
        return TransactionsPage::tr("Done");
    if (state == u"FAILED")
        return TransactionsPage::tr("Failed");
    if (state == u"REFUNDED")
        return TransactionsPage::tr("Refunded");
    return state == u"OWED" ? TransactionsPage::tr("Kept for you") : TransactionsPage::tr("Under way");
}

QList<Column<OwnTransaction>> transactionColumns()
{
    const auto left = Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
    return {
        {TransactionsPage::tr("Time"), [](const OwnTransaction &one) { return format::dateTime(one.at); },
         [](const OwnTransaction &one) { return one.at; }, left,
         [](const OwnTransaction &one) { return format::zoneTooltip(one.at); }},
        {TransactionsPage::tr("What"), [](const OwnTransaction &one) { return kindWords(one.kind); }},
        {TransactionsPage::tr("Property"), [](const OwnTransaction &one) { return one.propertyName; }},
        figureColumn<OwnTransaction>(
            TransactionsPage::tr("Shares"), [](const OwnTransaction &one) { return format::number(one.shares.count); },
            [](const OwnTransaction &one) { return one.shares.count; }),
        figureColumn<OwnTransaction>(
            TransactionsPage::tr("Amount, USDC"),
            [](const OwnTransaction &one) { return format::usdcNumber(one.amount); },
            [](const OwnTransaction &one) { return one.amount.micro; }),
        figureColumn<OwnTransaction>(
            TransactionsPage::tr("Fee, USDC"), [](const OwnTransaction &one) { return format::usdcNumber(one.fee); },
            [](const OwnTransaction &one) { return one.fee.micro; }),
        {TransactionsPage::tr("State"), [](const OwnTransaction &one) { return stateWords(one.state); }},
        {TransactionsPage::tr("Transaction"),
         [](const OwnTransaction &one) { return format::shortAddress(one.transactionHash); },
         {},
         left,
         [](const OwnTransaction &one) { return one.transactionHash; }},
    };
}

QCoro::Task<ModelPage<OwnTransaction>> loadTransactions(ApiClient *client)
{
    auto transactions = co_await fetchTransactions(client);
    co_return ModelPage<OwnTransaction>{transactions, std::nullopt};
}

} // namespace

TransactionsPage::TransactionsPage(AppContext &context, QWidget *parent)
    : Page(context, tr("Transactions"), parent)
    , m_table(new DataTable(tr("Transactions")))
    , m_model(new PagedModel<OwnTransaction>(transactionColumns(), this))
{
    new LiveRefresh(context, this,
                    {QStringLiteral("me:portfolio"), QStringLiteral("me:dividends"), QStringLiteral("me:orders")},
                    [this] { m_model->reload(); });
    header().setSentence(tr("Every purchase, trade and dividend of your wallets."));
    m_table->setObjectName(QStringLiteral("transactions"));
    m_table->setEmptyMessage({QStringLiteral("arrow-left-right"),
                              tr("No transactions yet"),
                              tr("What you buy, sell and receive stands here, ready to export."),
                              tr("Browse properties"),
                              {}});
    m_model->setId([](const OwnTransaction &one) { return one.id; });
    m_model->setSource([client = &context.api](std::optional<QString> /*cursor*/) { return loadTransactions(client); });
    m_table->setModel(m_model);
    m_table->setMainColumn(2);
    auto *open = new ExplorerButton;
    open->setObjectName(QStringLiteral("transactions-explorer"));
    m_table->addFilter(open);
    connect(m_table, &DataTable::currentChanged, open, [this, open](const QModelIndex &index) {
        open->setTransaction(index.isValid() ? m_model->row(index.row()).transactionHash : QString());
    });
    followModel(*m_table, *m_model);
    body().addWidget(m_table, 1);
    connect(m_table, &DataTable::emptyActionRequested, this,
            [this] { this->context().navigator.go(QStringLiteral("/properties")); });
    connect(m_table, &DataTable::activated, this, [this](const QModelIndex &index) {
        this->context().navigator.go(QStringLiteral("/properties/") + m_model->row(index.row()).propertyId.text());
    });
}

void TransactionsPage::enter(const RouteArguments & /*arguments*/) { m_model->reload(); }

} // namespace freehold::desktop
