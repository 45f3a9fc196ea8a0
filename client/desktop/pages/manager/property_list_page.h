// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "generated/desktop_api/property.h"

namespace freehold::desktop {

/// The manager's own properties, from draft to tokenized.
class ManagerPropertiesPage : public ActingPage {
    Q_OBJECT
public:
    explicit ManagerPropertiesPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    PagedModel<api::Property> *m_model;
};

} // namespace freehold::desktop
