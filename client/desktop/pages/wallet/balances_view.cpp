// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/balances_view.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/pages/wallet/amount_words.h"
#include "client/desktop/pages/wallet/wallet_words.h"
#include "client/desktop/wallet/sheet_builder.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"

#include <QPointer>
#include <QToolButton>

namespace freehold::desktop {

namespace {

constexpr int kLeastTableHeight = 150;
/// As many digits as the largest number has, so that texts sort by size.
constexpr int kMostDigits = 78;

} // namespace

BalancesView::BalancesView(const AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new PagedModel<Row>(
          {{tr("What"), [](const Row &row) { return row.name; }},
           figureColumn<Row>(
               tr("Amount"), [](const Row &row) { return row.amount; }, [](const Row &row) { return row.key; }),
           {tr("Unit"), [](const Row &row) { return row.unit; }}},
          this))
    , m_table(new DataTable(tr("Balances")))
    , m_title(text(tr("Balances"), "section"))
    , m_lookedAt(text({}, "muted"))
    , m_send(button(tr("Send")))
    , m_problem(new Notice(Tone::Warning))
{
    setObjectName("walletBalances");
    build();
    refreshSend();
}

void BalancesView::build()
{
    auto *layout = column(this, kSpace8);
    auto *head = row();
    head->addWidget(m_title, 1);
    m_lookedAt->setObjectName("balancesLookedAt");
    m_lookedAt->setWordWrap(false);
    head->addWidget(m_lookedAt);
    QToolButton *again = iconButton("refresh-cw", tr("Look at the chain again"));
    again->setObjectName("balancesReload");
    connect(again, &QToolButton::clicked, this, &BalancesView::reload);
    head->addWidget(again);
    m_send->setObjectName("balancesSend");
    connect(m_send, &QPushButton::clicked, this, &BalancesView::sendRequested);
    head->addWidget(m_send);
    layout->addLayout(head);
    m_problem->setObjectName("balancesProblem");
    m_problem->clear();
    layout->addWidget(m_problem);
    m_model->setId([](const Row &row) { return row.name; });
    m_table->setObjectName("balancesTable");
    m_table->setModel(m_model);
    m_table->setMainColumn(0);
    m_table->setMinimumHeight(kLeastTableHeight);
    m_table->setEmptyMessage({"wallet", tr("No account is chosen"), tr("What an account has stands here."), {}, {}});
    connect(m_table, &DataTable::retryRequested, this, &BalancesView::reload);
    layout->addWidget(m_table, 1);
}

void BalancesView::setAccount(const std::optional<Account> &account)
{
    if (m_account == account)
        return;
    const bool isOther = !m_account || !account || m_account->address != account->address;
    m_account = account;
    m_title->setText(account ? tr("Balances of %1").arg(account->name) : tr("Balances"));
    if (!isOther)
        return;
    ++m_generation;
    m_problem->clear();
    showBalances();
    if (account)
        detach(look(account->address), "balances");
}

void BalancesView::reload()
{
    m_assets.reset();
    if (m_account)
        detach(look(m_account->address), "balances");
}

std::optional<WalletBalances> BalancesView::balances() const
{
    const auto found = m_account ? m_seen.find(m_account->address) : m_seen.end();
    return found == m_seen.end() ? std::nullopt : std::optional(found->second);
}

Task<> BalancesView::look(evm::Address account)
{
    const QPointer<BalancesView> self(this);
    const int generation = ++m_generation;
    if (m_model->isEmpty())
        m_table->state().showLoading();
    std::optional<WalletAssets> assets = m_assets;
    QString problem;
    QString details;
    try {
        if (!assets)
            assets = co_await loadWalletAssets(&m_context.api, &m_context.wallet);
    } catch (const ApiError &error) {
        problem = sentenceFor(error);
        details = error.reason();
    }
    if (!self || generation != m_generation)
        co_return;
    if (!problem.isEmpty()) {
        showFailure(problem, details);
        co_return;
    }
    m_assets = assets;
    if (!assets->node) {
        showNoNode();
        co_return;
    }
    const auto balances = co_await readBalances(*assets, account);
    if (!self || generation != m_generation)
        co_return;
    if (!balances) {
        showFailure(walletErrorText(balances.error()), balances.error().message);
        co_return;
    }
    m_seen[account] = *balances;
    m_problem->clear();
    showBalances();
    Q_EMIT looked();
}

void BalancesView::showBalances()
{
    const auto seen = balances();
    QList<Row> rows;
    if (seen && m_assets) {
        const auto add = [&](const HeldThing &thing, const evm::U256 &amount) {
            rows.append({thing.name, amountText(amount, thing.decimals, QLocale()), thing.unit,
                         amount.toDecimal().rightJustified(kMostDigits, u'0')});
        };
        for (const auto &[asset, amount] : seen->held)
            add(heldThing(m_assets->context, asset.token), amount);
        add(heldThing(m_assets->context, nativeCoin()), seen->coin);
    }
    m_model->setRows(rows);
    m_table->refreshState();
    m_lookedAt->setText(seen ? tr("Looked at %1").arg(format::dateTime(seen->lookedAt)) : QString());
    m_lookedAt->setToolTip(seen ? format::zoneTooltip(seen->lookedAt) : QString());
    refreshSend();
}

void BalancesView::showFailure(const QString &sentence, const QString &details)
{
    if (m_model->isEmpty()) {
        m_table->state().showFailed(sentence, details);
        return;
    }
    m_problem->set(Tone::Warning,
                   tr("%1 The figures are those of %2.").arg(sentence, format::dateTime(balances()->lookedAt)));
}

void BalancesView::showNoNode()
{
    m_table->state().showEmpty({"wifi-off",
                                tr("No node to ask"),
                                tr("This server names no node of the chain, so balances cannot be read and nothing "
                                   "can be sent here. What your linked wallets hold stands in the overview."),
                                {},
                                {}});
    refreshSend();
}

void BalancesView::refreshSend()
{
    const bool canSign = m_account && m_account->canSign();
    m_send->setEnabled(canSign && balances().has_value());
    m_send->setToolTip(!canSign                      ? tr("Choose an account whose key is in this wallet.")
                           : !balances().has_value() ? tr("The balances are not known yet.")
                                                     : QString());
}

} // namespace freehold::desktop
