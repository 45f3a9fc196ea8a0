// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/manager/entry_form.h"
#include "generated/desktop_api/rent.h"

namespace freehold::desktop {

/// What a property cost, with the receipt that proves it.
class ExpenseForm : public EntryForm {
    Q_OBJECT
public:
    explicit ExpenseForm(QWidget *parent = nullptr);

    /// Without its receipt, which has to be a document first.
    [[nodiscard]] api::ExpenseRequest request() const;
    /// The file that is chosen as receipt; empty without one.
    [[nodiscard]] const QString &receiptPath() const { return m_receiptPath; }
    void setReceipt(const QString &path);

protected:
    [[nodiscard]] bool check() override;

private:
    void choose();

    QComboBox *m_category;
    DateEdit *m_spentOn;
    QLineEdit *m_amount;
    QLineEdit *m_vendor;
    QLineEdit *m_note;
    QPushButton *m_receipt;
    QString m_receiptPath;
};

} // namespace freehold::desktop
