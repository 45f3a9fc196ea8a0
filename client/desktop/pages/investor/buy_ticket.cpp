// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/buy_ticket.h"

#include "client/desktop/pages/common/signer_picker.h"
#include "client/desktop/pages/investor/property_aside.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/theme.h"

#include <QLineEdit>

#include <algorithm>

namespace freehold::desktop {

namespace {

using Rule = api::EligibilityCheckRule;

bool isOfVerification(const api::EligibilityCheck &check)
{
    return !check.passed && (check.rule == Rule::IdentityVerified || check.rule == Rule::AccreditedOnly);
}

} // namespace

BuyTicket::BuyTicket(const AppContext &context, QWidget *parent)
    : QFrame(parent)
    , m_wallet(new SignerPicker(context))
    , m_shares(new QLineEdit)
    , m_noWallet(new Notice(Tone::Warning))
    , m_total(text({}, "figure"))
    , m_price(text({}, "muted"))
    , m_sentence(text({}))
    , m_checks(column(kSpace4))
    , m_verify(button(tr("Go to the verification")))
    , m_problem(new Notice(Tone::Danger))
    , m_review(button(tr("Review and sign"), "primary"))
{
    setObjectName(QStringLiteral("buy-ticket"));
    setRole(this, "card");
    auto *layout = column(this, kSpace12, kSpace16);
    buildFields(layout);
    buildSummary(layout);
    refresh();
}

void BuyTicket::buildFields(QVBoxLayout *layout)
{
    m_wallet->setObjectName(QStringLiteral("buy-wallet"));
    m_shares->setObjectName(QStringLiteral("buy-shares"));
    m_shares->setAlignment(Qt::AlignRight);
    m_noWallet->setObjectName(QStringLiteral("buy-no-wallet"));
    QPushButton *toWallet = m_noWallet->addAction(tr("Go to the wallet"));
    toWallet->setObjectName(QStringLiteral("buy-to-wallet"));
    m_noWallet->clear();
    m_sharesField = new FormField(tr("Shares"), m_shares);
    layout->addWidget(m_noWallet);
    layout->addWidget(new FormField(tr("Wallet that pays and receives"), m_wallet));
    layout->addWidget(m_sharesField);
    connect(toWallet, &QPushButton::clicked, this, &BuyTicket::walletRequested);
    connect(m_shares, &QLineEdit::textChanged, this, &BuyTicket::handleChange);
    connect(m_shares, &QLineEdit::returnPressed, this, [this] {
        if (m_review->isEnabled())
            Q_EMIT reviewRequested();
    });
    connect(m_wallet, &SignerPicker::currentIndexChanged, this, &BuyTicket::handleChange);
    connect(m_wallet, &SignerPicker::loaded, this, [this] {
        m_noWallet->set(Tone::Warning,
                        wallet().isEmpty()
                            ? tr("No wallet on this computer is linked to your account. Set one up and link it.")
                            : QString());
        handleChange();
    });
}

void BuyTicket::buildSummary(QVBoxLayout *layout)
{
    m_total->setObjectName(QStringLiteral("buy-total"));
    m_sentence->setObjectName(QStringLiteral("buy-sentence"));
    m_verify->setObjectName(QStringLiteral("buy-verify"));
    m_verify->hide();
    m_problem->setObjectName(QStringLiteral("buy-problem"));
    m_problem->clear();
    m_review->setObjectName(QStringLiteral("buy-review"));
    auto *checks = new QWidget;
    checks->setObjectName(QStringLiteral("buy-checks"));
    checks->setLayout(m_checks);
    layout->addWidget(line());
    layout->addWidget(text(tr("You pay"), "label"));
    layout->addWidget(m_total);
    layout->addWidget(m_price);
    layout->addWidget(checks);
    layout->addWidget(m_verify, 0, Qt::AlignLeading);
    layout->addWidget(m_sentence);
    layout->addWidget(m_problem);
    layout->addWidget(m_review);
    connect(m_verify, &QPushButton::clicked, this, &BuyTicket::verificationRequested);
    connect(m_review, &QPushButton::clicked, this, &BuyTicket::reviewRequested);
}

void BuyTicket::setOffer(const QString &property, const api::Token &token)
{
    m_property = property;
    m_token = token;
    const qint64 left = token.authorizedShares.count - token.soldShares.count;
    m_sharesField->setHelp(tr("%1 of %2 are left").arg(format::number(left), format::shares(token.authorizedShares)));
    handleChange();
}

void BuyTicket::loadWallets() { m_wallet->load(); }

std::optional<Shares> BuyTicket::shares() const
{
    const auto typed = Shares::parse(m_shares->text().trimmed());
    return typed && typed->count > 0 ? typed : std::nullopt;
}

std::optional<Usdc> BuyTicket::cost() const
{
    const auto wanted = shares();
    return wanted && m_token ? quote(*wanted, m_token->pricePerShare) : std::nullopt;
}

QString BuyTicket::wallet() const { return m_wallet->address(); }

void BuyTicket::handleChange()
{
    m_isEligible = false;
    m_problem->clear();
    clear(m_checks);
    m_verify->hide();
    const QString typed = m_shares->text().trimmed();
    m_sharesField->setError(typed.isEmpty() || shares() ? QString() : tr("Whole shares, at least one"));
    refresh();
    if (cost() && !wallet().isEmpty())
        Q_EMIT filledIn();
}

void BuyTicket::setEligibility(const api::Eligibility &eligibility)
{
    m_isEligible = eligibility.eligible;
    showChecks(eligibility);
    refresh();
}

void BuyTicket::setUnchecked(const QString &problem)
{
    m_isEligible = false;
    m_problem->set(Tone::Danger, problem);
    refresh();
}

void BuyTicket::setProblem(const QString &problem) { m_problem->set(Tone::Danger, problem); }

void BuyTicket::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_shares->setReadOnly(isBusy);
    m_wallet->setEnabled(!isBusy && !wallet().isEmpty());
    refresh();
}

