# SPDX-License-Identifier: GPL-3.0-or-later
# What countries are called, in each of the client's languages: made from the table of countries of the same Debian package that
# shared/domain takes it from.
set(FREEHOLD_COUNTRY_NAMES "${CMAKE_CURRENT_BINARY_DIR}/countries/country_names.json")
file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/countries")
add_custom_command(OUTPUT "${FREEHOLD_COUNTRY_NAMES}"
    COMMAND "${CMAKE_SOURCE_DIR}/node_modules/.bin/node" "${CMAKE_SOURCE_DIR}/tools/design/country_names.ts"
            "${FREEHOLD_COUNTRIES}" "${FREEHOLD_COUNTRY_NAMES}"
    DEPENDS "${FREEHOLD_COUNTRIES}" "${CMAKE_SOURCE_DIR}/tools/design/country_names.ts"
    COMMENT "names of countries" VERBATIM)
