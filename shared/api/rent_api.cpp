// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/rent_api.h"

namespace freehold::api {

namespace {

const QString kMalformed = "malformed";
const QString kOutOfRange = "out_of_range";
const QDate kEarliest(1970, 1, 1);
const QDate kLatest(2199, 12, 31);

constexpr int kLastNumberedDay = 28;
constexpr qint64 kMaxGraceDays = 30;
constexpr qint64 kMaxLateBasisPoints = 2000;

constexpr TextLimits kUnitLimits{.min = 1, .max = 60};
constexpr TextLimits kDescriptionLimits{.min = 3, .max = 120};

struct UsdLimits {
    UsdCents min;
    UsdCents max;
};
constexpr UsdLimits kPayable{kLeastPayable, kMostPayable};
constexpr UsdLimits kExpense{{1}, kMaxExpense};

UsdCents checkedUsd(JsonReader &reader, const QString &field, const QString &text, const UsdLimits &limits)
{
    const auto amount = UsdCents::parse(text);
    if (!text.isEmpty() && !amount)
        reader.fail(field, kMalformed);
    else if (amount && (*amount < limits.min || *amount > limits.max))
        reader.fail(field, kOutOfRange, {{"min", limits.min.toString()}, {"max", limits.max.toString()}});
    return amount.value_or(UsdCents{});
}

UsdCents readUsd(JsonReader &reader, const QString &field, const UsdLimits &limits = kPayable)
{
    return checkedUsd(reader, field, reader.text(field, {.max = 20}), limits);
}

std::optional<UsdCents> readOptionalUsd(JsonReader &reader, const QString &field)
{
    const auto text = reader.optionalText(field, {.max = 20});
    return text ? std::optional(checkedUsd(reader, field, *text, kPayable)) : std::nullopt;
}

QDate checkedDate(JsonReader &reader, const QString &field, const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && (!date.isValid() || date.toString(Qt::ISODate) != text))
        reader.fail(field, kMalformed);
    else if (date.isValid() && (date < kEarliest || date > kLatest))
        reader.fail(field, kOutOfRange,
                    {{"min", kEarliest.toString(Qt::ISODate)}, {"max", kLatest.toString(Qt::ISODate)}});
    return date;
}

QDate readDate(JsonReader &reader, const QString &field)
{
    return checkedDate(reader, field, reader.text(field, {.max = 10}));
}

std::optional<QDate> readOptionalDate(JsonReader &reader, const QString &field)
{
    const auto text = reader.optionalText(field, {.max = 10});
    return text ? std::optional(checkedDate(reader, field, *text)) : std::nullopt;
}

template <typename IdType>
std::optional<IdType> readOptionalId(JsonReader &reader, const QString &field)
{
    const auto text = reader.optionalText(field, {.max = 64});
    const auto id = text ? IdType::parse(*text) : std::nullopt;
    if (text && !id)
        reader.fail(field, kMalformed);
    return id;
}

int readDueDay(JsonReader &reader, const QString &field)
{
    const QString text = reader.text(field, {.max = 4});
    if (text == u"last")
        return LeaseRequest::kLastDayOfMonth;
    bool isNumber = false;
    const int day = text.toInt(&isNumber);
    if (!text.isEmpty() && (!isNumber || QString::number(day) != text))
        reader.fail(field, kMalformed);
    else if (isNumber && (day < 1 || day > kLastNumberedDay))
        reader.fail(field, kOutOfRange, {{"min", 1}, {"max", kLastNumberedDay}});
    return day;
}

LateFeeRule readLateFee(JsonReader &reader, const UsdCents rent)
{
    const QString field = "late_fee";
    const bool isGiven = reader.has(field);
    JsonReader nested(reader.object(field), field);
    LateFeeRule rule;
    if (!isGiven)
        return rule;
    rule.kind = nested.word<LateFeeKind>("kind", enumFromString<LateFeeKind>);
    if (rule.kind != LateFeeKind::None)
        rule.graceDays = nested.integer("grace_days", 0, kMaxGraceDays);
    if (rule.kind == LateFeeKind::Fixed) {
        rule.amount = readUsd(nested, "amount_usd");
        if (rent.cents > 0 && rule.amount > rent)
            nested.fail("amount_usd", kOutOfRange, {{"min", kLeastPayable.toString()}, {"max", rent.toString()}});
    }
    if (rule.kind == LateFeeKind::Percent) {
        rule.basisPoints = nested.integer("basis_points", 1, kMaxLateBasisPoints);
        rule.cap = readOptionalUsd(nested, "cap_usd");
    }
    static_cast<void>(nested.finish()); // adds what is unknown; merge takes the errors over
    reader.merge(nested);
    return rule;
}

void requireOrder(JsonReader &reader, const LeaseRequest &lease)
{
    if (!lease.startsOn.isValid())
        return;
    const QJsonObject from{{"min", lease.startsOn.toString(Qt::ISODate)}};
    if (lease.endsOn && lease.endsOn->isValid() && *lease.endsOn < lease.startsOn)
        reader.fail("ends_on", kOutOfRange, from);
    if (lease.chargedFrom && lease.chargedFrom->isValid()
        && (*lease.chargedFrom < lease.startsOn || (lease.endsOn && *lease.chargedFrom > *lease.endsOn)))
        reader.fail("charged_from", kOutOfRange, from);
}

ChargeRequest readCharge(JsonReader &reader)
{
    return {.description = reader.text("description", kDescriptionLimits),
            .amount = readUsd(reader, "amount_usd"),
            .dueOn = readDate(reader, "due_on")};
}

} // namespace

