// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/rent/rent_events.h"

namespace freehold::rent {

namespace {

const QString kProperty = "property";
const QString kCharge = "charge";
const QString kCollection = "collection";
const QString kExpense = "expense";

} // namespace

QJsonObject RentNews::toJson() const
{
    return {{kProperty, property.text()}, {kCharge, charge.text()}, {kCollection, collection.text()}};
}

void RentNews::read(const QJsonObject &json)
{
    property = PropertyId::trusted(json.value(kProperty).toString());
    charge = ChargeId::trusted(json.value(kCharge).toString());
    collection = CollectionId::trusted(json.value(kCollection).toString());
}

QJsonObject ExpenseNews::toJson() const { return {{kProperty, property.text()}, {kExpense, expense.text()}}; }

void ExpenseNews::read(const QJsonObject &json)
{
    property = PropertyId::trusted(json.value(kProperty).toString());
    expense = ExpenseId::trusted(json.value(kExpense).toString());
}

RentCollected RentCollected::fromJson(const QJsonObject &json)
{
    RentCollected event;
    event.read(json);
    return event;
}

RentConverted RentConverted::fromJson(const QJsonObject &json)
{
    RentConverted event;
    event.read(json);
    return event;
}

RentRefunded RentRefunded::fromJson(const QJsonObject &json)
{
    RentRefunded event;
    event.read(json);
    return event;
}

RentDisputed RentDisputed::fromJson(const QJsonObject &json)
{
    RentDisputed event;
    event.read(json);
    return event;
}

ExpenseBooked ExpenseBooked::fromJson(const QJsonObject &json)
{
    ExpenseBooked event;
    event.read(json);
    return event;
}

ExpenseVoided ExpenseVoided::fromJson(const QJsonObject &json)
{
    ExpenseVoided event;
    event.read(json);
    return event;
}

} // namespace freehold::rent
