# SPDX-License-Identifier: GPL-3.0-or-later
# Spanish and German: lupdate brings new texts into translations/ (./dev translations), the build makes the tables that travel inside.
set(FREEHOLD_TRANSLATIONS "${CMAKE_SOURCE_DIR}/translations/desktop_es.ts" "${CMAKE_SOURCE_DIR}/translations/desktop_de.ts")
qt_add_lrelease(freehold_desktop_app TS_FILES ${FREEHOLD_TRANSLATIONS} QM_FILES_OUTPUT_VARIABLE freehold_qm_files)
qt_add_resources(freehold_desktop_app freehold_translations PREFIX /i18n BASE "${CMAKE_CURRENT_BINARY_DIR}"
    FILES ${freehold_qm_files})
