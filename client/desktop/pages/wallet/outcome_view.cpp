// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/outcome_view.h"

#include "client/desktop/pages/wallet/amount_words.h"
#include "client/desktop/pages/wallet/wallet_words.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/theme.h"

#include <QGridLayout>
#include <QPointer>

namespace freehold::desktop {

namespace {

/// Whose errors are to be read in the contract's own words.
QString abiOf(const SheetContext &context, const evm::Transaction &act)
{
    const KnownContract *contract = act.to ? context.contractAt(*act.to) : nullptr;
    return contract ? contract->abi : QString();
}

QLabel *cell(const QString &words, const char *role, Qt::Alignment alignment)
{
    QLabel *label = text(words, role);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(alignment | Qt::AlignVCenter);
    return label;
}

} // namespace

OutcomeView::OutcomeView(const SigningSheet &sheet, const SheetContext &context, QWidget *parent)
    : QFrame(parent)
    , m_sheet(sheet)
    , m_context(context)
    , m_changes(sheet.changes)
    , m_rows(new QGridLayout)
    , m_none(text(tr("No balance changes."), "body"))
    , m_source(text({}, "muted"))
    , m_refusal(new Notice(Tone::Danger))
{
    setObjectName("signOutcome");
    setRole(this, "card");
    auto *layout = column(this, kSpace8, kSpace16);
    const QString whose = context.nameOf(sheet.actor);
    layout->addWidget(
        text(tr("Change of balances: %1").arg(whose.isEmpty() ? sheet.actor.toChecksum() : whose), "section"));
    m_refusal->setObjectName("signRefusal");
    m_refusal->clear();
    layout->addWidget(m_refusal);
    m_rows->setHorizontalSpacing(kSpace16);
    m_rows->setColumnStretch(0, 1);
    layout->addLayout(m_rows);
    m_none->setObjectName("signNoChange");
    layout->addWidget(m_none);
    m_source->setObjectName("signOutcomeSource");
    layout->addWidget(m_source);
    showChanges({});
}

bool OutcomeView::isNeeded() const { return !m_sheet.changes.empty() || m_sheet.act.has_value(); }

void OutcomeView::look()
{
    m_source->setText(tr("The chain is asked …"));
    detach(lookNow(), "simulate");
}

Task<OutcomeView::Seen> OutcomeView::ask(std::shared_ptr<NodeAccess> node, SigningSheet sheet, SheetContext context)
{
    Seen seen;
    std::vector<BalanceChange> changes = sheet.changes;
    if (sheet.act) {
        const auto would = co_await node->reader().simulate(sheet.actor, *sheet.act, abiOf(context, *sheet.act));
        if (!would) {
            seen.error = would.error();
            co_return seen;
        }
        if (!would->succeeds)
            seen.refusal = refusalText(would->reason, would->revert);
        else if (const auto simulated = co_await node->reader().changes(sheet.actor, *sheet.act); simulated)
            seen.changes = changes = *simulated;
    }
    for (const BalanceChange &change : changes) {
        const bool isCoin = change.token == nativeCoin();
        const auto balance = isCoin ? co_await node->reader().nativeBalance(sheet.actor)
                                    : co_await node->reader().tokenBalance(change.token, sheet.actor);
        if (!balance)
            seen.error = balance.error();
        else
            seen.balances[change.token] = *balance;
    }
    co_return seen;
}

Task<> OutcomeView::lookNow()
{
    const QPointer<OutcomeView> self(this);
    const auto node = nodeOf(m_context);
    if (!node) {
        m_source->setText(tr("Read from what is signed. The server names no node that could be asked."));
        co_return;
    }
    const Seen seen = co_await ask(node, m_sheet, m_context);
    if (self)
        take(seen);
}

void OutcomeView::take(const Seen &seen)
{
    if (seen.changes)
        m_changes = *seen.changes;
    if (seen.refusal)
        m_refusal->set(Tone::Danger, tr("As the chain stands now, it fails: %1").arg(*seen.refusal));
    if (seen.error)
        m_source->setText(tr("Read from what is signed. %1").arg(walletErrorText(*seen.error)));
    else if (seen.changes)
        m_source->setText(tr("Simulated on the chain as it stands now, without the network fee."));
    else
        m_source->setText(tr("Read from what is signed, beside the balances as they stand now."));
    showChanges(seen.balances);
}

void OutcomeView::showChanges(const std::map<evm::Address, evm::U256> &balances)
{
    clear(m_rows);
    m_none->setVisible(m_changes.empty());
    if (m_changes.empty())
        return;
    const QStringList heads{{}, tr("Now"), tr("Change"), tr("Afterwards")};
    for (int i = 1; i < heads.size(); ++i)
        m_rows->addWidget(cell(heads[i], "label", Qt::AlignRight), 0, i);
    for (const BalanceChange &change : m_changes)
        addRow(change, balances);
}

void OutcomeView::addRow(const BalanceChange &change, const std::map<evm::Address, evm::U256> &balances)
{
    const HeldThing thing = heldThing(m_context, change.token);
    const auto known = balances.find(change.token);
    const QString now = known == balances.end() ? QString(u'—') : heldText(thing, known->second, m_context.locale);
    const QString after = known == balances.end()
        ? QString(u'—')
        : heldText(thing, balanceAfter(known->second, change), m_context.locale);
    const int row = m_rows->rowCount();
    QLabel *changed = cell(changeText(thing, change, m_context.locale), "strong", Qt::AlignRight);
    changed->setObjectName("signChange_" + change.token.toHex());
    changed->setAccessibleName(tr("%1: now %2, change %3, afterwards %4").arg(thing.name, now, changed->text(), after));
    m_rows->addWidget(cell(thing.name, "body", Qt::AlignLeft), row, 0);
    m_rows->addWidget(cell(now, "body", Qt::AlignRight), row, 1);
    m_rows->addWidget(changed, row, 2);
    QLabel *left = cell(after, "body", Qt::AlignRight);
    left->setObjectName("signAfter_" + change.token.toHex());
    m_rows->addWidget(left, row, 3);
}

} // namespace freehold::desktop
