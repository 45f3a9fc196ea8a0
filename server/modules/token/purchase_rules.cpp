// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/purchase_rules.h"

namespace freehold::token {

namespace {

bool isRelayed(PurchaseState state)
{
    return state == PurchaseState::Submitted || state == PurchaseState::Confirmed || state == PurchaseState::Refunded;
}

Error wrongState(PurchaseState state, PurchaseState needed)
{
    return Error(ErrorCode::Conflict, QStringLiteral("wrong_state"),
                 QStringLiteral("The purchase is %1; this needs %2.").arg(toString(state), toString(needed)),
                 {{QStringLiteral("state"), toString(state)}, {QStringLiteral("needed"), toString(needed)}});
}

} // namespace

SignStep signStep(const Purchase &purchase, const api::PurchaseSignatures &signatures, TimeMs now)
{
    if (isRelayed(purchase.state) && purchase.signatures == signatures)
        return SignStep::Repeat;
    if (purchase.state != PurchaseState::Requested)
        throw wrongState(purchase.state, PurchaseState::Requested);
    if (now >= purchase.expiresAt)
        throw Error(ErrorCode::RuleRefused, QStringLiteral("purchase_expired"),
                    QStringLiteral("The purchase had to be signed by %1.").arg(purchase.expiresAt.toString()),
                    {{QStringLiteral("expired_at"), purchase.expiresAt.toString()}});
    return SignStep::Relay;
}

void requireEligible(const api::Eligibility &eligibility)
{
    const api::EligibilityCheck *failed = eligibility.firstFailed();
    if (failed == nullptr)
        return;
    QJsonObject params = failed->params;
    params.insert(QStringLiteral("checks"), eligibility.checksJson());
    throw Error(ErrorCode::RuleRefused, failed->reason, failed->message, params);
}

void submit(Purchase &purchase, const api::PurchaseSignatures &signatures, TimeMs now)
{
    purchase.state = PurchaseState::Submitted;
    purchase.signatures = signatures;
    purchase.submittedAt = now;
}

CancelStep cancelStep(const Purchase &purchase)
{
    switch (purchase.state) {
    case PurchaseState::Requested: return CancelStep::Cancel;
    case PurchaseState::Submitted: return CancelStep::Withdraw;
    case PurchaseState::Failed:
        if (purchase.failureReason == kCancelled)
            return CancelStep::Repeat;
        break;
    case PurchaseState::Confirmed:
    case PurchaseState::Refunded: break;
    }
    throw wrongState(purchase.state, PurchaseState::Submitted);
}

void cancel(Purchase &purchase)
{
    purchase.state = PurchaseState::Failed;
    purchase.failureReason = kCancelled;
}

bool failIfSubmitted(Purchase &purchase, const QString &reason, const QJsonObject &params)
{
    if (purchase.state != PurchaseState::Submitted)
        return false;
    purchase.state = PurchaseState::Failed;
    purchase.failureReason = reason;
    purchase.failureParams = params;
    return true;
}

} // namespace freehold::token
