// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/form_field.h"
#include "generated/desktop_api/dividend.h"

class QLineEdit;
class QListWidget;

namespace freehold::desktop {

/// What is added to a draft's statement or taken away, each with its reason. All are saved together.
class AdjustmentsForm : public QWidget {
    Q_OBJECT
public:
    explicit AdjustmentsForm(QWidget *parent = nullptr);

    /// Those the server has; what is typed in the fields stays.
    void display(const QList<api::DistributionAdjustment> &adjustments);

Q_SIGNALS:
    void submitted(const freehold::desktop::api::SetDistributionAdjustmentsRequest &request);

private:
    void add();
    void removeChosen();

    QList<api::DistributionAdjustment> m_known;
    QListWidget *m_list;
    QLineEdit *m_amount;
    QLineEdit *m_reason;
    FormField *m_amountField;
    FormField *m_reasonField;
};

} // namespace freehold::desktop
