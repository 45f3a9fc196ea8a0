// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/states.h"

#include <array>
#include <utility>

namespace freehold {

namespace {

template <typename Enum>
struct Spelling {
    Enum value;
    const char *text;
};

constexpr auto spellings(PropertyState)
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

constexpr auto spellings(VerificationState)
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

constexpr auto spellings(VerificationLevel)
{
    return std::to_array<Spelling<VerificationLevel>>({
        {VerificationLevel::Identity, "identity"},
        {VerificationLevel::Accredited, "accredited"},
    });
}

constexpr auto spellings(DocumentKind)
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

constexpr auto spellings(PurchaseState)
{
    return std::to_array<Spelling<PurchaseState>>({
        {PurchaseState::Requested, "REQUESTED"},
        {PurchaseState::Submitted, "SUBMITTED"},
        {PurchaseState::Confirmed, "CONFIRMED"},
        {PurchaseState::Failed, "FAILED"},
        {PurchaseState::Refunded, "REFUNDED"},
    });
}

constexpr auto spellings(ProposalState)
{
    return std::to_array<Spelling<ProposalState>>({
        {ProposalState::Open, "OPEN"},
        {ProposalState::Executing, "EXECUTING"},
        {ProposalState::Executed, "EXECUTED"},
        {ProposalState::Refused, "REFUSED"},
        {ProposalState::Failed, "FAILED"},
    });
}

constexpr auto spellings(CollectionState)
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

constexpr auto spellings(ConversionState)
{
    return std::to_array<Spelling<ConversionState>>({
        {ConversionState::Requested, "REQUESTED"},
        {ConversionState::Sent, "SENT"},
        {ConversionState::Converted, "CONVERTED"},
        {ConversionState::Failed, "FAILED"},
    });
}

constexpr auto spellings(ChargeState)
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

constexpr auto spellings(ChargeKind)
{
    return std::to_array<Spelling<ChargeKind>>({
        {ChargeKind::Rent, "rent"},
        {ChargeKind::LateFee, "late_fee"},
        {ChargeKind::Other, "other"},
    });
}

constexpr auto spellings(LateFeeKind)
{
    return std::to_array<Spelling<LateFeeKind>>({
        {LateFeeKind::None, "none"},
        {LateFeeKind::Fixed, "fixed"},
        {LateFeeKind::Percent, "percent"},
    });
}

constexpr auto spellings(ExpenseCategory)
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

constexpr auto spellings(ChainTransactionState)
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

template <typename Enum>
QString spell(Enum value)
{
    for (const auto &spelling : spellings(Enum{}))
        if (spelling.value == value)
            return QString::fromLatin1(spelling.text);
    std::unreachable();
}

} // namespace

template <typename Enum>
std::optional<Enum> enumFromString(QStringView text)
{
    for (const auto &spelling : spellings(Enum{}))
        if (text == QLatin1StringView(spelling.text))
            return spelling.value;
    return std::nullopt;
}

#define FREEHOLD_SPELLED_ENUM(Enum)                                                                                    \
    QString toString(Enum value) { return spell(value); }                                                              \
    template std::optional<Enum> enumFromString<Enum>(QStringView);

FREEHOLD_SPELLED_ENUM(PropertyState)
FREEHOLD_SPELLED_ENUM(VerificationState)
FREEHOLD_SPELLED_ENUM(VerificationLevel)
FREEHOLD_SPELLED_ENUM(DocumentKind)
FREEHOLD_SPELLED_ENUM(PurchaseState)
FREEHOLD_SPELLED_ENUM(ProposalState)
FREEHOLD_SPELLED_ENUM(CollectionState)
FREEHOLD_SPELLED_ENUM(ConversionState)
FREEHOLD_SPELLED_ENUM(ChargeState)
FREEHOLD_SPELLED_ENUM(ChargeKind)
FREEHOLD_SPELLED_ENUM(LateFeeKind)
FREEHOLD_SPELLED_ENUM(ExpenseCategory)
FREEHOLD_SPELLED_ENUM(ChainTransactionState)

#undef FREEHOLD_SPELLED_ENUM

} // namespace freehold
