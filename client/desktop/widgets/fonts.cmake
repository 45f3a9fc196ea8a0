# SPDX-License-Identifier: GPL-3.0-or-later
# The fonts travel inside the program: Inter with figures of one width, and a face with one width for addresses.
find_file(INTER_REGULAR Inter-Regular.otf PATHS /usr/share/fonts/opentype/inter REQUIRED)
find_file(INTER_STRONG Inter-SemiBold.otf PATHS /usr/share/fonts/opentype/inter REQUIRED)
find_file(MONO_FONT DejaVuSansMono.ttf PATHS /usr/share/fonts/truetype/dejavu REQUIRED)
# Debian's own: another Python on the path does not see Debian's packages.
find_program(DEBIAN_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)

set(FREEHOLD_FONTS "")
foreach(font IN ITEMS "${INTER_REGULAR}" "${INTER_STRONG}")
    cmake_path(GET font FILENAME name)
    add_custom_command(OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/fonts/${name}"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/fonts"
        COMMAND "${DEBIAN_PYTHON}" "${CMAKE_SOURCE_DIR}/tools/design/tabular_font.py" "${font}"
                "${CMAKE_CURRENT_BINARY_DIR}/fonts/${name}"
        DEPENDS "${font}" "${CMAKE_SOURCE_DIR}/tools/design/tabular_font.py"
        COMMENT "figures of one width: ${name}" VERBATIM)
    list(APPEND FREEHOLD_FONTS "${CMAKE_CURRENT_BINARY_DIR}/fonts/${name}")
endforeach()
configure_file("${MONO_FONT}" "${CMAKE_CURRENT_BINARY_DIR}/fonts/DejaVuSansMono.ttf" COPYONLY)
list(APPEND FREEHOLD_FONTS "${CMAKE_CURRENT_BINARY_DIR}/fonts/DejaVuSansMono.ttf")
