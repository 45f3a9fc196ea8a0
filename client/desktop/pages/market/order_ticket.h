// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/market/ticket_terms.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace freehold::desktop {

class Notice;

/// The order that a person fills in: side, shares, price, fee cap and how long, with the total, the checks, and one sentence
/// of what will happen, all as they type.
class OrderTicket : public QWidget {
    Q_OBJECT
public:
    explicit OrderTicket(QWidget *parent = nullptr);

    void setProperty(const PropertyId &id, const QString &name);
    void setBest(std::optional<Usdc> bid, std::optional<Usdc> ask);
    void setPrice(Usdc price);
    /// Names by address, of those that can sign.
    void setWallets(const QList<std::pair<QString, QString>> &wallets);
    void setProblem(const QString &problem);
    void setBusy(bool isBusy);
    void clearAmounts();

    [[nodiscard]] Ticket ticket() const;
    [[nodiscard]] api::OrderTerms terms() const;

Q_SIGNALS:
    void reviewRequested();

private:
    void buildFields(QVBoxLayout *layout);
    void buildSummary(QVBoxLayout *layout);
    void buildFoot(QVBoxLayout *layout);
    void refresh();
    void showChecks(const QList<TicketCheck> &checks);

    std::optional<PropertyId> m_property;
    QString m_propertyName;
    std::optional<Usdc> m_bestBid;
    std::optional<Usdc> m_bestAsk;
    QComboBox *m_side;
    QLineEdit *m_shares;
    QLineEdit *m_price;
    QLabel *m_best;
    QComboBox *m_fee;
    QComboBox *m_manner;
    QComboBox *m_until;
    QComboBox *m_wallet;
    QLabel *m_total;
    QLabel *m_totalLabel;
    QLabel *m_feeText;
    QVBoxLayout *m_checks;
    QLabel *m_sentence;
    Notice *m_problem;
    QPushButton *m_review;
    bool m_isBusy = false;
};

} // namespace freehold::desktop
