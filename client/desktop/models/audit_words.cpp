// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/audit_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace freehold::desktop {

namespace {

struct Act {
    const char *name;
    const char *words;
};

/// By what it is done to.
constexpr Act kActs[] = {
    {"charge.added", QT_TRANSLATE_NOOP("AuditWords", "Charge added")},
    {"charge.waived", QT_TRANSLATE_NOOP("AuditWords", "Charge waived")},
    {"distribution.drafted", QT_TRANSLATE_NOOP("AuditWords", "Statement drawn up")},
    {"distribution.adjusted", QT_TRANSLATE_NOOP("AuditWords", "Statement adjusted")},
    {"distribution.approved", QT_TRANSLATE_NOOP("AuditWords", "Statement approved")},
    {"distribution.discarded", QT_TRANSLATE_NOOP("AuditWords", "Draft of a statement discarded")},
    {"distribution.cancellation_proposed", QT_TRANSLATE_NOOP("AuditWords", "Cancelling a distribution proposed")},
    {"distribution.redirection_proposed", QT_TRANSLATE_NOOP("AuditWords", "Redirecting an owed dividend proposed")},
    {"distribution.debt_payment_asked", QT_TRANSLATE_NOOP("AuditWords", "Owed dividend paid on request")},
    {"distribution.withheld_release_asked", QT_TRANSLATE_NOOP("AuditWords", "Withheld tax released on request")},
    {"distribution.page_retried", QT_TRANSLATE_NOOP("AuditWords", "Payment of dividends tried again")},
    {"document.removed", QT_TRANSLATE_NOOP("AuditWords", "Document removed")},
    {"expense.booked", QT_TRANSLATE_NOOP("AuditWords", "Expense booked")},
    {"expense.voided", QT_TRANSLATE_NOOP("AuditWords", "Expense taken back")},
    {"job.retried", QT_TRANSLATE_NOOP("AuditWords", "Job tried again")},
    {"lease.created", QT_TRANSLATE_NOOP("AuditWords", "Lease made")},
    {"lease.edited", QT_TRANSLATE_NOOP("AuditWords", "Lease changed")},
    {"lease.terminated", QT_TRANSLATE_NOOP("AuditWords", "Lease ended")},
    {"lease.claimed", QT_TRANSLATE_NOOP("AuditWords", "Lease joined to its tenant’s account")},
    {"password.changed", QT_TRANSLATE_NOOP("AuditWords", "Password changed")},
    {"password.reset", QT_TRANSLATE_NOOP("AuditWords", "Password reset")},
    {"payment_link.created", QT_TRANSLATE_NOOP("AuditWords", "Rent link made")},
    {"payment_link.reissued", QT_TRANSLATE_NOOP("AuditWords", "Rent link given a new address")},
    {"payment_link.revoked", QT_TRANSLATE_NOOP("AuditWords", "Rent link withdrawn")},
    {"property.submitted", QT_TRANSLATE_NOOP("AuditWords", "Property submitted")},
    {"property.withdrawn", QT_TRANSLATE_NOOP("AuditWords", "Property withdrawn from review")},
    {"property.changes_requested", QT_TRANSLATE_NOOP("AuditWords", "Changes to a property requested")},
    {"property.approved", QT_TRANSLATE_NOOP("AuditWords", "Property approved")},
    {"property.rejected", QT_TRANSLATE_NOOP("AuditWords", "Property rejected")},
    {"property.tokenization_started", QT_TRANSLATE_NOOP("AuditWords", "Tokenization proposed")},
    {"proposal.signed", QT_TRANSLATE_NOOP("AuditWords", "Proposal signed")},
    {"proposal.refused", QT_TRANSLATE_NOOP("AuditWords", "Proposal refused")},
    {"proposal.executed", QT_TRANSLATE_NOOP("AuditWords", "Proposal executed")},
    {"proposal.failed", QT_TRANSLATE_NOOP("AuditWords", "Proposal failed")},
    {"rent_terms.set", QT_TRANSLATE_NOOP("AuditWords", "Fee and reserve set")},
    {"session.revoked", QT_TRANSLATE_NOOP("AuditWords", "Session ended")},
    {"session.others_revoked", QT_TRANSLATE_NOOP("AuditWords", "All other sessions ended")},
    {"stop.requested", QT_TRANSLATE_NOOP("AuditWords", "Pause or freeze ordered")},
    {"stop.followed", QT_TRANSLATE_NOOP("AuditWords", "Freeze extended to the shares of another property")},
    {"stop.lift_proposed", QT_TRANSLATE_NOOP("AuditWords", "Lifting a pause or freeze proposed")},
    {"totp.enabled", QT_TRANSLATE_NOOP("AuditWords", "Authenticator set up")},
    {"totp.disabled", QT_TRANSLATE_NOOP("AuditWords", "Authenticator removed")},
    {"totp.recovery_codes_renewed", QT_TRANSLATE_NOOP("AuditWords", "Recovery codes renewed")},
    {"totp.reset_requested", QT_TRANSLATE_NOOP("AuditWords", "Reset of an authenticator requested")},
    {"totp.reset", QT_TRANSLATE_NOOP("AuditWords", "Authenticator reset")},
    {"user.created", QT_TRANSLATE_NOOP("AuditWords", "Account created")},
    {"user.email_changed", QT_TRANSLATE_NOOP("AuditWords", "Mail address changed")},
    {"user.roles_requested", QT_TRANSLATE_NOOP("AuditWords", "Other roles requested")},
    {"user.roles_set", QT_TRANSLATE_NOOP("AuditWords", "Roles changed")},
    {"user.disabled", QT_TRANSLATE_NOOP("AuditWords", "Account taken out of use")},
    {"user.enabled", QT_TRANSLATE_NOOP("AuditWords", "Account put in use again")},
    {"verification.approved", QT_TRANSLATE_NOOP("AuditWords", "Verification approved")},
    {"verification.rejected", QT_TRANSLATE_NOOP("AuditWords", "Verification rejected")},
    {"verification.revoked", QT_TRANSLATE_NOOP("AuditWords", "Verification revoked")},
    {"verification.expired", QT_TRANSLATE_NOOP("AuditWords", "Verification expired")},
    {"verification.reopened", QT_TRANSLATE_NOOP("AuditWords", "Verification reopened")},
    {"wallet.linked", QT_TRANSLATE_NOOP("AuditWords", "Wallet linked")},
    {"wallet.unlinked", QT_TRANSLATE_NOOP("AuditWords", "Wallet unlinked")},
};

} // namespace

QStringList auditActs()
{
    QStringList names;
    for (const Act &act : kActs)
        names.append(QString::fromLatin1(act.name));
    return names;
}

QString auditWords(const QString &act)
{
    const auto *known =
        std::ranges::find_if(kActs, [&act](const Act &one) { return act == QLatin1StringView(one.name); });
    return known == std::end(kActs) ? act : QCoreApplication::translate("AuditWords", known->words);
}

} // namespace freehold::desktop
