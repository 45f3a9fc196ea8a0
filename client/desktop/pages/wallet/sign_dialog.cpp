// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/sign_dialog.h"

#include "client/desktop/api/coro.h"
#include "client/desktop/pages/wallet/outcome_view.h"
#include "client/desktop/pages/wallet/wallet_words.h"
#include "client/desktop/wallet/new_secret.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/raw_text.h"
#include "client/desktop/widgets/theme.h"

#include <QCoro/QCoroSignal>

#include <QGridLayout>
#include <QLineEdit>
#include <QPointer>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace freehold::desktop {

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 620;
constexpr int kLabelWidth = 120;
constexpr int kScreenMargin = 48;

/// As large as the text wants, and no larger than the screen.
QSize signSize(const QWidget &dialog)
{
    const Theme &theme = Theme::instance();
    const QSize room = dialog.screen()->availableSize() - QSize(kScreenMargin, kScreenMargin);
    return QSize(theme.scaled(kWidth), theme.scaled(kHeight)).boundedTo(room);
}

/// What a server wrote is no markup.
QWidget *wordsLabel(const SheetField &field)
{
    QWidget *words = nullptr;
    if (RawText::isNeededFor(field.words)) {
        words = new RawText(field.words);
    } else {
        QLabel *label = text(field.words);
        label->setTextFormat(Qt::PlainText);
        words = label;
    }
    words->setObjectName("signWords_" + field.id);
    words->setAccessibleName(field.label);
    return words;
}

void addField(QGridLayout *grid, const SheetField &field)
{
    const int row = grid->rowCount();
    QLabel *label = text(field.label, "muted");
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(wordsLabel(field), row, 1);
    if (field.raw != field.words)
        grid->addWidget(new RawText(field.raw), row + 1, 1);
}

} // namespace

SignDialog::SignDialog(Wallet &wallet, SigningRequest request, const SheetContext &context, QWidget *parent)
    : QDialog(parent)
    , m_wallet(wallet)
    , m_signer(wallet)
    , m_request(std::move(request))
    , m_sheet(readSheet(m_request, context))
    , m_outcome(new OutcomeView(m_sheet, context, this))
{
    setObjectName("signDialog");
    setWindowTitle(tr("Sign"));
    setModal(true);
    resize(signSize(*this));
    auto *layout = column(this, kSpace12, kSpace24);
    buildHead(layout);
    m_scroll = scrolling(buildContent());
    m_scroll->setObjectName("signScroll");
    m_scroll->setFocusPolicy(Qt::StrongFocus); // so that arrow keys reach the end too
    layout->addWidget(m_scroll, 1);
    buildUnlock(layout);
    buildButtons(layout);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &SignDialog::onScrolled);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &SignDialog::onScrolled);
    connect(&m_wallet, &Wallet::stateChanged, this, &SignDialog::refresh);
    refresh();
    if (m_outcome->isNeeded())
        m_outcome->look();
    else
        m_outcome->hide();
}

void SignDialog::buildHead(QVBoxLayout *layout)
{
    QLabel *title = text(m_sheet.title, "title");
    title->setObjectName("signTitle");
    title->setTextFormat(Qt::PlainText);
    layout->addWidget(title);
    const QString contract = m_sheet.contractName.isEmpty() ? tr("Signed by your wallet on this computer.")
                                                            : tr("For %1.").arg(m_sheet.contractName);
    layout->addWidget(text(contract, "muted"));
}

QWidget *SignDialog::buildContent()
{
    auto *content = new QWidget;
    auto *layout = column(content, kSpace12);
    for (const SheetNote &note : m_sheet.dangers) {
        auto *notice = new Notice(Tone::Danger, note.text);
        notice->setObjectName("signDanger");
        layout->addWidget(notice);
    }
    if (!m_sheet.effects.isEmpty()) {
        const Card effects = card(tr("What happens"));
        for (const QString &effect : m_sheet.effects)
            effects.layout->addWidget(text(effect));
        layout->addWidget(effects.frame);
    }
    if (m_outcome->isNeeded())
        layout->addWidget(m_outcome);
    const Card fields = card(tr("What is signed"));
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, Theme::instance().scaled(kLabelWidth));
    grid->setHorizontalSpacing(kSpace16);
    for (const SheetField &field : m_sheet.fields)
        addField(grid, field);
    addField(grid, {"digest", tr("Digest"), m_sheet.digest, m_sheet.digest});
    fields.layout->addLayout(grid);
    layout->addWidget(fields.frame);
    layout->addStretch();
    return content;
}

