// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/app_context.h"
#include "generated/desktop_api/compliance.h"
#include "generated/desktop_api/token.h"

#include <QFrame>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace freehold::desktop {

class FormField;
class Notice;
class SignerPicker;

/// How many shares from the sale: the total as it is typed, the checks of the server with their reasons, and the way to the
/// signature, which is open only when all of them are passed.
class BuyTicket : public QFrame {
    Q_OBJECT
public:
    explicit BuyTicket(const AppContext &context, QWidget *parent = nullptr);

    void setOffer(const QString &property, const api::Token &token);
    void loadWallets();
    /// Of the shares and wallet that are filled in; forgotten when they change.
    void setEligibility(const api::Eligibility &eligibility);
    /// Why the checks could not be asked for.
    void setUnchecked(const QString &problem);
    void setProblem(const QString &problem);
    void setBusy(bool isBusy);
    void clearShares();

    [[nodiscard]] std::optional<Shares> shares() const; ///< one at least
    [[nodiscard]] std::optional<Usdc> cost() const;
    [[nodiscard]] QString wallet() const;

Q_SIGNALS:
    /// Shares or wallet are others, and both are there.
    void filledIn();
    void reviewRequested();
    void walletRequested();
    void verificationRequested();

private:
    void buildFields(QVBoxLayout *layout);
    void buildSummary(QVBoxLayout *layout);
    void handleChange();
    void refresh();
    void showChecks(const api::Eligibility &eligibility);

    std::optional<api::Token> m_token;
    QString m_property;
    SignerPicker *m_wallet;
    QLineEdit *m_shares;
    FormField *m_sharesField;
    Notice *m_noWallet;
    QLabel *m_total;
    QLabel *m_price;
    QLabel *m_sentence;
    QVBoxLayout *m_checks;
    QPushButton *m_verify;
    Notice *m_problem;
    QPushButton *m_review;
    bool m_isEligible = false;
    bool m_isBusy = false;
};

} // namespace freehold::desktop
