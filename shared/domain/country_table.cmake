# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DINPUT=iso_3166-1.json -DOUTPUT=country_table.h -P country_table.cmake
file(READ "${INPUT}" json)
string(JSON count LENGTH "${json}" "3166-1")
math(EXPR last "${count} - 1")
set(rows "")
foreach(index RANGE ${last})
    string(JSON country GET "${json}" "3166-1" ${index})
    string(JSON alpha2 GET "${country}" alpha_2)
    string(JSON alpha3 GET "${country}" alpha_3)
    string(JSON numeric GET "${country}" numeric)
    # A leading zero would make the number octal.
    string(REGEX REPLACE "^0+" "" numeric "${numeric}")
    string(APPEND rows "    {\"${alpha2}\", \"${alpha3}\", ${numeric}},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Generated from iso-codes by shared/domain/country_table.cmake.
#pragma once

namespace freehold {

struct CountryRow {
    const char *alpha2;
    const char *alpha3;
    int numeric;
};
inline constexpr CountryRow kCountryTable[] = {
${rows}};

} // namespace freehold
")
