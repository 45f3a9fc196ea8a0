// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/name_book.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "client/desktop/pages/common/facts.h"
#include "generated/desktop_api/documents.h"
#include "generated/desktop_api/property.h"

namespace freehold::desktop {

class DocumentPreview;
class LiveRefresh;

/// One property side by side with its documents: what the manager states at the left, what proves it at the right. Approve,
/// ask for changes, or reject; what happened is told, and the manager is notified by the server.
class PropertyReviewPage : public ActingPage {
    Q_OBJECT
public:
    explicit PropertyReviewPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    void load();
    void build();
    void addActions();
    void addDocuments(QVBoxLayout *column);
    void display(const api::Property &property);
    void showFacts();
    void showEvidence();
    void approve();
    void requestChanges();
    void reject();
    void decided(const api::Property &property, const QString &outcome);

    LiveRefresh *m_live = nullptr;
    PropertyId m_id;
    api::Property m_property;
    NameBook m_names;
    StateView *m_state = nullptr;
    Facts *m_facts = nullptr;
    QLabel *m_description = nullptr;
    Notice *m_evidence = nullptr;
    StatusPill *m_pill = nullptr;
    PagedModel<api::Document> *m_documents = nullptr;
    DocumentPreview *m_preview = nullptr;
    QPushButton *m_approve = nullptr;
    QPushButton *m_changes = nullptr;
    QPushButton *m_reject = nullptr;
};

} // namespace freehold::desktop