void BuyTicket::clearShares() { m_shares->clear(); }

void BuyTicket::showChecks(const api::Eligibility &eligibility)
{
    clear(m_checks);
    m_verify->setVisible(std::ranges::any_of(eligibility.checks, isOfVerification));
    for (const auto &check : eligibility.checks) {
        const QString words = checkWords(check);
        auto *entry = new QWidget;
        entry->setAccessibleName(check.passed ? tr("Met: %1").arg(words) : tr("Not met: %1").arg(words));
        auto *layout = row(entry, kSpace8);
        layout->addWidget(iconLabel(check.passed ? QStringLiteral("check") : QStringLiteral("circle-alert"), 16,
                                    check.passed ? QStringLiteral("positive") : QStringLiteral("danger")),
                          0, Qt::AlignTop);
        layout->addWidget(text(words, check.passed ? "muted" : "error"), 1);
        m_checks->addWidget(entry);
    }
}

void BuyTicket::refresh()
{
    const auto total = cost();
    m_total->setText(total ? format::usdc(*total) : QStringLiteral("–"));
    m_price->setText(m_token
                         ? tr("%1 a share; the network fee is paid for you").arg(format::usdc(m_token->pricePerShare))
                         : QString());
    const bool isReady = total && m_isEligible;
    m_sentence->setText(isReady ? tr("Buys %1 of %2. You sign twice: the purchase, and the USDC that pays for it.")
                                      .arg(format::shares(*shares()), m_property)
                                : QString());
    m_sentence->setVisible(isReady);
    m_review->setEnabled(isReady && !m_isBusy);
    m_review->setToolTip(isReady ? QString() : tr("Fill in what is missing; what stands in the way is told above"));
}

} // namespace freehold::desktop
