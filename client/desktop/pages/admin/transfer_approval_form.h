// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_error.h"
#include "client/desktop/widgets/form_field.h"
#include "generated/desktop_api/token.h"

class QLineEdit;

namespace freehold::desktop {

class DateEdit;

/// One transfer that admins approve: exactly this sender, receiver and number of shares.
class TransferApprovalForm : public QWidget {
    Q_OBJECT
public:
    explicit TransferApprovalForm(QWidget *parent = nullptr);

    void showErrors(const QList<FieldProblem> &problems);

Q_SIGNALS:
    void submitted(const freehold::desktop::api::ProposeTransferApprovalRequest &request);

private:
    void submit();

    QLineEdit *m_from;
    QLineEdit *m_to;
    QLineEdit *m_shares;
    DateEdit *m_validUntil;
    FormField *m_fromField;
    FormField *m_toField;
    FormField *m_sharesField;
    FormField *m_validUntilField;
};

} // namespace freehold::desktop
