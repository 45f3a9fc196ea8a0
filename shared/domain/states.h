// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// The states a thing can be in, and their one spelling (API, database and logs use the same words).
namespace freehold {

enum class PropertyState {
    Draft,
    PendingApproval,
    ChangesRequested,
    Approved,
    Rejected,
    Tokenizing,
    Tokenized,
    Suspended,
    Exited
};
/// EXPIRED: the approval's time is over and nobody has said anything new.
enum class VerificationState { Started, Pending, Approved, Rejected, Revoked, Expired };
enum class VerificationLevel { Identity, Accredited };
enum class DocumentKind { Deed, Valuation, Photo, Inspection, Insurance, Receipt, Other };
/// REQUESTED (stored) -> SUBMITTED (a transaction is queued) -> CONFIRMED or FAILED; CONFIRMED -> REFUNDED when the raise failed.
enum class PurchaseState { Requested, Submitted, Confirmed, Failed, Refunded };
enum class ProposalState { Open, Executing, Executed, Refused, Failed };
/// A payment by card or bank debit, on its way from the payer to the Treasury. STARTED (a checkout is open) -> PROCESSING (a
/// bank debit is under way) -> PAID (not yet available) -> SETTLED -> CONVERTING -> CONVERTED (USDC confirmed in the
/// Treasury); FAILED and EXPIRED brought nothing.
enum class CollectionState { Started, Processing, Paid, Settled, Converting, Converted, Failed, Expired };
/// Dollars on their way to be USDC in the Treasury: REQUESTED (stored, perhaps asked of Circle) -> SENT (Circle's transfer
/// is complete) -> CONVERTED (the Treasury has booked it), or FAILED (nothing was sent).
enum class ConversionState { Requested, Sent, Converted, Failed };
/// What a tenant owes. DUE -> PAYMENT_STARTED (a checkout is open, or a bank debit under way) -> PAID_UNSETTLED -> SETTLED ->
/// CONVERTING -> CONVERTED (USDC confirmed in the Treasury); back to DUE when a payment fails. Beside the way: REFUNDED,
/// DISPUTED (until the dispute is won), WAIVED by the manager, and CANCELLED, because the lease ended before its time began.
enum class ChargeState {
    Due,
    PaymentStarted,
    PaidUnsettled,
    Settled,
    Converting,
    Converted,
    Refunded,
    Disputed,
    Waived,
    Cancelled
};
enum class ChargeKind { Rent, LateFee, Other };
enum class LateFeeKind { None, Fixed, Percent };
enum class ExpenseCategory { Repairs, Maintenance, Utilities, Insurance, PropertyTax, Legal, Other };
enum class ChainTransactionState { Queued, Signed, Broadcast, Mined, Confirmed, Failed, Replaced };

[[nodiscard]] QString toString(PropertyState state);
[[nodiscard]] QString toString(VerificationState state);
[[nodiscard]] QString toString(VerificationLevel level);
[[nodiscard]] QString toString(DocumentKind kind);
[[nodiscard]] QString toString(PurchaseState state);
[[nodiscard]] QString toString(ProposalState state);
[[nodiscard]] QString toString(CollectionState state);
[[nodiscard]] QString toString(ConversionState state);
[[nodiscard]] QString toString(ChargeState state);
[[nodiscard]] QString toString(ChargeKind kind);
[[nodiscard]] QString toString(LateFeeKind kind);
[[nodiscard]] QString toString(ExpenseCategory category);
[[nodiscard]] QString toString(ChainTransactionState state);

/// The enumerator with that spelling; empty for an unknown word. Instantiated for the enums above.
template <typename Enum>
[[nodiscard]] std::optional<Enum> enumFromString(QStringView text);

} // namespace freehold
