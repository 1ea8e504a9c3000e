# SPDX-License-Identifier: GPL-3.0-or-later
# What Tenantry stands on. Every package is Debian 12's; app/run and tests/run install them.

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Concurrent Gui Widgets Network Sql Svg Charts LinguistTools)
if(TENANTRY_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
find_package(nlohmann_json 3.11 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto SSL)
# Beast's parser only: headers, in one .cpp (FACTS.md).
find_package(Boost 1.81 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(simdjson REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(jemalloc REQUIRED IMPORTED_TARGET jemalloc)
# cjose's own package file does not say that its header needs jansson.
pkg_check_modules(cjose REQUIRED IMPORTED_TARGET cjose jansson)
pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)

# ccache makes a second clean build quick. The base directory and no_hash_dir let every build folder share one cache.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
endif()
