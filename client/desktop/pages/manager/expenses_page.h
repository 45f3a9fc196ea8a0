// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/manager/managed_page.h"
#include "generated/desktop_api/rent.h"

namespace freehold::desktop {

/// What a property costs; it lowers the next dividend.
class ExpensesPage : public ManagedPage {
    Q_OBJECT
public:
    explicit ExpensesPage(AppContext &context, QWidget *parent = nullptr);

protected:
    void showProperty() override { m_model->reload(); }

private:
    void book();
    void askToVoid();
    void takeBack(const ExpenseId &expense, const QString &reason);

    PagedModel<api::Expense> *m_model;
    DataTable *m_table;
    QPushButton *m_void;
};

} // namespace freehold::desktop
