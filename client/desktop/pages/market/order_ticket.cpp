// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/market/order_ticket.h"

#include "client/desktop/pages/market/market_words.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>

namespace freehold::desktop {

namespace {

constexpr int kLeastOfChoice = 4;
constexpr int kFees[] = {50, 100, 200}; ///< hundredths of a per cent
constexpr int kDays[] = {1, 7, 30, 90};

QComboBox *choice(const char *name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    return box;
}

QLineEdit *figure(const char *name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAlignment(Qt::AlignRight);
    return edit;
}

QHBoxLayout *pair(QWidget *left, QWidget *right)
{
    auto *both = row(kSpace12);
    both->addWidget(left, 1);
    both->addWidget(right, 1);
    return both;
}

} // namespace

OrderTicket::OrderTicket(QWidget *parent)
    : QWidget(parent)
    , m_side(choice("ticketSide"))
    , m_shares(figure("ticketShares"))
    , m_price(figure("ticketPrice"))
    , m_best(text({}, "small"))
    , m_fee(choice("ticketFee"))
    , m_manner(choice("ticketManner"))
    , m_until(choice("ticketUntil"))
    , m_wallet(choice("ticketWallet"))
    , m_total(text({}, "sum"))
    , m_totalLabel(text({}, "label"))
    , m_feeText(text({}, "small"))
    , m_checks(column(kSpace4))
    , m_sentence(text({}))
    , m_problem(new Notice(Tone::Danger))
    , m_review(button(tr("Review and sign"), "primary"))
{
    setObjectName("orderTicket");
    // What is paid and the button stay in view; the rest scrolls where the window is low.
    auto *inside = new QWidget;
    auto *fields = column(inside, kSpace12);
    // What is chosen among long words is cut in the box rather than the box at the edge of the card.
    for (QComboBox *box : {m_side, m_fee, m_manner, m_until, m_wallet}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kLeastOfChoice);
    }
    buildFields(fields);
    buildSummary(fields);
    fields->addStretch();
    auto *layout = column(this, kSpace12);
    QScrollArea *area = scrolling(inside);
    setRole(area, "plain"); // it lies on a card
    layout->addWidget(area, 1);
    buildFoot(layout);
    refresh();
}

void OrderTicket::buildFields(QVBoxLayout *layout)
{
    m_side->addItem(sideText(api::OrderSide::Buy), static_cast<int>(api::OrderSide::Buy));
    m_side->addItem(sideText(api::OrderSide::Sell), static_cast<int>(api::OrderSide::Sell));
    for (const int bps : kFees)
        m_fee->addItem(format::percent(bps), bps);
    for (const auto manner : {api::TimeInForce::GoodTilCancelled, api::TimeInForce::ImmediateOrCancel,
                              api::TimeInForce::FillOrKill, api::TimeInForce::PostOnly})
        m_manner->addItem(timeInForceText(manner), static_cast<int>(manner));
    for (const int days : kDays)
        m_until->addItem(days == 1 ? tr("1 day") : tr("%1 days").arg(days), days);
    m_until->setCurrentIndex(1);
    m_best->setProperty("tone", "muted");
    layout->addWidget(new FormField(tr("Side"), m_side));
    layout->addLayout(pair(new FormField(tr("Shares"), m_shares), new FormField(tr("USDC a share"), m_price)));
    layout->addWidget(m_best);
    layout->addLayout(pair(new FormField(tr("Fee at most"), m_fee), new FormField(tr("Valid for"), m_until)));
    layout->addWidget(new FormField(tr("How it trades"), m_manner));
    layout->addWidget(new FormField(tr("Wallet"), m_wallet));
    for (QComboBox *box : {m_side, m_fee, m_manner, m_until, m_wallet})
        connect(box, &QComboBox::currentIndexChanged, this, &OrderTicket::refresh);
    for (QLineEdit *edit : {m_shares, m_price})
        connect(edit, &QLineEdit::textChanged, this, &OrderTicket::refresh);
}

void OrderTicket::buildSummary(QVBoxLayout *layout)
{
    m_sentence->setObjectName("ticketSentence");
    m_problem->setObjectName("ticketProblem");
    m_problem->clear();
    layout->addLayout(m_checks);
    layout->addWidget(m_sentence);
    layout->addWidget(m_problem);
}

