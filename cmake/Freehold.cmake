# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of Freehold is built: one place for language level, warnings, sanitizers and the linker.

option(FREEHOLD_UNITY "Compile the files of the server several at a time" OFF)
option(FREEHOLD_DESKTOP "Build the desktop client too" ON)
option(FREEHOLD_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

# lld links the server in a second where bfd takes ten.
add_link_options(-fuse-ld=lld-19)

# Line tables are enough for backtraces and halve the object files.
add_compile_options("$<$<CONFIG:Debug>:-gline-tables-only>")

add_compile_definitions(QT_NO_KEYWORDS QT_NO_FOREACH)

add_library(freehold_warnings INTERFACE)
target_compile_options(freehold_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    -Werror=switch -Werror=return-type -Werror=unused-result
)

if(FREEHOLD_SANITIZE)
    # -O1 keeps sanitized tests near native speed; vptr needs RTTI of Qt's private classes and is left out.
    set(FREEHOLD_SANITIZERS -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer)
    add_compile_options(${FREEHOLD_SANITIZERS} -O1)
    add_link_options(${FREEHOLD_SANITIZERS})
endif()

# freehold_moc(name): runs moc for a target with QObject classes of its own.
function(freehold_moc name)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    if(CMAKE_HOST_UNIX)
        set(program "${CMAKE_BINARY_DIR}/moc_alone.sh")
        if(NOT EXISTS "${program}")
            get_target_property(moc Qt6::moc IMPORTED_LOCATION)
            configure_file("${CMAKE_SOURCE_DIR}/cmake/moc_alone.sh.in" "${program}" @ONLY
                FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
        endif()
        set_target_properties(${name} PROPERTIES AUTOMOC_EXECUTABLE "${program}" AUTOMOC_COMPILER_PREDEFS OFF)
    endif()
endfunction()

# freehold_library(name SOURCES a.cpp … LINKS target … [QT_OBJECTS])
# A static library; headers are included by their path from the repository root.
# QT_OBJECTS turns moc on for a target that holds QObject classes of its own.
function(freehold_library name)
    cmake_parse_arguments(ARG "QT_OBJECTS" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE freehold_warnings)
    if(ARG_QT_OBJECTS)
        freehold_moc(${name})
    endif()
endfunction()

# freehold_test_code(name [PRECOMPILED])
# Test code runs once and is compiled often: it is not optimized. PRECOMPILED: it is of the server, and shares the headers of
# freehold_test_support.
function(freehold_test_code name)
    cmake_parse_arguments(ARG "PRECOMPILED" "" "" ${ARGN})
    if(FREEHOLD_SANITIZE)
        target_compile_options(${name} PRIVATE -O0)
    endif()
    # Qt's name of the folder differs from test to test, and headers are shared only where all names are the same.
    target_compile_options(${name} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
    if(ARG_PRECOMPILED)
        if(NOT name STREQUAL freehold_test_support)
            target_precompile_headers(${name} REUSE_FROM freehold_test_support)
        endif()
    endif()
endfunction()

# freehold_test_program(name [PRECOMPILED] [HEADERS a.h …] [HEADERS_OF program])
# An executable for many tests: they are linked once, compiled several at a time, and with the same headers: those of the
# server's tests (PRECOMPILED), HEADERS, or those of another program.
function(freehold_test_program name)
    cmake_parse_arguments(ARG "PRECOMPILED" "HEADERS_OF" "HEADERS" ${ARGN})
    set(main "${CMAKE_SOURCE_DIR}/tests/support/test_program.cpp")
    add_executable(${name} "${main}")
    freehold_moc(${name})
    set_target_properties(${name} PROPERTIES UNITY_BUILD "${FREEHOLD_UNITY}" UNITY_BUILD_BATCH_SIZE 8)
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
    target_compile_definitions(${name} PRIVATE FREEHOLD_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    target_compile_options(${name} PRIVATE "SHELL:-include \"${CMAKE_SOURCE_DIR}/tests/support/test_program.h\"")
    target_link_libraries(${name} PRIVATE Qt6::Test freehold_warnings)
    if(ARG_PRECOMPILED)
        freehold_test_code(${name} PRECOMPILED)
    else()
        freehold_test_code(${name})
        if(ARG_HEADERS)
            target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
        elseif(ARG_HEADERS_OF)
            target_precompile_headers(${name} REUSE_FROM ${ARG_HEADERS_OF})
        endif()
    endif()
endfunction()

# freehold_test(name PROGRAM program SOURCES a_test.cpp … LINKS target … [TIMEOUT seconds])
# One Qt Test, in the first of the sources, registered with ctest under its own name: `program a_test` runs it. Moc runs, so
# the file ends with #include "a_test.moc".
function(freehold_test name)
    cmake_parse_arguments(ARG "" "PROGRAM;TIMEOUT" "SOURCES;LINKS" ${ARGN})
    foreach(source IN LISTS ARG_SOURCES)
        get_filename_component(path "${source}" ABSOLUTE)
        target_sources(${ARG_PROGRAM} PRIVATE "${path}")
    endforeach()
    target_link_libraries(${ARG_PROGRAM} PRIVATE ${ARG_LINKS})
    list(GET ARG_SOURCES 0 test)
    get_filename_component(test "${test}" NAME_WE)
    add_test(NAME ${name} COMMAND ${ARG_PROGRAM} ${test})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
