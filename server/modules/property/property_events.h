// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/ids.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace freehold::property {

/// What every event of a property's review carries.
struct PropertyNews {
    PropertyId property;
    UserId manager;
    QString name;
    std::optional<QString> note; ///< why it was rejected, or what should change

    [[nodiscard]] QJsonObject toJson() const;

protected:
    void read(const QJsonObject &json);
};

struct PropertySubmitted : PropertyNews {
    static constexpr const char *topic = "property.submitted";
    [[nodiscard]] static PropertySubmitted fromJson(const QJsonObject &json);
};

struct PropertyApproved : PropertyNews {
    static constexpr const char *topic = "property.approved";
    [[nodiscard]] static PropertyApproved fromJson(const QJsonObject &json);
};

struct PropertyRejected : PropertyNews {
    static constexpr const char *topic = "property.rejected";
    [[nodiscard]] static PropertyRejected fromJson(const QJsonObject &json);
};

struct PropertyChangesRequested : PropertyNews {
    static constexpr const char *topic = "property.changes_requested";
    [[nodiscard]] static PropertyChangesRequested fromJson(const QJsonObject &json);
};

/// Facts or state are not what they were; for those who show the property.
struct PropertyChanged {
    static constexpr const char *topic = "property.changed";
    PropertyId property;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static PropertyChanged fromJson(const QJsonObject &json);
};

} // namespace freehold::property
