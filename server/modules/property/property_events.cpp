// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_events.h"

namespace freehold::property {

namespace {
const QString kProperty = QStringLiteral("property");
const QString kManager = QStringLiteral("manager");
const QString kName = QStringLiteral("name");
const QString kNote = QStringLiteral("note");
} // namespace

QJsonObject PropertyNews::toJson() const
{
    QJsonObject json{{kProperty, property.text()}, {kManager, manager.text()}, {kName, name}};
    if (note)
        json.insert(kNote, *note);
    return json;
}

void PropertyNews::read(const QJsonObject &json)
{
    property = PropertyId::trusted(json.value(kProperty).toString());
    manager = UserId::trusted(json.value(kManager).toString());
    name = json.value(kName).toString();
    if (json.contains(kNote))
        note = json.value(kNote).toString();
}

PropertySubmitted PropertySubmitted::fromJson(const QJsonObject &json)
{
    PropertySubmitted event;
    event.read(json);
    return event;
}

PropertyApproved PropertyApproved::fromJson(const QJsonObject &json)
{
    PropertyApproved event;
    event.read(json);
    return event;
}

PropertyRejected PropertyRejected::fromJson(const QJsonObject &json)
{
    PropertyRejected event;
    event.read(json);
    return event;
}

PropertyChangesRequested PropertyChangesRequested::fromJson(const QJsonObject &json)
{
    PropertyChangesRequested event;
    event.read(json);
    return event;
}

QJsonObject PropertyChanged::toJson() const { return {{kProperty, property.text()}}; }

PropertyChanged PropertyChanged::fromJson(const QJsonObject &json)
{
    return {PropertyId::trusted(json.value(kProperty).toString())};
}

} // namespace freehold::property