QString dueDayText(int dueDay) { return dueDay == LeaseRequest::kLastDayOfMonth ? "last" : QString::number(dueDay); }

QJsonObject LateFeeRule::toJson() const
{
    QJsonObject json{{"kind", toString(kind)}};
    if (kind == LateFeeKind::Fixed)
        json.insert("amount_usd", amount.toString());
    if (kind == LateFeeKind::Percent) {
        json.insert("basis_points", basisPoints);
        json.insert("cap_usd", cap ? QJsonValue(cap->toString()) : QJsonValue());
    }
    if (kind != LateFeeKind::None)
        json.insert("grace_days", graceDays);
    return json;
}

std::expected<LeaseRequest, FieldErrors> LeaseRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    LeaseRequest lease;
    lease.unit = reader.text("unit", kUnitLimits);
    lease.tenantName = reader.text("tenant_name", {.min = 1, .max = 120});
    lease.tenantEmail = reader.email("tenant_email");
    lease.startsOn = readDate(reader, "starts_on");
    lease.endsOn = readOptionalDate(reader, "ends_on");
    lease.chargedFrom = readOptionalDate(reader, "charged_from");
    lease.rent = readUsd(reader, "rent_usd");
    lease.dueDay = readDueDay(reader, "due_day");
    lease.lateFee = readLateFee(reader, lease.rent);
    requireOrder(reader, lease);
    return finished(reader, lease);
}

std::expected<TerminateLeaseRequest, FieldErrors> TerminateLeaseRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    const TerminateLeaseRequest request{readDate(reader, "ends_on")};
    return finished(reader, request);
}

std::expected<ChargeRequest, FieldErrors> ChargeRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    const ChargeRequest request = readCharge(reader);
    return finished(reader, request);
}

std::expected<PaymentLinkRequest, FieldErrors> PaymentLinkRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    PaymentLinkRequest request;
    request.unit = reader.text("unit", kUnitLimits);
    request.charge = readCharge(reader);
    return finished(reader, request);
}

std::expected<LinkCheckoutRequest, FieldErrors> LinkCheckoutRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    const LinkCheckoutRequest request{readOptionalId<ChargeId>(reader, "charge_id")};
    return finished(reader, request);
}

std::expected<BooksReason, FieldErrors> BooksReason::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    const BooksReason request{reader.text("reason", {.min = 3, .max = 500})};
    return finished(reader, request);
}

std::expected<ExpenseRequest, FieldErrors> ExpenseRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    ExpenseRequest expense;
    expense.category = reader.word<ExpenseCategory>("category", enumFromString<ExpenseCategory>);
    expense.spentOn = readDate(reader, "spent_on");
    expense.amount = readUsd(reader, "amount_usd", kExpense);
    expense.vendor = reader.text("vendor", {.min = 1, .max = 120});
    expense.note = reader.optionalText("note", {.min = 0, .max = 1000}).value_or(QString(""));
    expense.receipt = readOptionalId<DocumentId>(reader, "document_id");
    return finished(reader, expense);
}

std::expected<RentTermsRequest, FieldErrors> RentTermsRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    RentTermsRequest terms;
    terms.effectiveFrom = readDate(reader, "effective_from");
    terms.feeBasisPoints = reader.integer("management_fee_basis_points", 0, kMaxFeeBasisPoints);
    terms.reserveBasisPoints = reader.integer("reserve_basis_points", 0, kMaxReserveBasisPoints);
    return finished(reader, terms);
}

} // namespace freehold::api
