# SPDX-License-Identifier: GPL-3.0-or-later
# What `cpack` makes of a release build: the desktop client for Debian (DEB), Windows (NSIS) and macOS (DragNDrop). ./dev package calls it.
include(GNUInstallDirs)

install(TARGETS freehold
    RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT desktop
    BUNDLE DESTINATION . COMPONENT desktop)
if(UNIX AND NOT APPLE)
    set(DESKTOP_ID org.freehold.Freehold)
    install(FILES "${CMAKE_SOURCE_DIR}/installer/deb/${DESKTOP_ID}.desktop"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT desktop)
    install(FILES "${CMAKE_SOURCE_DIR}/installer/deb/${DESKTOP_ID}.metainfo.xml"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT desktop)
    install(FILES "${CMAKE_SOURCE_DIR}/resources/design/freehold.svg" RENAME "${DESKTOP_ID}.svg"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT desktop)
    install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" RENAME copyright
        DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/freehold" COMPONENT desktop)
endif()

set(CPACK_PACKAGE_NAME freehold)
set(CPACK_PACKAGE_VENDOR Freehold)
set(CPACK_PACKAGE_CONTACT "Freehold <packages@freehold.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Shares of rented buildings: buy, hold, trade, and receive the rent")
set(CPACK_PACKAGE_DESCRIPTION "The desktop client of Freehold for investors, managers, admins and tenants. Its wallet signs on this\nmachine; no key ever leaves it.")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_INSTALL_DIRECTORY Freehold)
set(CPACK_PACKAGE_EXECUTABLES freehold Freehold)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL desktop)

# Debian: dependencies are read from the program itself; platform plugins are loaded at run time and named here.
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME freehold)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS ca-certificates)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, gnome-keyring | kwalletmanager")

include("${CMAKE_SOURCE_DIR}/installer/windows/nsis.cmake")
include("${CMAKE_SOURCE_DIR}/installer/macos/bundle.cmake")
include(CPack)
