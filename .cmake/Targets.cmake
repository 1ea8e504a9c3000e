# SPDX-License-Identifier: GPL-3.0-or-later
# One target per folder. tenantry_library(base ...) makes the static library tenantry_base.

add_library(tenantry_options INTERFACE)
target_compile_definitions(tenantry_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    TENANTRY_VERSION="${PROJECT_VERSION}")
target_compile_options(tenantry_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
    # GCC 12 sees overlapping copies in std::string's own header when it optimises (its bugs 105329 and 105651), and
    # uninitialised values in an std::optional that is empty (its bug 80635).
    "$<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread;-Wno-array-bounds;-Wno-maybe-uninitialized>")
if(TENANTRY_WERROR)
    target_compile_options(tenantry_options INTERFACE -Werror)
endif()
if(TENANTRY_SANITIZE)
    target_compile_options(tenantry_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(tenantry_options INTERFACE -fsanitize=address,undefined)
endif()
if(TENANTRY_FUZZ)
    target_compile_options(tenantry_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
target_include_directories(tenantry_options INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/app)

# tenantry_pch(target core|widgets): two precompiled headers in all, each compiled once and used by every target of its kind.
function(tenantry_pch target kind)
    if(NOT TARGET tenantry_pch_${kind})
        file(WRITE ${CMAKE_BINARY_DIR}/pch_${kind}.cpp "// The owner of the precompiled header; it has nothing of its own.\n")
        add_library(tenantry_pch_${kind} OBJECT ${CMAKE_BINARY_DIR}/pch_${kind}.cpp)
        target_link_libraries(tenantry_pch_${kind} PRIVATE tenantry_options Qt6::Core Qt6::Concurrent nlohmann_json::nlohmann_json tl::expected)
        set_target_properties(tenantry_pch_${kind} PROPERTIES AUTOMOC OFF)
        if(kind STREQUAL "widgets")
            target_link_libraries(tenantry_pch_${kind} PRIVATE Qt6::Widgets)
        endif()
        target_precompile_headers(tenantry_pch_${kind} PRIVATE ${CMAKE_SOURCE_DIR}/.cmake/pch_${kind}.h)
    endif()
    target_precompile_headers(${target} REUSE_FROM tenantry_pch_${kind})
endfunction()

# tenantry_library(NAME [PCH core|widgets] SOURCES ... LINK ...)
function(tenantry_library name)
    cmake_parse_arguments(ARG "" "PCH" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(tenantry_${name} STATIC ${ARG_SOURCES})
    target_link_libraries(tenantry_${name} PUBLIC tenantry_options ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
    if(NOT ARG_PCH)
        set(ARG_PCH core)
    endif()
    tenantry_pch(tenantry_${name} ${ARG_PCH})
endfunction()

# tenantry_test(NAME [LABELS quick|nightly|gui] [PCH widgets] SOURCES ... LINK ...): one Qt Test program, run offscreen in the C locale.
function(tenantry_test name)
    cmake_parse_arguments(ARG "" "PCH;TIMEOUT" "SOURCES;LINK;LABELS;ENV" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE tenantry_options Qt6::Test tenantry_test_support ${ARG_LINK})
    if(NOT ARG_PCH)
        set(ARG_PCH core)
    endif()
    tenantry_pch(${name} ${ARG_PCH})
    # A test's class has members of types of its own file, which GCC takes amiss in a file that includes it.
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests UNITY_BUILD OFF)
    if(NOT ARG_LABELS)
        set(ARG_LABELS quick)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QT_LOGGING_RULES=qt.qpa.*=false;${ARG_ENV}")
endfunction()
