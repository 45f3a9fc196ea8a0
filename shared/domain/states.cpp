// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/states.h"

#include "shared/domain/spelling.h"

#include <array>

namespace freehold {

static constexpr auto spellings(PropertyState)
{
    return std::to_array<Spelling<PropertyState>>({
        {PropertyState::Draft, "DRAFT"},
        {PropertyState::PendingApproval, "PENDING_APPROVAL"},
        {PropertyState::ChangesRequested, "CHANGES_REQUESTED"},
        {PropertyState::Approved, "APPROVED"},
        {PropertyState::Rejected, "REJECTED"},
        {PropertyState::Tokenizing, "TOKENIZING"},
        {PropertyState::Tokenized, "TOKENIZED"},
        {PropertyState::Suspended, "SUSPENDED"},
        {PropertyState::Exited, "EXITED"},
    });
}

static constexpr auto spellings(VerificationState)
{
    return std::to_array<Spelling<VerificationState>>({
        {VerificationState::Started, "STARTED"},
        {VerificationState::Pending, "PENDING"},
        {VerificationState::Approved, "APPROVED"},
        {VerificationState::Rejected, "REJECTED"},
        {VerificationState::Revoked, "REVOKED"},
        {VerificationState::Expired, "EXPIRED"},
    });
}

static constexpr auto spellings(VerificationLevel)
{
    return std::to_array<Spelling<VerificationLevel>>({
        {VerificationLevel::Identity, "identity"},
        {VerificationLevel::Accredited, "accredited"},
    });
}

static constexpr auto spellings(DocumentKind)
{
    return std::to_array<Spelling<DocumentKind>>({
        {DocumentKind::Deed, "deed"},
        {DocumentKind::Valuation, "valuation"},
        {DocumentKind::Photo, "photo"},
        {DocumentKind::Inspection, "inspection"},
        {DocumentKind::Insurance, "insurance"},
        {DocumentKind::Receipt, "receipt"},
        {DocumentKind::Other, "other"},
    });
}

static constexpr auto spellings(PurchaseState)
{
    return std::to_array<Spelling<PurchaseState>>({
        {PurchaseState::Requested, "REQUESTED"},
        {PurchaseState::Submitted, "SUBMITTED"},
        {PurchaseState::Confirmed, "CONFIRMED"},
        {PurchaseState::Failed, "FAILED"},
        {PurchaseState::Refunded, "REFUNDED"},
    });
}

static constexpr auto spellings(ProposalState)
{
    return std::to_array<Spelling<ProposalState>>({
        {ProposalState::Open, "OPEN"},
        {ProposalState::Executing, "EXECUTING"},
        {ProposalState::Executed, "EXECUTED"},
        {ProposalState::Refused, "REFUSED"},
        {ProposalState::Failed, "FAILED"},
    });
}

static constexpr auto spellings(CollectionState)
{
    return std::to_array<Spelling<CollectionState>>({
        {CollectionState::Started, "STARTED"},
        {CollectionState::Processing, "PROCESSING"},
        {CollectionState::Paid, "PAID"},
        {CollectionState::Settled, "SETTLED"},
        {CollectionState::Converting, "CONVERTING"},
        {CollectionState::Converted, "CONVERTED"},
        {CollectionState::Failed, "FAILED"},
        {CollectionState::Expired, "EXPIRED"},
    });
}

static constexpr auto spellings(ConversionState)
{
    return std::to_array<Spelling<ConversionState>>({
        {ConversionState::Requested, "REQUESTED"},
        {ConversionState::Sent, "SENT"},
        {ConversionState::Converted, "CONVERTED"},
        {ConversionState::Failed, "FAILED"},
    });
}

static constexpr auto spellings(ChargeState)
{
    return std::to_array<Spelling<ChargeState>>({
        {ChargeState::Due, "DUE"},
        {ChargeState::PaymentStarted, "PAYMENT_STARTED"},
        {ChargeState::PaidUnsettled, "PAID_UNSETTLED"},
        {ChargeState::Settled, "SETTLED"},
        {ChargeState::Converting, "CONVERTING"},
        {ChargeState::Converted, "CONVERTED"},
        {ChargeState::Refunded, "REFUNDED"},
        {ChargeState::Disputed, "DISPUTED"},
        {ChargeState::Waived, "WAIVED"},
        {ChargeState::Cancelled, "CANCELLED"},
    });
}

static constexpr auto spellings(ChargeKind)
{
    return std::to_array<Spelling<ChargeKind>>({
        {ChargeKind::Rent, "rent"},
        {ChargeKind::LateFee, "late_fee"},
        {ChargeKind::Other, "other"},
    });
}

static constexpr auto spellings(LateFeeKind)
{
    return std::to_array<Spelling<LateFeeKind>>({
        {LateFeeKind::None, "none"},
        {LateFeeKind::Fixed, "fixed"},
        {LateFeeKind::Percent, "percent"},
    });
}

static constexpr auto spellings(ExpenseCategory)
{
    return std::to_array<Spelling<ExpenseCategory>>({
        {ExpenseCategory::Repairs, "repairs"},
        {ExpenseCategory::Maintenance, "maintenance"},
        {ExpenseCategory::Utilities, "utilities"},
        {ExpenseCategory::Insurance, "insurance"},
        {ExpenseCategory::PropertyTax, "property_tax"},
        {ExpenseCategory::Legal, "legal"},
        {ExpenseCategory::Other, "other"},
    });
}

static constexpr auto spellings(ChainTransactionState)
{
    return std::to_array<Spelling<ChainTransactionState>>({
        {ChainTransactionState::Queued, "QUEUED"},
        {ChainTransactionState::Signed, "SIGNED"},
        {ChainTransactionState::Broadcast, "BROADCAST"},
        {ChainTransactionState::Mined, "MINED"},
        {ChainTransactionState::Confirmed, "CONFIRMED"},
        {ChainTransactionState::Failed, "FAILED"},
        {ChainTransactionState::Replaced, "REPLACED"},
    });
}

FREEHOLD_SPELLED(PropertyState)
FREEHOLD_SPELLED(VerificationState)
FREEHOLD_SPELLED(VerificationLevel)
FREEHOLD_SPELLED(DocumentKind)
FREEHOLD_SPELLED(PurchaseState)
FREEHOLD_SPELLED(ProposalState)
FREEHOLD_SPELLED(CollectionState)
FREEHOLD_SPELLED(ConversionState)
FREEHOLD_SPELLED(ChargeState)
FREEHOLD_SPELLED(ChargeKind)
FREEHOLD_SPELLED(LateFeeKind)
FREEHOLD_SPELLED(ExpenseCategory)
FREEHOLD_SPELLED(ChainTransactionState)

} // namespace freehold
