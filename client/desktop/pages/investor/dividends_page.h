// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/page.h"
#include "generated/desktop_api/dividend.h"

namespace freehold::desktop {

class DataTable;

/// Dividends of one's wallets; each leads to the rent that it comes from. A statement of a year can be saved.
class DividendsPage : public Page {
    Q_OBJECT
public:
    explicit DividendsPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    void saveStatement(int year);

    DataTable *m_table;
    PagedModel<api::Dividend> *m_model;
};

[[nodiscard]] QString dividendWords(api::DividendState state);

} // namespace freehold::desktop
