// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/countries.h"

#include "client/desktop/widgets/country_name.h"
#include "shared/domain/country.h"

#include <QCollator>
#include <QComboBox>
#include <QCoreApplication>

#include <algorithm>

namespace freehold::desktop {

void fillCountries(QComboBox &box)
{
    constexpr int kHighestNumber = 999;
    QList<std::pair<QString, QString>> countries;
    for (int number = 1; number <= kHighestNumber; ++number) {
        if (const auto country = countryByNumeric(number))
            countries.append({countryName(country->alpha2), country->alpha2});
    }
    std::ranges::sort(
        countries, [order = QCollator()](const auto &a, const auto &b) { return order.compare(a.first, b.first) < 0; });
    box.addItem(QCoreApplication::translate("Countries", "Choose a country"), QString());
    for (const auto &[name, code] : countries)
        box.addItem(name, code);
}

} // namespace freehold::desktop
