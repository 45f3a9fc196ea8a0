// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/name_book.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "generated/desktop_api/governance.h"

class QComboBox;

namespace freehold::desktop {

/// What admins have proposed to the Safe, those that collect signatures first.
class ProposalListPage : public ActingPage {
    Q_OBJECT
public:
    explicit ProposalListPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    [[nodiscard]] Task<api::Page<api::Proposal>> page(const std::optional<QString> &cursor) const;

    NameBook m_names;
    PagedModel<api::Proposal> *m_model;
    QComboBox *m_state;
};

} // namespace freehold::desktop
