// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/property/property_types.h"
#include "shared/domain/money.h"

#include <QStringList>

#include <vector>

namespace freehold::property {

/// How the catalogue is sorted; those that are equal by their ids.
enum class PropertySort { Newest, Name, ValuationLow, ValuationHigh, PriceLow, PriceHigh };
[[nodiscard]] std::optional<PropertySort> propertySortFromString(const QString &word);

/// Where a page goes on: what the last property seen was sorted by, and its id.
struct PropertyPlace {
    QString name;      ///< folded; of PropertySort::Name
    qint64 figure = 0; ///< cents or micro-USDC; of the sorts by valuation and price
    PropertyId id;
};

template <typename Amount>
struct Between {
    std::optional<Amount> least;
    std::optional<Amount> most;
};

/// Which properties a list shows. What the viewer may not see is left out here, in SQL, so that pages are full.
struct PropertyFilter {
    std::optional<UserId> viewer; ///< sees also what they manage
    bool seesAll = false;         ///< an admin
    bool onlyMine = false;
    bool onlyOpenForSale = false;
    std::optional<PropertyState> state;
    QString search; ///< words in name, city or description
    std::optional<QString> country;
    std::optional<QString> city;
    std::optional<QString> kind;
    Between<UsdCents> valuation;
    Between<Usdc> pricePerShare; ///< a property without a price lies in no range
    PropertySort sort = PropertySort::Newest;
    std::optional<PropertyPlace> after;
    int limit = 50;
};

/// Reads the catalogue. `now` decides which sales are open.
class PropertyCatalogue {
public:
    /// Finds properties.
    [[nodiscard]] static Query list(const PropertyFilter &filter, TimeMs now);
    /// For the cursor behind `property`.
    [[nodiscard]] static PropertyPlace placeOf(const Property &property, PropertySort sort);

    /// Properties from before the catalogue, whose texts are to be folded.
    [[nodiscard]] static std::vector<Property> unfolded(Sql &sql, int limit);
};

} // namespace freehold::property
