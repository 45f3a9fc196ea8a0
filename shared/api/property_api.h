// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/api/json_writer.h"
#include "shared/domain/states.h"
#include "shared/domain/usd_cents.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <expected>
#include <optional>

namespace freehold::api {

struct PropertyAddress {
    QString street;
    QString city;
    QString postalCode;
    QString country; ///< ISO 3166-1 alpha-2

    void writeTo(JsonWriter &json) const;
};

/// The facts of a building, as its manager states them: body of createProperty and editProperty.
struct PropertyDraft {
    QString name;
    QString description;
    PropertyAddress address;
    QString kind; ///< residential, commercial, mixed, industrial
    UsdCents valuation;
    qint64 areaSquareMeters = 0;
    qint64 yearBuilt = 0;

    [[nodiscard]] static std::expected<PropertyDraft, FieldErrors> parse(const QJsonObject &json);
};

/// The word itself when it is a kind of property.
[[nodiscard]] std::optional<QString> knownPropertyKind(const QString &text);

/// Body of request-changes and reject.
struct ReviewNote {
    QString note;

    [[nodiscard]] static std::expected<ReviewNote, FieldErrors> parse(const QJsonObject &json);
};

/// A property in answers. Times are RFC 3339.
struct PropertyAnswer {
    QString id;
    QString managerId;
    PropertyState state = PropertyState::Draft;
    PropertyDraft facts;
    QDate valuedOn;                    ///< of the valuation that counts now
    std::optional<Usdc> pricePerShare; ///< of the primary sale, once there is a token
    bool isOpenForSale = false;
    std::optional<QString> reviewNote; ///< only for its manager and admins
    QString createdAt;
    QString updatedAt;

    void writeTo(JsonWriter &json) const;
};

} // namespace freehold::api
