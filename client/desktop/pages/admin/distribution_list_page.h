// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/name_book.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "client/desktop/pages/common/property_picker.h"
#include "generated/desktop_api/dividend.h"

class QTabWidget;

namespace freehold::desktop {

/// Distributions of one property, and dividends of all properties that could not be paid out yet.
class DistributionListPage : public ActingPage {
    Q_OBJECT
public:
    explicit DistributionListPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    void addDistributions(QTabWidget *tabs);
    void addOwed(QTabWidget *tabs);
    void refreshTables();
    void drawUp();
    void pay(const api::OwedDividend &owed);

    NameBook m_names;
    PropertyPicker *m_picker;
    PagedModel<api::Distribution> *m_model = nullptr;
    PagedModel<api::OwedDividend> *m_owed = nullptr;
    DataTable *m_table = nullptr;
};

} // namespace freehold::desktop
