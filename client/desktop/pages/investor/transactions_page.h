// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/own_transactions.h"
#include "client/desktop/pages/page.h"

namespace freehold::desktop {

class DataTable;

/// Purchases, trades and dividends in one list, to filter and to export.
class TransactionsPage : public Page {
    Q_OBJECT
public:
    explicit TransactionsPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    DataTable *m_table;
    PagedModel<OwnTransaction> *m_model;
};

} // namespace freehold::desktop
