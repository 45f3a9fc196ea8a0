// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/account/help_topics.h"
#include "client/desktop/pages/page.h"

class QLineEdit;
class QVBoxLayout;

namespace freehold::desktop {

class StateView;

/// Answers in plain words, and the shortcuts. All of it is in the program: it helps without a connection too.
class HelpPage : public Page {
    Q_OBJECT
public:
    explicit HelpPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    void showTopics();
    [[nodiscard]] QWidget *buildShortcuts();

    QLineEdit *m_search;
    QVBoxLayout *m_topics;
    StateView *m_state;
};

} // namespace freehold::desktop
