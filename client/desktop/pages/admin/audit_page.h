// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/name_book.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "generated/desktop_api/auth.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace freehold::desktop {

class DateEdit;
class FlowLayout;
class FormField;
struct AuditSubjects;

/// What was done, by whom, to what; newest first, filtered by the server. The table's export takes what is loaded; "Load all"
/// brings the rest first.
class AuditPage : public ActingPage {
    Q_OBJECT
public:
    explicit AuditPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    void addFilters();
    void addPeriod(FlowLayout &filters);
    /// From now on what is loaded is what the filters say now.
    void search();
    void searchFor(const AuditSubjects &subjects);
    void addTableOfEntries();
    [[nodiscard]] QString nameOf(const QString &id);
    [[nodiscard]] Task<api::Page<api::AuditEntry>> page(const std::optional<QString> &cursor) const;

    NameBook m_names;
    api::ListAuditLogQuery m_wanted;
    PagedModel<api::AuditEntry> *m_model = nullptr;
    QLineEdit *m_actor = nullptr;
    QComboBox *m_action = nullptr;
    QLineEdit *m_object = nullptr;
    FormField *m_actorField = nullptr;
    FormField *m_objectField = nullptr;
    QCheckBox *m_hasPeriod = nullptr;
    DateEdit *m_from = nullptr;
    DateEdit *m_to = nullptr;
    QPushButton *m_all = nullptr;
};

} // namespace freehold::desktop
