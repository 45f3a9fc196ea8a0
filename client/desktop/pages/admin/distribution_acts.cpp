// SPDX-License-Identifier: GPL-3.0-or-later
// What DistributionPage does; what it shows stands in distribution_page.cpp.
#include "client/desktop/pages/admin/distribution_page.h"

#include "client/desktop/widgets/confirm_dialog.h"
#include "client/desktop/widgets/formats.h"

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Distribution;
using PageOfHolders = api::DistributionPage;

void DistributionPage::approve()
{
    const Confirmation question{tr("Approve the statement of %1?").arg(m_names.property(m_distribution.propertyId)),
                                tr("It is fixed as you see it, and %1 are proposed to the Safe for distribution.")
                                    .arg(format::usd(m_distribution.statement.totals.distributableUsd)),
                                tr("Approve and propose"),
                                false,
                                {}};
    ConfirmDialog::ask(this, question, [this, hash = m_distribution.statementHash](const QString &) {
        act(
            api::approveDistribution(client(), m_id, {.statementHash = hash}),
            [this](const api::Proposal &proposal) { go(u"/admin/proposals/"_s + proposal.id.text()); },
            [this](const std::exception_ptr &) { load(); }); // another statement by now, most likely
    });
}

void DistributionPage::discard()
{
    const Confirmation question{tr("Discard the draft of %1?").arg(m_names.property(m_distribution.propertyId)),
                                tr("The adjustments in it are lost. Rent and expenses stay for the next statement."),
                                tr("Discard draft"),
                                true,
                                {}};
    ConfirmDialog::ask(this, question, [this](const QString &) {
        act(api::discardDistribution(client(), m_id),
            [this] { context().navigator.replace(u"/admin/distributions"_s); });
    });
}

void DistributionPage::proposeCancellation()
{
    const Confirmation question{
        tr("Propose to cancel the distribution of %1?").arg(m_names.property(m_distribution.propertyId)),
        tr("Its money goes back to the Treasury when enough admins have signed; nobody is paid."),
        tr("Propose to cancel"), true, tr("Reason")};
    ConfirmDialog::ask(this, question, [this](const QString &reason) {
        act(api::proposeDistributionCancellation(client(), m_id, {.reason = reason}),
            [this](const api::Proposal &proposal) { go(u"/admin/proposals/"_s + proposal.id.text()); });
    });
}

void DistributionPage::saveAdjustments(const api::SetDistributionAdjustmentsRequest &request)
{
    act(api::setDistributionAdjustments(client(), m_id, request), [this](const Distribution &distribution) {
        display(distribution);
        tell(Tone::Positive, tr("The adjustments stand in the statement."));
    });
}

void DistributionPage::retryPage(qint64 page)
{
    act(api::retryDistributionPage(client(), m_id, QString::number(page)), [this](const PageOfHolders &) {
        m_pages->reload();
        tell(Tone::Positive, tr("The page is tried again."));
    });
}

} // namespace freehold::desktop
