# SPDX-License-Identifier: GPL-3.0-or-later

# freehold_api_operations(sources folder)
# Typed structs and operations of shared/api/openapi.yaml, one file a tag: generated/desktop_api/property.h and so on. Sets
# `sources` to the files and `folder` to where they are included from; they are written again when the API or the generator
# changes.
function(freehold_api_operations sources folder)
    set(openapi "${CMAKE_SOURCE_DIR}/shared/api/openapi.yaml")
    set(tool "${CMAKE_SOURCE_DIR}/tools/api_bindings")
    set(node "${CMAKE_SOURCE_DIR}/node_modules/.bin/node")
    set(root "${CMAKE_CURRENT_BINARY_DIR}/operations")
    set(target "${root}/generated/desktop_api")
    # Which tags there are decides which files there will be, so a change of the API configures again.
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${openapi}")
    execute_process(
        COMMAND "${node}" "${tool}/main.ts" "${openapi}" --files
        OUTPUT_VARIABLE names
        COMMAND_ERROR_IS_FATAL ANY
    )
    set(files)
    foreach(name IN LISTS names)
        list(APPEND files "${target}/${name}.cpp" "${target}/${name}.h")
    endforeach()
    file(GLOB generator CONFIGURE_DEPENDS "${tool}/*.ts")
    add_custom_command(
        OUTPUT ${files}
        COMMAND "${node}" "${tool}/main.ts" "${openapi}" "${target}"
        DEPENDS "${openapi}" ${generator}
        COMMENT "Operations of the API for the desktop client"
        VERBATIM
    )
    set_source_files_properties(${files} PROPERTIES SKIP_AUTOMOC ON)
    set(${sources} ${files} PARENT_SCOPE)
    set(${folder} "${root}" PARENT_SCOPE)
endfunction()
