// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/form_field.h"

#include <QDate>

namespace freehold::desktop {

class DateEdit;

/// The period of an income statement: the month before this one unless it is changed.
class PeriodForm : public QWidget {
    Q_OBJECT
public:
    explicit PeriodForm(QWidget *parent = nullptr);

    void showError(const QString &error);

Q_SIGNALS:
    void submitted(QDate from, QDate to);

private:
    void submit();

    DateEdit *m_from;
    DateEdit *m_to;
    FormField *m_fromField;
    FormField *m_toField;
};

} // namespace freehold::desktop