void SignDialog::buildUnlock(QVBoxLayout *layout)
{
    m_passwordEdit = new QLineEdit;
    m_passwordEdit->setObjectName("signPassword");
    m_passwordEdit->setEchoMode(QLineEdit::Password);
    m_password = new FormField(tr("Password of the wallet"), m_passwordEdit, tr("The wallet is locked."));
    layout->addWidget(m_password);
    m_problem = new Notice(Tone::Danger);
    m_problem->setObjectName("signProblem");
    m_problem->clear();
    layout->addWidget(m_problem);
    connect(m_passwordEdit, &QLineEdit::textChanged, this, &SignDialog::refresh);
}

void SignDialog::buildButtons(QVBoxLayout *layout)
{
    auto *buttons = row();
    QPushButton *refuse = button(tr("Do not sign"));
    refuse->setObjectName("signRefuse");
    refuse->setAutoDefault(false);
    m_sign = button(tr("Sign"), m_sheet.dangers.empty() ? "primary" : "danger");
    m_sign->setObjectName("signConfirm");
    m_sign->setAutoDefault(false); // Enter alone signs nothing
    buttons->addStretch();
    buttons->addWidget(refuse);
    buttons->addWidget(m_sign);
    layout->addLayout(buttons);
    connect(refuse, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_sign, &QPushButton::clicked, this, [this] { detach(sign(), "sign"); });
}

void SignDialog::onScrolled()
{
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    // Before the window is shown nothing was read, whatever the range says.
    m_isReadToTheEnd = m_isReadToTheEnd || (isVisible() && bar->value() >= bar->maximum());
    refresh();
}

void SignDialog::refresh()
{
    const bool isLocked = m_wallet.state() != Wallet::State::Unlocked;
    m_password->setVisible(isLocked);
    const bool hasPassword = !isLocked || !m_passwordEdit->text().isEmpty();
    m_sign->setEnabled(m_sheet.canSign() && m_isReadToTheEnd && hasPassword && !m_isBusy);
    if (!m_sheet.canSign())
        m_sign->setToolTip(tr("This cannot be signed."));
    else
        m_sign->setToolTip(m_isReadToTheEnd ? QString() : tr("Scroll to the end first."));
}

QCoro::Task<bool> SignDialog::unlocked()
{
    if (m_wallet.state() == Wallet::State::Unlocked)
        co_return true;
    const QPointer<SignDialog> self(this);
    const auto opened = co_await m_wallet.unlock(secretOf(m_passwordEdit->text()));
    if (!self)
        co_return false;
    m_passwordEdit->clear();
    m_password->setError(opened ? QString() : walletErrorText(opened.error()));
    co_return opened.has_value();
}

QCoro::Task<> SignDialog::sign()
{
    const QPointer<SignDialog> self(this);
    m_isBusy = true;
    refresh();
    const bool isOpen = co_await unlocked();
    if (!self)
        co_return;
    m_isBusy = false;
    refresh();
    if (!isOpen)
        co_return;
    const auto done = co_await m_signer.sign(m_request);
    if (!self)
        co_return;
    if (!done) {
        m_problem->set(Tone::Danger, walletErrorText(done.error()));
        co_return;
    }
    m_signed = *done;
    accept();
}

QCoro::Task<std::optional<Signed>> SignDialog::ask(Wallet *wallet, SigningRequest request, SheetContext context,
                                                   QWidget *parent)
{
    QPointer<SignDialog> dialog = new SignDialog(*wallet, std::move(request), context, parent);
    dialog->open();
    co_await qCoro(dialog.data(), &QDialog::finished);
    if (!dialog)
        co_return std::nullopt;
    const std::optional<Signed> result = dialog->outcome();
    dialog->deleteLater();
    co_return result;
}

} // namespace freehold::desktop
