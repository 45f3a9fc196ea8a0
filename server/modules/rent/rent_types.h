// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/db/row.h"
#include "shared/api/rent_api.h"

#include <QByteArray>

#include <optional>

namespace freehold::rent {

/// A row of `leases`. Who the tenant is stands sealed in it: see rent_tenant.h.
struct Lease {
    LeaseId id = {};
    PropertyId property = {};
    QString unit = {};
    QByteArray tenantNameSealed = {};
    QByteArray tenantEmailSealed = {};
    QString tenantEmailIndex = {};
    std::optional<UserId> tenant = {}; ///< the account that has proved to have the tenant's address
    QDate startsOn = {};
    std::optional<QDate> endsOn = {}; ///< the last day
    QDate chargedFrom = {};
    UsdCents rent = {}; ///< a month
    int dueDay = 1;
    api::LateFeeRule lateFee = {};
    std::optional<TimeMs> terminatedAt = {};
    std::optional<qint64> nextMonth = {}; ///< the first month without a charge; nothing once all have one
    UserId createdBy = {};
    TimeMs createdAt = {};
    TimeMs updatedAt = {};

    [[nodiscard]] bool isOverOn(QDate day) const { return endsOn && *endsOn < day; }
    [[nodiscard]] static Lease fromRow(const Row &row);
};

/// A row of `rent_charges`.
struct Charge {
    ChargeId id = {};
    PropertyId property = {};
    std::optional<LeaseId> lease = {};
    QString unit = {}; ///< of the lease, or of the link that it is paid over
    ChargeKind kind = ChargeKind::Other;
    std::optional<qint64> month = {};       ///< since January 1970
    std::optional<UsdCents> monthRent = {}; ///< of rent: what the whole month cost when it was charged
    std::optional<QDate> periodFrom = {};
    std::optional<QDate> periodTo = {};
    std::optional<ChargeId> lateFor = {};
    QString description = {};
    UsdCents amount = {};
    QDate dueOn = {};
    QDate owedSince = {}; ///< charged, or due again: nobody is late before
    ChargeState state = ChargeState::Due;
    std::optional<CollectionId> collection = {}; ///< the payment that counts
    std::optional<QString> failure = {};         ///< of the last payment, when it did not go through
    UsdCents refunded = {};
    UsdCents withdrawn = {}; ///< by the payer's bank, and not returned
    std::optional<TimeMs> paidAt = {};
    std::optional<TimeMs> convertedAt = {};
    qint64 told = 0; ///< see Told
    TimeMs createdAt = {};
    TimeMs updatedAt = {};

    [[nodiscard]] bool isUnpaid() const { return state == ChargeState::Due || state == ChargeState::PaymentStarted; }
    [[nodiscard]] static Charge fromRow(const Row &row);
};

/// How much a tenant was told of a charge; each but the first comes once, the later ones in place of those that were missed.
enum Told : qint64 { ToldNothing, ToldDueSoon, ToldDue, ToldLate };

/// A row of `rent_charge_steps`.
struct ChargeStep {
    ChargeState state = ChargeState::Due;
    std::optional<CollectionId> collection = {};
    UsdCents refunded = {};
    UsdCents withdrawn = {};
    std::optional<QString> reason = {};
    std::optional<UserId> actor = {};
    TimeMs at = {};

    [[nodiscard]] static ChargeStep fromRow(const Row &row);
};

/// A row of `payment_links`: of a lease, or of one charge.
struct PaymentLink {
    PaymentLinkId id = {};
    PropertyId property = {};
    std::optional<LeaseId> lease = {};
    std::optional<ChargeId> charge = {};
    QString unit = {};
    QByteArray salt = {};
    QString tokenHash = {};
    std::optional<TimeMs> revokedAt = {};
    UserId createdBy = {};
    TimeMs createdAt = {};
    TimeMs issuedAt = {};

    [[nodiscard]] static PaymentLink fromRow(const Row &row);
};

/// A row of `expenses`.
struct Expense {
    ExpenseId id = {};
    PropertyId property = {};
    ExpenseCategory category = ExpenseCategory::Other;
    QDate spentOn = {};
    UsdCents amount = {};
    QString vendor = {};
    QString note = {};
    std::optional<DocumentId> receipt = {};
    UserId bookedBy = {};
    TimeMs bookedAt = {};
    std::optional<UserId> voidedBy = {};
    std::optional<TimeMs> voidedAt = {};
    std::optional<QString> voidReason = {};

    [[nodiscard]] static Expense fromRow(const Row &row);
};

/// A row of `rent_terms`.
struct RentTerms {
    qint64 id = 0;
    PropertyId property = {};
    QDate effectiveFrom = {};
    qint64 feeBasisPoints = 0;
    qint64 reserveBasisPoints = 0;
    UserId setBy = {};
    TimeMs setAt = {};

    [[nodiscard]] static RentTerms fromRow(const Row &row);
};

} // namespace freehold::rent
