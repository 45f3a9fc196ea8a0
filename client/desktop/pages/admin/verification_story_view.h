// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/name_book.h"
#include "client/desktop/widgets/state_view.h"
#include "generated/desktop_api/kyc.h"

class QLabel;
class QVBoxLayout;

namespace freehold::desktop {

/// All verifications of one investor: what happened, why, and what of it stands on the chain.
class VerificationStoryView : public QWidget {
    Q_OBJECT
public:
    VerificationStoryView(ApiClient &client, NameBook &names, QWidget *parent = nullptr);

    void display(const UserId &investor);
    [[nodiscard]] const UserId &investor() const { return m_investor; }

Q_SIGNALS:
    void reopenRequested(const freehold::desktop::api::Verification &verification);

private:
    void load();
    void take(const QList<api::VerificationStory> &stories);
    void add(const api::VerificationStory &story);

    ApiClient &m_client;
    NameBook &m_names;
    UserId m_investor;
    StateView *m_state;
    QLabel *m_name;
    QVBoxLayout *m_stories;
};

} // namespace freehold::desktop
