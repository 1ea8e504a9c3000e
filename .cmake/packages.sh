# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run and tests/run: installs what is missing, and says what and why.

BUILD_PACKAGES="g++ cmake ninja-build pkg-config ccache qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev
qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6sql6-sqlite nlohmann-json3-dev libexpected-dev libtomlplusplus-dev
libsodium-dev libsimdjson-dev libssl-dev libsqlite3-dev zlib1g-dev"
LOOK_PACKAGES="fonts-inter fonts-noto-core"
TEST_PACKAGES="sqlite3 util-linux git"

# ensure_packages WHY PACKAGE...: does nothing where all are there.
ensure_packages() {
    local why=$1 missing=()
    shift
    for package in "$@"; do
        dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Installing ${#missing[@]} Debian packages $why: ${missing[*]}"
    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "This needs root and there is no sudo. As root: apt-get install --no-install-recommends ${missing[*]}" >&2
            return 2
        fi
        echo "Root is needed for this; sudo may ask for your password."
        root=(sudo)
    fi
    "${root[@]}" apt-get update -qq
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
