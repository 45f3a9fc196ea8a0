# SPDX-License-Identifier: GPL-3.0-or-later

# freehold_abi_bindings(target file.json …)
# A static library of typed bindings: contracts/abi/PrimarySale.json becomes generated/contracts/primary_sale.h, in namespace
# freehold::contracts::primary_sale. It is written again whenever the ABI or the generator changes.
function(freehold_abi_bindings target)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}/generated/contracts")
    file(MAKE_DIRECTORY "${folder}")
    set(sources)
    foreach(json IN LISTS ARGN)
        get_filename_component(module "${json}" NAME_WE)
        string(REGEX REPLACE "([a-z0-9])([A-Z])" "\\1_\\2" module "${module}")
        string(REGEX REPLACE "([A-Z])([A-Z][a-z])" "\\1_\\2" module "${module}")
        string(TOLOWER "${module}" module)
        add_custom_command(
            OUTPUT "${folder}/${module}.h" "${folder}/${module}.cpp"
            COMMAND abi_bindings "${json}" "${folder}" "${module}"
            DEPENDS "${json}" abi_bindings
            COMMENT "Binding contract ${module}"
            VERBATIM
        )
        list(APPEND sources "${folder}/${module}.cpp" "${folder}/${module}.h")
    endforeach()
    add_library(${target} STATIC ${sources})
    target_include_directories(${target} PUBLIC "${CMAKE_CURRENT_BINARY_DIR}/${target}")
    target_link_libraries(${target} PUBLIC freehold_evm PRIVATE freehold_warnings)
endfunction()

# freehold_contract_bindings(target): links the target with the bindings of Freehold's own contracts.
function(freehold_contract_bindings target)
    target_link_libraries(${target} PUBLIC freehold_contracts)
endfunction()
