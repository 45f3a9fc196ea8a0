// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/money.h"
#include "shared/domain/usd_cents.h"

#include <QWidget>

class QLabel;

namespace freehold::desktop {

enum class AmountSize { Inline, Figure };

/// An amount with its unit small beside it. A click copies the exact amount; the whole amount is told on hover.
class AmountLabel : public QWidget {
    Q_OBJECT
public:
    explicit AmountLabel(AmountSize size = AmountSize::Inline, QWidget *parent = nullptr);

    void setUsdc(Usdc amount);
    void setUsd(UsdCents amount);
    void setShares(Shares shares);
    void setCount(qint64 count);
    /// Hundredths of a per cent.
    void setPercent(qint64 basisPoints);
    /// With a sign, an arrow and the colour of gain or loss.
    void setChange(Usdc amount);
    /// A dash where there is no amount to show, with the reason on hover.
    void setNothing(const QString &reason);

    [[nodiscard]] QString shownText() const;

Q_SIGNALS:
    void copied(const QString &text);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const QString &number, const QString &unit, const QString &exact);
    void copy();

    QLabel *m_number;
    QLabel *m_unit;
    QString m_exact;
};

} // namespace freehold::desktop
