# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by app/run and tests/run: the Debian 12 packages they need, and how what is missing is installed.

build_packages=(
    g++ cmake ninja-build pkg-config ccache
    qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6sql6-sqlite qtkeychain-qt6-dev
    nlohmann-json3-dev libexpected-dev libtomlplusplus-dev libsodium-dev libsimdjson-dev libssl-dev libsqlite3-dev zlib1g-dev
    libcjose-dev libjansson-dev libboost1.81-dev libjemalloc-dev
    fonts-inter fonts-noto-core
)
test_packages=(xvfb xauth sqlite3 util-linux)
# clang brings libFuzzer; llvm reads the stacks it prints.
nightly_packages=(clang libclang-rt-dev llvm)

# install_missing WHY PACKAGE...: asks dpkg first, so that nothing is run when all is there.
install_missing() {
    local why=$1 package
    shift
    local missing=()
    for package in "$@"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true) == installed ]] || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    local as_root=()
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            echo "These Debian packages are missing and there is no sudo; please install them as root: ${missing[*]}" >&2
            return 2
        fi
        as_root=(sudo)
    fi
    echo "Installing what is missing $why: ${missing[*]}"
    local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}")
    # The package lists are fetched only where the ones that are there do not do.
    "${install[@]}" >/dev/null 2>&1 || { "${as_root[@]}" apt-get update -q && "${install[@]}"; }
}

# configure PRESET: only where it was not, or was interrupted; CMake itself runs again when a CMakeLists.txt changed.
configure() {
    [[ -f build/$1/build.ninja ]] || cmake --preset "$1"
}
