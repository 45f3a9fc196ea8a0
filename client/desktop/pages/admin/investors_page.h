// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/name_book.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "generated/desktop_api/kyc.h"

class QComboBox;

namespace freehold::desktop {

class VerificationStoryView;

/// Verifications of investors: by state, or those that expire soon; beside them the story of the chosen investor.
class InvestorsPage : public ActingPage {
    Q_OBJECT
public:
    explicit InvestorsPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    using Overview = api::VerificationOverview;

    void build();
    void fillFilter();
    [[nodiscard]] QList<Column<Overview>> columns();
    [[nodiscard]] Task<api::Page<Overview>> page(const std::optional<QString> &cursor) const;
    void reopen(const api::Verification &verification);

    NameBook m_names;
    PagedModel<Overview> *m_model = nullptr;
    QComboBox *m_filter = nullptr;
    VerificationStoryView *m_story = nullptr;
};

} // namespace freehold::desktop
