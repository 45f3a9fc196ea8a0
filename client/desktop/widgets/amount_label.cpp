// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/amount_label.h"

#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QStyle>

namespace freehold::desktop {

namespace {

constexpr int kFigureLift = 5;

} // namespace

AmountLabel::AmountLabel(AmountSize size, QWidget *parent) : QWidget(parent), m_number(new QLabel), m_unit(new QLabel)
{
    setRole(m_number, size == AmountSize::Figure ? "figure" : "body");
    setRole(m_unit, "unit");
    auto *layout = row(this, kSpace4);
    layout->addWidget(m_number);
    layout->addWidget(m_unit, 1, Qt::AlignBottom | Qt::AlignLeading);
    // Both stand on one line, which the higher letters of a figure have further up.
    m_unit->setContentsMargins(0, 0, 0, size == AmountSize::Figure ? kFigureLift : 1);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

void AmountLabel::setUsdc(Usdc amount) { show(format::usdcNumber(amount), QStringLiteral("USDC"), amount.toString()); }

void AmountLabel::setUsd(UsdCents amount) { show(format::usdNumber(amount), QStringLiteral("USD"), amount.toString()); }

void AmountLabel::setShares(Shares shares)
{
    show(format::number(shares.count), shares.count == 1 ? tr("share") : tr("shares"), shares.toString());
}

void AmountLabel::setCount(qint64 count) { show(format::number(count), {}, QString::number(count)); }

void AmountLabel::setPercent(qint64 basisPoints)
{
    const auto words = format::percent(basisPoints);
    const auto sign = QLocale().percent();
    show(words.chopped(sign.size() + 1), sign, words);
}

void AmountLabel::setChange(Usdc amount)
{
    const auto number = format::signedUsdc(amount).section(QChar(0x00A0), 0, 0);
    show(number, QStringLiteral("USDC"), number);
    m_number->setProperty("tone", amount.micro > 0 ? "positive" : amount.micro < 0 ? "negative" : "");
    m_number->style()->polish(m_number);
}

void AmountLabel::setNothing(const QString &reason)
{
    show(QStringLiteral("–"), {}, {});
    setToolTip(reason);
    setAccessibleName(reason);
}

QString AmountLabel::shownText() const { return (m_number->text() + u' ' + m_unit->text()).trimmed(); }

void AmountLabel::show(const QString &number, const QString &unit, const QString &exact)
{
    m_number->setText(number);
    m_unit->setText(unit);
    m_unit->setVisible(!unit.isEmpty());
    m_exact = exact;
    setToolTip(exact.isEmpty() ? QString() : tr("%1 %2 · click to copy").arg(exact, unit));
    setAccessibleName(shownText());
}

void AmountLabel::copy()
{
    if (m_exact.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(m_exact);
    Q_EMIT copied(m_exact);
}

void AmountLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        copy();
}

void AmountLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QWidget::keyPressEvent(event);
}

} // namespace freehold::desktop
