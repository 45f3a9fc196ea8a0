# SPDX-License-Identifier: GPL-3.0-or-later
# macOS: an app bundle with Qt's frameworks inside (macdeployqt), in a disk image. Signing and notarization are the publisher's.
set(CPACK_DMG_VOLUME_NAME Freehold)

if(APPLE)
    set(CPACK_GENERATOR DragNDrop)
    set_target_properties(freehold PROPERTIES
        MACOSX_BUNDLE ON
        MACOSX_BUNDLE_GUI_IDENTIFIER org.freehold.Freehold
        MACOSX_BUNDLE_BUNDLE_NAME Freehold
        MACOSX_BUNDLE_SHORT_VERSION_STRING "${PROJECT_VERSION}"
        MACOSX_BUNDLE_BUNDLE_VERSION "${PROJECT_VERSION}"
    )
    get_target_property(QMAKE Qt6::qmake IMPORTED_LOCATION)
    get_filename_component(QT_BIN "${QMAKE}" DIRECTORY)
    install(CODE "execute_process(COMMAND \"${QT_BIN}/macdeployqt\" \"\${CMAKE_INSTALL_PREFIX}/freehold.app\"
        COMMAND_ERROR_IS_FATAL ANY)" COMPONENT desktop)
endif()
