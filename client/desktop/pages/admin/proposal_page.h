// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/name_book.h"
#include "client/desktop/pages/common/acting_page.h"
#include "client/desktop/pages/common/facts.h"
#include "client/desktop/pages/common/signer_picker.h"
#include "client/desktop/pages/common/timeline.h"
#include "generated/desktop_api/governance.h"

class QPlainTextEdit;

namespace freehold::desktop {

/// One proposal: the act in words, who asked, the decoded call, who has signed, and what happened since. Signed with the
/// wallet of a Safe owner, after its own reading of what is signed; or refused with a reason.
class ProposalPage : public ActingPage {
    Q_OBJECT
public:
    explicit ProposalPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    void build();
    void addActions();
    void load();
    void display(const api::Proposal &proposal);
    void showParts();
    [[nodiscard]] QString subjectName();
    void showSignatures();
    void showTimeline();
    void showWhoCanSign();
    void sign();
    void send(const QString &signature);
    void refuse();

    ProposalId m_id;
    api::Proposal m_proposal;
    NameBook m_names;
    StateView *m_state = nullptr;
    StatusPill *m_pill = nullptr;
    Facts *m_facts = nullptr;
    Facts *m_call = nullptr;
    QPlainTextEdit *m_raw = nullptr;
    QLabel *m_count = nullptr;
    Facts *m_signatures = nullptr;
    Timeline *m_timeline = nullptr;
    SignerPicker *m_signer = nullptr;
    QPushButton *m_sign = nullptr;
    QPushButton *m_refuse = nullptr;
};

} // namespace freehold::desktop
