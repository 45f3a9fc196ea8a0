// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/confirm_dialog.h"

#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/layouts.h"

#include <QLineEdit>

namespace freehold::desktop {

namespace {

constexpr int kDialogWidth = 440;

} // namespace

ConfirmDialog::ConfirmDialog(const Confirmation &confirmation, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(confirmation.title);
    setMinimumWidth(kDialogWidth);
    auto *layout = column(this, kSpace16, kSpace24);
    layout->addWidget(text(confirmation.title, "section"));
    layout->addWidget(text(confirmation.consequence));
    auto *cancel = button(tr("Cancel"));
    auto *confirm = button(confirmation.confirm, confirmation.isHarmful ? "danger" : "primary");
    confirm->setObjectName(QStringLiteral("confirm"));
    cancel->setObjectName(QStringLiteral("cancel"));
    if (!confirmation.reasonLabel.isEmpty()) {
        m_reason = new QLineEdit;
        m_reason->setObjectName(QStringLiteral("reason"));
        layout->addWidget(new FormField(confirmation.reasonLabel, m_reason));
        confirm->setEnabled(false);
        connect(m_reason, &QLineEdit::textChanged, confirm,
                [confirm](const QString &words) { confirm->setEnabled(!words.trimmed().isEmpty()); });
    }
    auto *buttons = row();
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(confirm);
    layout->addLayout(buttons);
    confirm->setAutoDefault(false);
    cancel->setDefault(confirmation.isHarmful);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, &QDialog::accept);
    if (m_reason != nullptr)
        m_reason->setFocus();
    else
        cancel->setFocus();
}

QString ConfirmDialog::reason() const { return m_reason == nullptr ? QString() : m_reason->text().trimmed(); }

void ConfirmDialog::ask(QWidget *parent, const Confirmation &confirmation, std::function<void(QString)> confirmed)
{
    auto *dialog = new ConfirmDialog(confirmation, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent,
            [dialog, confirmed = std::move(confirmed)] { confirmed(dialog->reason()); });
    dialog->open();
}

} // namespace freehold::desktop
