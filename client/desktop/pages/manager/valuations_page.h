// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/manager/managed_page.h"
#include "generated/desktop_api/documents.h"

namespace freehold::desktop {

/// What a property was worth over time, and according to whom.
class ValuationsPage : public ManagedPage {
    Q_OBJECT
public:
    explicit ValuationsPage(AppContext &context, QWidget *parent = nullptr);

protected:
    void showProperty() override { m_model->reload(); }

private:
    void start();
    void add(const QList<api::Document> &documents);

    PagedModel<api::Valuation> *m_model;
};

} // namespace freehold::desktop
