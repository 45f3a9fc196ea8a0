// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/manager/entry_form.h"
#include "generated/desktop_api/rent.h"

namespace freehold::desktop {

/// What somebody shall pay once: for what, how much, and when.
class ChargeForm : public EntryForm {
    Q_OBJECT
public:
    enum class Of { Lease, Link }; ///< a link says which unit it is for; a lease has one

    explicit ChargeForm(Of of, QWidget *parent = nullptr);

    [[nodiscard]] api::ChargeRequest chargeRequest() const;
    [[nodiscard]] api::PaymentLinkRequest linkRequest() const;

protected:
    [[nodiscard]] bool check() override;

private:
    QLineEdit *m_unit = nullptr;
    QLineEdit *m_description;
    QLineEdit *m_amount;
    DateEdit *m_dueOn;
};

} // namespace freehold::desktop
