// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/property_aside.h"

#include "client/desktop/api/reasons.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/theme.h"

#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace freehold::desktop {

namespace {

constexpr int kWidth = 300;
constexpr int kMostWidth = 380;
constexpr int kPermille = 1000;

} // namespace

PropertyAside::PropertyAside(QWidget *parent)
    : QFrame(parent)
    , m_price(new AmountLabel(AmountSize::Figure))
    , m_held(new AmountLabel)
    , m_sale(text({}, "muted"))
    , m_progress(new QProgressBar)
    , m_buy(button(tr("Buy shares"), "primary"))
    , m_trade(button(tr("Trade")))
    , m_reason(new Notice(Tone::Warning))
    , m_checks(column(kSpace4))
{
    setRole(this, "card");
    setFixedWidth(qMin(Theme::instance().scaled(kWidth), kMostWidth));
    m_buy->setObjectName(QStringLiteral("property-buy"));
    m_trade->setObjectName(QStringLiteral("property-trade"));
    m_reason->setObjectName(QStringLiteral("property-reason"));
    m_progress->setRange(0, kPermille);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Shares sold"));
    auto *layout = column(this, kSpace12, kSpace16);
    layout->addWidget(text(tr("Price a share"), "label"));
    layout->addWidget(m_price, 0, Qt::AlignLeading);
    layout->addWidget(m_progress);
    layout->addWidget(m_sale);
    layout->addWidget(line());
    auto *position = row();
    position->addWidget(text(tr("You hold"), "label"), 1);
    position->addWidget(m_held);
    layout->addLayout(position);
    layout->addWidget(m_buy);
    layout->addWidget(m_trade);
    layout->addWidget(m_reason);
    layout->addLayout(m_checks);
    layout->addStretch();
    m_reason->clear();
    m_buy->setEnabled(false);
    connect(m_buy, &QPushButton::clicked, this, &PropertyAside::buyRequested);
    connect(m_trade, &QPushButton::clicked, this, &PropertyAside::tradeRequested);
}

void PropertyAside::show(const std::optional<api::Token> &token, Shares held)
{
    m_held->setShares(held);
    m_isForSale = token && token->saleOpen;
    m_buy->setVisible(m_isForSale);
    m_progress->setVisible(token.has_value());
    m_trade->setEnabled(token.has_value());
    if (!token) {
        m_price->setNothing(tr("There are no shares of this property yet"));
        m_sale->setText(tr("There are no shares of this property yet."));
        return;
    }
    m_price->setUsdc(token->pricePerShare);
    const auto all = qMax<qint64>(1, token->authorizedShares.count);
    m_progress->setValue(int(token->soldShares.count * kPermille / all));
    m_sale->setText(
        m_isForSale ? tr("%1 of %2 shares are sold").arg(format::number(token->soldShares.count), format::number(all))
                    : tr("The sale has ended; shares are traded between holders."));
}

void PropertyAside::showNoEligibility(const QString &reason)
{
    clear(m_checks);
    m_buy->setEnabled(false);
    m_reason->set(Tone::Info, m_isForSale ? reason : QString());
}

void PropertyAside::showEligibility(const api::Eligibility &eligibility)
{
    clear(m_checks);
    m_buy->setEnabled(eligibility.eligible);
    const auto failed = std::ranges::find_if(eligibility.checks, [](const auto &check) { return !check.passed; });
    m_reason->set(Tone::Warning, failed == eligibility.checks.end() || !m_isForSale ? QString() : checkWords(*failed));
    m_buy->setToolTip(eligibility.eligible ? QString() : tr("What stands in the way is told below"));
    if (m_isForSale)
        for (const auto &check : eligibility.checks)
            addCheck(check);
}

void PropertyAside::addCheck(const api::EligibilityCheck &check)
{
    if (!check.passed)
        return; // its sentence stands in the notice
    auto *entry = new QWidget;
    auto *layout = row(entry, kSpace8);
    layout->addWidget(iconLabel(QStringLiteral("check"), 16, QStringLiteral("positive")), 0, Qt::AlignTop);
    layout->addWidget(text(checkWords(check), "label"), 1);
    m_checks->addWidget(entry);
}

QString checkWords(const api::EligibilityCheck &check)
{
    if (!check.passed)
        return sentenceFor(check.reason.value_or(QString()), check.params, check.message.value_or(QString()));
    using Rule = api::EligibilityCheckRule;
    switch (check.rule) {
    case Rule::SaleOpen: return PropertyAside::tr("The sale is open");
    case Rule::WalletLinked: return PropertyAside::tr("The wallet is yours");
    case Rule::IdentityVerified: return PropertyAside::tr("You are verified");
    case Rule::NotFrozen: return PropertyAside::tr("The wallet is not frozen");
    case Rule::CountryPolicy: return PropertyAside::tr("Your country may hold shares");
    case Rule::AccreditedOnly: return PropertyAside::tr("Accreditation is in order");
    case Rule::MaxHolding: return PropertyAside::tr("You stay below the largest holding");
    case Rule::HolderCap: return PropertyAside::tr("There is room for another holder");
    case Rule::MinimumHolding: return PropertyAside::tr("You reach the smallest holding");
    case Rule::SharesAvailable: return PropertyAside::tr("Shares are left");
    case Rule::UsdcBalance: return PropertyAside::tr("The wallet has enough USDC");
    case Rule::TokenActive: return PropertyAside::tr("Shares move freely");
    case Rule::SaleSettled: return PropertyAside::tr("The sale is settled");
    case Rule::SharesFree: return PropertyAside::tr("The shares are free");
    case Rule::HoldingPeriod: return PropertyAside::tr("The holding period is over");
    case Rule::ManualApproval: return PropertyAside::tr("No approval is needed");
    case Rule::Receiver: return PropertyAside::tr("The receiver may hold shares");
    case Rule::Unknown: break;
    }
    return check.message.value_or(QString());
}

} // namespace freehold::desktop
