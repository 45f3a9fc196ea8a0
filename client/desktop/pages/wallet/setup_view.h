// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/wallet.h"

#include <QStackedWidget>

#include <array>

class QLineEdit;
class QPlainTextEdit;

namespace freehold::desktop {

class WalletForm;

/// The first visit: new words, or what one has from elsewhere.
class SetupView : public QStackedWidget {
    Q_OBJECT
public:
    explicit SetupView(Wallet &wallet, QWidget *parent = nullptr);

private:
    enum Step { Choice, NewWords, ImportWords, ImportKey, ImportKeystore };

    struct Passwords {
        QLineEdit *first;
        QLineEdit *second;
        [[nodiscard]] bool match() const;
    };
    void go(Step step);
    [[nodiscard]] QWidget *build(Step step);
    [[nodiscard]] QWidget *choice();
    [[nodiscard]] QWidget *newWords();
    [[nodiscard]] QWidget *importWords();
    [[nodiscard]] QWidget *importKey();
    [[nodiscard]] QWidget *importKeystore();
    void showWords();
    [[nodiscard]] static Passwords addPasswords(WalletForm *form);
    [[nodiscard]] QWidget *framed(const QString &title, const QString &sentence, WalletForm *form);
    [[nodiscard]] QCoro::Task<Outcome<>> create(Outcome<Secret> secret, QString password);
    [[nodiscard]] QCoro::Task<Outcome<>> createFromKeystore(QString json, QString keystorePassword, QString password);

    Wallet &m_wallet;
    std::optional<Secret> m_fresh;
    std::array<QWidget *, ImportKeystore + 1> m_steps{}; ///< those that were seen
    QWidget *m_words = nullptr;
    QLineEdit *m_check = nullptr;
};

} // namespace freehold::desktop
