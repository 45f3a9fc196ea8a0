// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/send_panel.h"

#include "client/desktop/pages/wallet/amount_words.h"
#include "client/desktop/pages/wallet/send_words.h"
#include "client/desktop/wallet/sheet_builder.h"
#include "client/desktop/wallet/wallet.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"

#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>

namespace freehold::desktop {

namespace {

/// Nobody is asked for every key that is pressed.
constexpr int kTrialDelayMs = 400;

/// Notes about the amount stand beside it, all others beside the receiver.
bool isOfAmount(TransferNote note)
{
    return note >= TransferNote::AmountMissing && note <= TransferNote::BalanceTooLow;
}

bool isMissing(TransferNote note)
{
    return note == TransferNote::ReceiverMissing || note == TransferNote::AmountMissing;
}

} // namespace

SendPanel::SendPanel(const AppContext &context, WalletAssets assets, WalletBalances balances, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_assets(std::move(assets))
    , m_balances(std::move(balances))
    , m_stack(new QStackedWidget)
{
    setObjectName("sendPanel");
    m_assets.context.accounts = context.wallet.accounts();
    m_assets.context.contacts = context.wallet.contacts();
    m_trialTimer.setSingleShot(true);
    m_trialTimer.setInterval(kTrialDelayMs);
    connect(&m_trialTimer, &QTimer::timeout, this, [this] { detach(tryOut(), "try a transfer"); });
    m_stack->addWidget(buildForm());
    column(this, 0)->addWidget(m_stack);
    fillReceivers();
    refresh();
}

QWidget *SendPanel::buildForm()
{
    auto *form = new QWidget;
    auto *layout = column(form, kSpace12);
    layout->addWidget(text(tr("From %1").arg(m_assets.context.nameOf(m_balances.account)), "muted"));
    m_asset = new QComboBox;
    m_asset->setObjectName("sendAsset");
    for (const auto &[asset, amount] : m_balances.held)
        m_asset->addItem(asset.name);
    layout->addWidget(new FormField(tr("What"), m_asset));
    m_receiver = new QComboBox;
    m_receiver->setObjectName("sendReceiver");
    m_receiver->setEditable(true);
    m_receiver->setInsertPolicy(QComboBox::NoInsert);
    m_receiverField = new FormField(tr("To"), m_receiver, tr("Somebody of your address book, or an address."));
    layout->addWidget(m_receiverField);
    m_amount = new QLineEdit;
    m_amount->setObjectName("sendAmount");
    m_amountField = new FormField(tr("How much"), m_amount);
    layout->addWidget(m_amountField);
    auto *line = row();
    m_has = text({}, "muted");
    m_has->setObjectName("sendHas");
    line->addWidget(m_has, 1);
    QPushButton *all = button(tr("All of it"), "link");
    all->setObjectName("sendAll");
    connect(all, &QPushButton::clicked, this, &SendPanel::takeAll);
    line->addWidget(all);
    layout->addLayout(line);
    m_warning = new Notice(Tone::Warning);
    m_warning->setObjectName("sendWarning");
    layout->addWidget(m_warning);
    m_trialLabel = text({}, "muted");
    m_trialLabel->setObjectName("sendTrial");
    layout->addWidget(m_trialLabel);
    m_problem = new Notice(Tone::Danger);
    m_problem->setObjectName("sendProblem");
    m_problem->clear();
    layout->addWidget(m_problem);
    m_review = button(tr("Review and sign"), "primary");
    m_review->setObjectName("sendReview");
    layout->addWidget(m_review, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_asset, &QComboBox::currentIndexChanged, this, &SendPanel::refresh);
    connect(m_receiver, &QComboBox::editTextChanged, this, &SendPanel::refresh);
    connect(m_amount, &QLineEdit::textChanged, this, &SendPanel::refresh);
    connect(m_review, &QPushButton::clicked, this, [this] { detach(review(), "send"); });
    return form;
}

void SendPanel::fillReceivers()
{
    const SheetContext &context = m_assets.context;
    for (const Contact &contact : context.contacts)
        m_receiver->addItem(contact.name, contact.address.toChecksum());
    for (const Account &account : context.accounts)
        if (account.address != m_balances.account)
            m_receiver->addItem(tr("%1 (own account)").arg(account.name), account.address.toChecksum());
    m_receiver->setCurrentIndex(-1);
    m_receiver->clearEditText();
}

TransferDraft SendPanel::draft() const
{
    const auto &[asset, amount] = m_balances.held.at(std::max(0, m_asset->currentIndex()));
    const QString typed = m_receiver->currentText();
    const int chosen = m_receiver->findText(typed, Qt::MatchExactly | Qt::MatchCaseSensitive);
    return {.from = m_balances.account,
            .asset = asset,
            .receiver = chosen < 0 ? typed : m_receiver->itemData(chosen).toString(),
            .amount = m_amount->text(),
            .balance = amount};
}

QString SendPanel::keyOf(const TransferDraft &draft) const
{
    return QStringList{draft.asset.token.toHex(), draft.receiver.trimmed(), draft.amount.trimmed()}.join(u'|');
}

void SendPanel::refresh()
{
    if (m_balances.held.isEmpty())
        return m_review->setEnabled(false);
    const TransferDraft now = draft();
    const TransferCheck check = checkTransfer(now, m_assets.context);
    m_has->setText(
        tr("The account has %1.")
            .arg(heldText(heldThing(m_assets.context, now.asset.token), *now.balance, m_assets.context.locale)));
    showNotes(now, check);
    const bool isTried = m_trial.key == keyOf(now);
    if (!isTried)
        m_trialLabel->clear();
    if (check.canSend() && !isTried)
        m_trialTimer.start();
    else
        m_trialTimer.stop();
    m_review->setEnabled(check.canSend() && !m_isBusy && (!isTried || m_trial.isAllowed));
}

void SendPanel::showNotes(const TransferDraft &draft, const TransferCheck &check)
{
    QString receiver;
    QString amount;
    QStringList warnings;
    for (const TransferNote note : check.notes) {
        const QString words = transferNoteText(note, draft, check, m_assets.context);
        if (!isFault(note))
            warnings.append(words);
        else if (isMissing(note))
            continue; // an empty field is not wrong yet
        else if (isOfAmount(note))
            amount = words;
        else
            receiver = words;
    }
    m_receiverField->setError(receiver);
    m_amountField->setError(amount);
    if (warnings.isEmpty())
        m_warning->clear();
    else
        m_warning->set(check.has(TransferNote::ReceiverLooksAlike) ? Tone::Danger : Tone::Warning, warnings.join(u' '));
}

void SendPanel::takeAll()
{
    const TransferDraft now = draft();
    const QString grouped = amountText(*now.balance, now.asset.decimals, m_assets.context.locale);
    m_amount->setText(QString(grouped).remove(m_assets.context.locale.groupSeparator()));
}

void SendPanel::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    for (QWidget *field : QList<QWidget *>{m_asset, m_receiver, m_amount})
        field->setEnabled(!isBusy);
    refresh();
}

} // namespace freehold::desktop