void OrderTicket::buildFoot(QVBoxLayout *layout)
{
    m_total->setObjectName("ticketTotal");
    m_review->setObjectName("ticketReview");
    auto *sum = column(0);
    sum->addWidget(m_totalLabel);
    sum->addWidget(m_total);
    sum->addWidget(m_feeText);
    layout->addWidget(line());
    layout->addLayout(sum);
    layout->addWidget(m_review);
    connect(m_review, &QPushButton::clicked, this, &OrderTicket::reviewRequested);
}

void OrderTicket::setProperty(const PropertyId &id, const QString &name)
{
    m_property = id;
    m_propertyName = name;
    refresh();
}

void OrderTicket::setBest(std::optional<Usdc> bid, std::optional<Usdc> ask)
{
    m_bestBid = bid;
    m_bestAsk = ask;
    const auto words = [](std::optional<Usdc> price) { return price ? format::usdc(*price) : tr("nobody"); };
    m_best->setText(tr("Best buyer %1, best seller %2").arg(words(bid), words(ask)));
    m_price->setAccessibleDescription(m_best->text());
    refresh();
}

void OrderTicket::setPrice(Usdc price)
{
    m_price->setText(
        format::usdcNumber(price).remove(QLocale().groupSeparator()).replace(QLocale().decimalPoint(), "."));
}

void OrderTicket::setWallets(const QList<std::pair<QString, QString>> &wallets)
{
    const QString before = m_wallet->currentData().toString();
    m_wallet->clear();
    for (const auto &[address, name] : wallets)
        m_wallet->addItem(tr("%1 (%2)").arg(name, format::shortAddress(address)), address);
    m_wallet->setCurrentIndex(std::max(0, m_wallet->findData(before)));
    refresh();
}

void OrderTicket::setProblem(const QString &problem)
{
    if (problem.isEmpty())
        m_problem->clear();
    else
        m_problem->set(Tone::Danger, problem);
}

void OrderTicket::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    refresh();
}

void OrderTicket::clearAmounts()
{
    m_shares->clear();
    m_price->clear();
}

Ticket OrderTicket::ticket() const
{
    return {.side = static_cast<api::OrderSide>(m_side->currentData().toInt()),
            .shares = Shares::parse(m_shares->text().trimmed()),
            // A comma is what some keyboards have for decimals.
            .price = Usdc::parse(m_price->text().trimmed().replace(u',', u'.')),
            .maxFeeBps = m_fee->currentData().toLongLong(),
            .hasWallet = !m_wallet->currentData().toString().isEmpty(),
            .bestBid = m_bestBid,
            .bestAsk = m_bestAsk};
}

api::OrderTerms OrderTicket::terms() const
{
    const Ticket filled = ticket();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime wholeMinute = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch() / 60 * 60, Qt::UTC);
    return {.propertyId = *m_property,
            .wallet = m_wallet->currentData().toString(),
            .side = filled.side,
            .shares = filled.shares.value_or(Shares()),
            .price = filled.price.value_or(Usdc()),
            .timeInForce = static_cast<api::TimeInForce>(m_manner->currentData().toInt()),
            .maxFeeBps = filled.maxFeeBps,
            .expiresAt = wholeMinute.addDays(m_until->currentData().toInt())};
}

void OrderTicket::refresh()
{
    const Ticket filled = ticket();
    const auto total = totalOf(filled);
    const bool isBuy = filled.side == api::OrderSide::Buy;
    m_totalLabel->setText(isBuy ? tr("You pay at most") : tr("You receive at least"));
    m_total->setText(total ? format::usdc(total->total) : tr("–"));
    m_feeText->setText(
        total ? tr("%1 for the shares, fee at most %2").arg(format::usdc(total->quote), format::usdc(total->fee))
              : QString());
    m_sentence->setText(sentenceOf(filled, m_propertyName));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    showChecks(checksOf(filled));
    m_review->setEnabled(m_property && canReview(filled) && !m_isBusy);
}

void OrderTicket::showChecks(const QList<TicketCheck> &checks)
{
    clear(m_checks);
    for (const TicketCheck &check : checks) {
        // The sign carries it; the colour of the role only helps.
        const QString sign = check.isMet ? QStringLiteral("✓ ")
            : check.isNeeded             ? QStringLiteral("○ ")
                                         : QStringLiteral("! ");
        QLabel *label = text(sign + check.text, check.isMet || check.isNeeded ? "muted" : "error");
        label->setAccessibleName(check.isMet ? tr("Met: %1").arg(check.text) : tr("Not met: %1").arg(check.text));
        m_checks->addWidget(label);
    }
}

} // namespace freehold::desktop
