// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/domain/ids.h"
#include "shared/domain/states.h"
#include "shared/domain/usd_cents.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <expected>
#include <optional>

namespace freehold::api {

/// No expense of a rental is more than ten million dollars.
inline constexpr UsdCents kMaxExpense{1'000'000'000};
/// What a checkout can be for.
inline constexpr UsdCents kLeastPayable{50};
inline constexpr UsdCents kMostPayable{99'999'999};

/// What it costs to be late, once for each charge.
struct LateFeeRule {
    LateFeeKind kind = LateFeeKind::None;
    UsdCents amount;             ///< of a fixed one
    qint64 basisPoints = 0;      ///< of what is late; of a percentage
    std::optional<UsdCents> cap; ///< of a percentage
    qint64 graceDays = 0;        ///< days after the due date without a fee

    [[nodiscard]] QJsonObject toJson() const;
    friend bool operator==(const LateFeeRule &, const LateFeeRule &) = default;
};

/// Body of createLease and editLease.
struct LeaseRequest {
    static constexpr int kLastDayOfMonth = 0;

    QString unit;
    QString tenantName;
    QString tenantEmail;
    QDate startsOn;
    std::optional<QDate> endsOn;      ///< the last day; open-ended without one
    std::optional<QDate> chargedFrom; ///< for a lease that runs already
    UsdCents rent;                    ///< a month
    int dueDay = 1;                   ///< 1 to 28, or kLastDayOfMonth
    LateFeeRule lateFee;

    [[nodiscard]] static std::expected<LeaseRequest, FieldErrors> parse(const QJsonObject &json);
};

/// "1" to "28", or "last".
[[nodiscard]] QString dueDayText(int dueDay);

/// Body of terminateLease.
struct TerminateLeaseRequest {
    QDate endsOn;
    [[nodiscard]] static std::expected<TerminateLeaseRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Body of addCharge.
struct ChargeRequest {
    QString description;
    UsdCents amount;
    QDate dueOn;

    [[nodiscard]] static std::expected<ChargeRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Body of createPaymentLink.
struct PaymentLinkRequest {
    QString unit;
    ChargeRequest charge;

    [[nodiscard]] static std::expected<PaymentLinkRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Body of startLinkCheckout.
struct LinkCheckoutRequest {
    std::optional<ChargeId> charge; ///< the oldest that is due unless given

    [[nodiscard]] static std::expected<LinkCheckoutRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Body of waiveCharge and voidExpense.
struct BooksReason {
    QString reason;
    [[nodiscard]] static std::expected<BooksReason, FieldErrors> parse(const QJsonObject &json);
};

/// Body of bookExpense.
struct ExpenseRequest {
    ExpenseCategory category = ExpenseCategory::Other;
    QDate spentOn;
    UsdCents amount;
    QString vendor;
    QString note;
    std::optional<DocumentId> receipt;

    [[nodiscard]] static std::expected<ExpenseRequest, FieldErrors> parse(const QJsonObject &json);
};

/// Body of setRentTerms.
struct RentTermsRequest {
    static constexpr qint64 kMaxFeeBasisPoints = 3000;
    static constexpr qint64 kMaxReserveBasisPoints = 5000;

    QDate effectiveFrom;
    qint64 feeBasisPoints = 0;
    qint64 reserveBasisPoints = 0;

    [[nodiscard]] static std::expected<RentTermsRequest, FieldErrors> parse(const QJsonObject &json);
};

} // namespace freehold::api
