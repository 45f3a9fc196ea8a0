// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/wallet_form.h"

#include "client/desktop/api/coro.h"
#include "client/desktop/pages/wallet/wallet_words.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

namespace freehold::desktop {

namespace {
constexpr int kLongTextHeight = 88;
}

WalletForm::WalletForm(const QString &name, QWidget *parent)
    : QWidget(parent), m_name(name), m_layout(column(this, kSpace12)), m_problem(new Notice(Tone::Danger))
{
    setObjectName(name + "Form");
    m_problem->setObjectName(name + "Problem");
    m_problem->clear();
}

QWidget *WalletForm::add(const QString &id, const QString &label, const QString &help, QWidget *control)
{
    control->setObjectName(m_name + id);
    m_layout->addWidget(new FormField(label, control, help));
    return control;
}

QLineEdit *WalletForm::addText(const QString &id, const QString &label, const QString &help)
{
    auto *edit = new QLineEdit;
    add(id, label, help, edit);
    m_lines.append(edit);
    connect(edit, &QLineEdit::textChanged, this, &WalletForm::refresh);
    connect(edit, &QLineEdit::returnPressed, this, &WalletForm::submit);
    return edit;
}

QLineEdit *WalletForm::addPassword(const QString &id, const QString &label, const QString &help)
{
    QLineEdit *edit = addText(id, label, help);
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

QPlainTextEdit *WalletForm::addLongText(const QString &id, const QString &label, const QString &help)
{
    auto *edit = new QPlainTextEdit;
    edit->setFixedHeight(kLongTextHeight);
    edit->setTabChangesFocus(true);
    add(id, label, help, edit);
    m_texts.append(edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &WalletForm::refresh);
    return edit;
}

void WalletForm::addWidget(QWidget *widget) { m_layout->addWidget(widget); }

void WalletForm::setAct(const QString &words, Act act, std::function<void()> done, const char *kind)
{
    m_act = std::move(act);
    m_done = std::move(done);
    m_submit = button(words, kind);
    m_submit->setObjectName(m_name + "Submit");
    m_layout->addWidget(m_problem);
    m_line = row();
    m_line->addWidget(m_submit);
    m_line->addStretch();
    m_layout->addLayout(m_line);
    m_layout->addStretch();
    connect(m_submit, &QPushButton::clicked, this, &WalletForm::submit);
    refresh();
}

void WalletForm::addBesideAct(QPushButton *other)
{
    delete m_line->takeAt(m_line->count() - 1); // what kept it at the left
    m_line->insertStretch(0);
    m_line->insertWidget(1, other);
}

void WalletForm::setReady(std::function<bool()> isReady)
{
    m_isReady = std::move(isReady);
    refresh();
}

void WalletForm::refresh()
{
    if (m_submit)
        m_submit->setEnabled(!m_isBusy && (!m_isReady || m_isReady()));
}

void WalletForm::submit()
{
    if (m_submit && m_submit->isEnabled())
        detach(run(), "wallet form");
}

void WalletForm::clearFields()
{
    for (QLineEdit *edit : m_lines)
        edit->clear();
    for (QPlainTextEdit *edit : m_texts)
        edit->clear();
}

QCoro::Task<> WalletForm::run()
{
    const QPointer<WalletForm> self(this);
    m_isBusy = true;
    m_problem->clear();
    refresh();
    const auto done = co_await m_act();
    if (!self)
        co_return;
    m_isBusy = false;
    refresh();
    if (!done) {
        m_problem->set(Tone::Danger, walletErrorText(done.error()));
        co_return;
    }
    clearFields();
    if (const auto next = m_done; next) // a copy: it may close the panel that this form is in
        next();
}

} // namespace freehold::desktop
