// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/common/acting_page.h"
#include "generated/desktop_api/property.h"

#include <optional>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace freehold::desktop {

class DocumentsPanel;
class FactsForm;

/// The way of a property from the first line to its submission, in steps that can be taken in any order and left at any
/// time: what is complete is saved at the server, what is not stays on this computer.
class PropertyEditorPage : public ActingPage {
    Q_OBJECT
public:
    explicit PropertyEditorPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;
    [[nodiscard]] QString unsavedWork() const override;

private:
    void buildSteps();
    void buildButtons();
    void load();
    void startNew();
    void take(const api::Property &property);
    void showReview();
    void goToStep(int step);
    void updateButtons();
    void save();
    void showSaved(const api::Property &property);
    void keepHere();
    void submit();
    void askToWithdraw();
    void showActFailure(const std::exception_ptr &failure);
    /// Calls it only while the page shows the property that is shown now: an answer may be late.
    template <typename Call>
    [[nodiscard]] auto whileShown(Call call)
    {
        return [this, id = m_id, call = std::move(call)](const auto &answer) {
            if (id == m_id)
                call(answer);
        };
    }
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] QString draftKey() const;

    StateView *m_state;
    Notice *m_request;
    StatusPill *m_pill;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    FactsForm *m_facts;
    DocumentsPanel *m_documents;
    QLabel *m_review;
    QPushButton *m_back;
    QPushButton *m_save;
    QPushButton *m_next;
    QPushButton *m_withdraw;
    QPushButton *m_valuations;
    std::optional<api::Property> m_property;
    QString m_id; ///< of the route; empty for a new one
    Intent m_intent;
    bool m_isEdited = false;
    bool m_isJustCreated = false; ///< and about to be gone to under its own address
};

} // namespace freehold::desktop
