// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/common/acting_page.h"
#include "client/desktop/pages/common/facts.h"
#include "client/desktop/pages/common/property_picker.h"
#include "client/desktop/pages/common/timeline.h"
#include "generated/desktop_api/property.h"
#include "generated/desktop_api/token.h"

namespace freehold::desktop {

class TokenizationForm;

/// Turns an approved property into shares: the terms and rules at the left, what they mean in words at the right. A started
/// one shows how far it is instead: proposal, signatures, token.
class TokenizationPage : public ActingPage {
    Q_OBJECT
public:
    explicit TokenizationPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;
    [[nodiscard]] QString unsavedWork() const override;

private:
    void build();
    void loadChosen();
    void display(const api::Property &property);
    void showForm(const api::Property &property);
    void showToken();
    void showWords();
    void start();
    void startNow(const api::TokenizationRequest &request);

    PropertyPicker *m_picker;
    StateView *m_state = nullptr;
    TokenizationForm *m_form = nullptr;
    QLabel *m_words = nullptr;
    QWidget *m_drafting = nullptr;
    QWidget *m_progress = nullptr;
    Timeline *m_timeline = nullptr;
    Facts *m_token = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_toProposals = nullptr;
    api::Property m_property;
};

} // namespace freehold::desktop
