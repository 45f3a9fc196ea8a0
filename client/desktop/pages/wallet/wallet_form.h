// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/wallet_error.h"

#include <QCoro/QCoroTask>

#include <QWidget>

#include <functional>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace freehold::desktop {

class FormField;
class Notice;

/// A short form that does one thing with the wallet: fields, one button, and beside the button why it did not work. Input
/// stays when it fails and is emptied when it is done.
class WalletForm : public QWidget {
    Q_OBJECT
public:
    using Act = std::function<QCoro::Task<Outcome<>>()>;

    /// `name` begins the object names of everything in it: "unlock" gives "unlockPassword", "unlockSubmit".
    explicit WalletForm(const QString &name, QWidget *parent = nullptr);

    QLineEdit *addText(const QString &id, const QString &label, const QString &help = {});
    QLineEdit *addPassword(const QString &id, const QString &label, const QString &help = {});
    QPlainTextEdit *addLongText(const QString &id, const QString &label, const QString &help = {});
    void addWidget(QWidget *widget);
    /// Last. `act` is tried when all `isReady` says so; `done` follows when it worked.
    void setAct(const QString &words, Act act, std::function<void()> done = {}, const char *kind = "primary");
    void setReady(std::function<bool()> isReady);
    /// As in a dialog: both at the right, the act last. After setAct().
    void addBesideAct(QPushButton *other);

public Q_SLOTS:
    void submit();
    void refresh();

private:
    [[nodiscard]] QCoro::Task<> run();
    void clearFields();
    QWidget *add(const QString &id, const QString &label, const QString &help, QWidget *control);

    QString m_name;
    QVBoxLayout *m_layout;
    QHBoxLayout *m_line = nullptr; ///< of what is submitted with
    QList<QLineEdit *> m_lines;
    QList<QPlainTextEdit *> m_texts;
    Notice *m_problem;
    QPushButton *m_submit = nullptr;
    Act m_act;
    std::function<void()> m_done;
    std::function<bool()> m_isReady;
    bool m_isBusy = false;
};

} // namespace freehold::desktop
