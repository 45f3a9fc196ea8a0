// SPDX-License-Identifier: GPL-3.0-or-later
// What CompliancePage does; what it shows stands in compliance_page.cpp.
#include "client/desktop/pages/admin/compliance_page.h"

#include "client/desktop/pages/admin/transfer_approval_form.h"
#include "client/desktop/pages/shell.h"
#include "client/desktop/widgets/confirm_dialog.h"
#include "client/desktop/widgets/formats.h"

#include <QPointer>

namespace freehold::desktop {

using api::Stop;
using api::TransferApproval;

void CompliancePage::pause()
{
    const auto id = m_picker->chosen();
    if (!id)
        return;
    const Confirmation question{
        tr("Pause all transfers of %1?").arg(m_picker->chosenName()),
        tr("At once nobody can buy, sell or send these shares, and no dividend is paid. Lifting it "
           "needs the signatures of several admins."),
        tr("Pause all transfers"), true, tr("Reason, for admins only")};
    ConfirmDialog::ask(this, question, [this, id](const QString &reason) {
        act(api::pauseToken(client(), *id, {.reason = reason}), [this](const Stop &) {
            m_stops->reload();
            tell(Tone::Warning, tr("The pause is on its way to the chain."));
        });
    });
}

void CompliancePage::freeze(const QString &wallet)
{
    const Confirmation question{
        tr("Freeze wallet %1?").arg(format::shortAddress(wallet)),
        tr("At once nothing leaves it and nothing arrives, of the shares of %1. Dividends are held "
           "back. Lifting it needs the signatures of several admins.")
            .arg(m_picker->chosenName()),
        tr("Freeze wallet"), true, tr("Reason, for admins only")};
    ConfirmDialog::ask(this, question, [this, wallet, id = m_picker->chosen()](const QString &reason) {
        act(api::freezeWallet(client(), {.wallet = wallet, .propertyId = id, .reason = reason}),
            [this](const api::Page<Stop> &) {
                m_stops->reload();
                tell(Tone::Warning, tr("The freeze is on its way to the chain."));
            });
    });
}

void CompliancePage::lift(const Stop &stop)
{
    const QString what = stop.kind == api::StopKind::Pause
        ? tr("the pause of %1").arg(m_names.property(stop.propertyId))
        : tr("the freeze of wallet %1").arg(format::shortAddress(stop.wallet.value_or(QString())));
    const Confirmation question{tr("Propose to lift %1?").arg(what),
                                tr("It is lifted when enough admins have signed."),
                                tr("Propose to lift"),
                                false,
                                {}};
    ConfirmDialog::ask(this, question, [this, id = stop.id](const QString &) {
        act(api::proposeLift(client(), id), [this](const api::Proposal &proposal) { proposed(proposal); });
    });
}

void CompliancePage::proposeTransfer()
{
    auto *form = new TransferApprovalForm;
    connect(form, &TransferApprovalForm::submitted, this,
            [this, form](const api::ProposeTransferApprovalRequest &request) {
                act(
                    api::proposeTransferApproval(client(), m_picker->chosen().value_or(PropertyId()), request),
                    [this](const api::Proposal &proposal) {
                        context().shell.closePanel();
                        proposed(proposal);
                    },
                    [form = QPointer(form)](const std::exception_ptr &failure) {
                        if (form)
                            form->showErrors(fieldProblemsOf(failure));
                    });
            });
    context().shell.openPanel(tr("Approve one transfer"), form);
}

void CompliancePage::withdraw(const TransferApproval &approval)
{
    const Confirmation question{tr("Propose to withdraw the approval of %1?").arg(format::shares(approval.shares)),
                                tr("From %1 to %2. Until enough admins have signed, the transfer stays allowed.")
                                    .arg(format::shortAddress(approval.from), format::shortAddress(approval.to)),
                                tr("Propose to withdraw"),
                                false,
                                {}};
    api::ProposeTransferApprovalRequest request{.action = api::ProposeTransferApprovalRequestAction::Withdraw,
                                                .from = approval.from,
                                                .to = approval.to,
                                                .shares = approval.shares};
    ConfirmDialog::ask(this, question, [this, request](const QString &) {
        act(api::proposeTransferApproval(client(), m_picker->chosen().value_or(PropertyId()), request),
            [this](const api::Proposal &proposal) { proposed(proposal); });
    });
}

void CompliancePage::proposed(const api::Proposal &proposal)
{
    tell(Tone::Positive, tr("Proposed: %1. Admins find it among the proposals.").arg(proposal.title));
}

} // namespace freehold::desktop
