# SPDX-License-Identifier: GPL-3.0-or-later
# Windows: an NSIS installer with Qt's libraries beside the program (windeployqt), a start menu entry, an uninstaller.
set(CPACK_NSIS_DISPLAY_NAME Freehold)
set(CPACK_NSIS_PACKAGE_NAME Freehold)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH OFF)
set(CPACK_NSIS_EXECUTABLES_DIRECTORY bin)
set(CPACK_NSIS_MUI_FINISHPAGE_RUN freehold.exe)

if(WIN32)
    set(CPACK_GENERATOR NSIS)
    set_target_properties(freehold PROPERTIES WIN32_EXECUTABLE ON)
    get_target_property(QMAKE Qt6::qmake IMPORTED_LOCATION)
    get_filename_component(QT_BIN "${QMAKE}" DIRECTORY)
    install(CODE "execute_process(COMMAND \"${QT_BIN}/windeployqt\" --no-translations
        \"\${CMAKE_INSTALL_PREFIX}/bin/freehold.exe\" COMMAND_ERROR_IS_FATAL ANY)" COMPONENT desktop)
endif()
