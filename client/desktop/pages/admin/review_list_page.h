// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "generated/desktop_api/property.h"

class QComboBox;

namespace freehold::desktop {

/// Properties by the state their review is in; those that wait come first.
class ReviewListPage : public ActingPage {
    Q_OBJECT
public:
    explicit ReviewListPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    void addStates();
    [[nodiscard]] Task<api::Page<api::Property>> page(const std::optional<QString> &cursor);

    PagedModel<api::Property> *m_model;
    QComboBox *m_state;
};

} // namespace freehold::desktop
