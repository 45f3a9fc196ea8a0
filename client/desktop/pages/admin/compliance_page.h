// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/name_book.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "client/desktop/pages/common/property_picker.h"
#include "generated/desktop_api/token.h"

class QTabWidget;

namespace freehold::desktop {

/// Of one tokenized property: its holders against the caps, stops in force, and transfers approved by hand. Pausing and
/// freezing take effect at once; lifting them and approving transfers goes through the Safe.
class CompliancePage : public ActingPage {
    Q_OBJECT
public:
    explicit CompliancePage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    void addHolders(QTabWidget *tabs);
    void addStops(QTabWidget *tabs);
    void addApprovals(QTabWidget *tabs);
    void addActions();
    [[nodiscard]] QList<Column<api::Holder>> holderColumns();
    [[nodiscard]] QList<Column<api::Stop>> stopColumns();
    void loadChosen();
    void showCaps();
    [[nodiscard]] QString roomOf(const api::Holder &holder) const;
    void pause();
    void freeze(const QString &wallet);
    void lift(const api::Stop &stop);
    void proposeTransfer();
    void withdraw(const api::TransferApproval &approval);
    void proposed(const api::Proposal &proposal);

    NameBook m_names;
    PropertyPicker *m_picker;
    StateView *m_state = nullptr;
    QLabel *m_caps = nullptr;
    std::optional<api::Token> m_token;
    PagedModel<api::Holder> *m_holders = nullptr;
    PagedModel<api::Stop> *m_stops = nullptr;
    PagedModel<api::TransferApproval> *m_approvals = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_newApproval = nullptr;
};

} // namespace freehold::desktop
