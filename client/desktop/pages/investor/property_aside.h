// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/amount_label.h"
#include "generated/desktop_api/compliance.h"
#include "generated/desktop_api/property.h"
#include "generated/desktop_api/token.h"

#include <QFrame>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace freehold::desktop {

class Notice;

/// What stays in view beside a property: price, how far the sale is, my position, and whether I can buy, with reasons.
class PropertyAside : public QFrame {
    Q_OBJECT
public:
    explicit PropertyAside(QWidget *parent = nullptr);

    void show(const std::optional<api::Token> &token, Shares held);
    void showEligibility(const api::Eligibility &eligibility);
    /// Why it cannot be asked whether I can buy.
    void showNoEligibility(const QString &reason);

Q_SIGNALS:
    void buyRequested();
    void tradeRequested();

private:
    void addCheck(const api::EligibilityCheck &check);

    AmountLabel *m_price;
    AmountLabel *m_held;
    QLabel *m_sale;
    QProgressBar *m_progress;
    QPushButton *m_buy;
    QPushButton *m_trade;
    Notice *m_reason;
    QVBoxLayout *m_checks;
    bool m_isForSale = false;
};

/// A check of the server in words: "Your identity is verified".
[[nodiscard]] QString checkWords(const api::EligibilityCheck &check);

} // namespace freehold::desktop
