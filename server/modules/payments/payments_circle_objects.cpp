// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/payments/payments_circle_objects.h"

#include "server/core/error.h"
#include "server/modules/payments/payments_object_text.h"
#include "shared/domain/money.h"

#include <QJsonArray>

#include <utility>

namespace freehold::payments {

namespace {

Error unexpected(const char *what)
{
    return Error(ErrorCode::ProviderFailed, QStringLiteral("conversion_provider_failed"),
                 "The conversion provider did not answer as expected; try again later.", {},
                 QString("unexpected %1").arg(what));
}

QString requiredText(const QJsonObject &object, const char *name)
{
    const QString value = object.value(QLatin1StringView(name)).toString();
    if (value.isEmpty())
        throw unexpected(name);
    return value;
}

bool isDollars(const QJsonObject &amount) { return amount.value("currency").toString() == u"USD"; }

/// Circle writes as many decimals as there are, up to six.
Usdc microDollars(const QJsonObject &amount)
{
    const auto micro = Usdc::parse(amount.value("amount").toString());
    if (!micro || !isDollars(amount))
        throw unexpected("amount");
    return *micro;
}

UsdCents dollars(const QJsonObject &amount)
{
    const Usdc exact = microDollars(amount);
    if (exact.micro % kMicroPerCent != 0)
        throw unexpected("amount");
    return {exact.micro / kMicroPerCent};
}

template <typename Status>
Status statusOf(const QJsonObject &object)
{
    const QString status = requiredText(object, "status");
    if (status == u"pending" || status == u"running")
        return Status::Pending;
    if (status == u"complete")
        return Status::Complete;
    if (status == u"failed")
        return Status::Failed;
    throw unexpected("status");
}

} // namespace

CircleTransfer CircleTransfer::fromJson(const QJsonObject &transfer)
{
    return {.id = requiredText(transfer, "id"),
            .status = statusOf<Status>(transfer),
            .amount = dollars(transfer.value("amount").toObject()),
            .transactionHash = optionalText(transfer, "transactionHash"),
            .errorCode = optionalText(transfer, "errorCode")};
}

CircleDeposit CircleDeposit::fromJson(const QJsonObject &deposit)
{
    return {.id = requiredText(deposit, "id"),
            .status = statusOf<Status>(deposit),
            .amount = dollars(deposit.value("amount").toObject())};
}

CircleRecipient CircleRecipient::fromJson(const QJsonObject &recipient)
{
    return {.id = requiredText(recipient, "id"),
            .address = requiredText(recipient, "address"),
            .isActive = recipient.value("status").toString() == u"active"};
}

CircleBalance CircleBalance::fromJson(const QJsonObject &balances)
{
    const auto sum = [&](const char *name) {
        UsdCents total; // less than a cent cannot be sent on
        const QJsonArray amounts = balances.value(QLatin1StringView(name)).toArray();
        for (const QJsonValue &amount : amounts)
            if (isDollars(amount.toObject()))
                total.cents += microDollars(amount.toObject()).micro / kMicroPerCent;
        return total;
    };
    return {.available = sum("available"), .unsettled = sum("unsettled")};
}

} // namespace freehold::payments
