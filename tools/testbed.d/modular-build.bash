# shellcheck shell=bash
# shellcheck disable=SC2153 # HERE and PARTS are the launcher's
# The daemons of one driver each, virtqemud and virtlxcd, with virtproxyd before them. Debian packages only
# libvirtd, so they are built from its source of libvirt. They run from the directory they are built in.

readonly MODULAR_ROOT=$LIBVIRT_ROOTS/modular
readonly MODULAR_BUILD=$MODULAR_ROOT/build
readonly MODULAR_TARGETS=(
    src/virtqemud src/virtlxcd src/virtproxyd src/virtlogd
    src/libvirt_driver_qemu.so src/libvirt_driver_lxc.so src/libvirt_lxc src/libvirt_iohelper
)

# Builds the daemons unless that is done already. What was built is known by this file's content.
modular_build() {
    local sum began=$EPOCHREALTIME
    sum=$(sha256sum <"${BASH_SOURCE[0]}")
    mkdir -p "$LIBVIRT_ROOTS"
    exec 8>"$MODULAR_ROOT.lock"
    flock -w 1200 8 || die "another testbed command holds $MODULAR_ROOT.lock"
    if [[ ! -e $MODULAR_ROOT/sum || $(<"$MODULAR_ROOT/sum") != "$sum" ]]; then
        "$HERE/install" modular
        say "modular libvirt: fetching the source"
        rm -rf --one-file-system "$MODULAR_ROOT"
        modular_fetch
        say "modular libvirt: building"
        modular_compile >"$MODULAR_ROOT/build.log" 2>&1 || {
            tail -n 20 "$MODULAR_ROOT/build.log" >&2
            die "modular libvirt cannot be built: see $MODULAR_ROOT/build.log"
        }
        # Two thirds of the space, and of no use to a daemon.
        find "$MODULAR_BUILD" \( -name '*.o' -o -name '*.a' \) -delete
        printf '%s\n' "$sum" >"$MODULAR_ROOT/sum"
        say "modular libvirt: built in $(seconds_since "$began") s"
    fi
    exec 8>&-
}

# The upstream source of the libvirt that is installed on this machine.
modular_fetch() {
    local apt=$MODULAR_ROOT/apt suite version
    version=$(dpkg-query -W -f '${Version}' libvirt-daemon)
    mkdir -p "$MODULAR_ROOT/source"
    archive_configure "$apt"
    # shellcheck disable=SC1091 # the system's own file
    suite=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:?}")
    for suite in "$suite" "$suite-backports"; do archive_source "$suite"; done |
        sed 's/^deb /deb-src /' >"$apt/sources.list"
    APT_CONFIG=$apt/apt.conf apt-get -qq update
    # An archive may refuse Debian's own changes; the upstream source is all that is needed.
    (cd "$apt" && APT_CONFIG=$apt/apt.conf apt-get -qq source --download-only "libvirt=$version" >/dev/null 2>&1) || true
    tar -xf "$apt"/libvirt_*.orig.tar.xz -C "$MODULAR_ROOT/source" --strip-components 1 ||
        die "no source of libvirt $version"
}

modular_compile() {
    local bridge=$MODULAR_ROOT/source/src/util/virnetdevbridge.c
    # Headers of bookworm's kernel lack what this file takes for included.
    sed -i '1i #include <linux/rtnetlink.h>' "$bridge"
    meson setup "$MODULAR_BUILD" "$MODULAR_ROOT/source" --prefix=/usr --sysconfdir=/etc --localstatedir=/var \
        --buildtype=plain -Dauto_features=disabled -Dtests=disabled -Ddocs=disabled \
        -D{libnl,json_c,driver_{remote,libvirtd,qemu,lxc,test}}=enabled \
        -Dremote_default_mode=direct -Dqemu_user=root -Dqemu_group=root -Drunstatedir=/run
    ninja -C "$MODULAR_BUILD" "${MODULAR_TARGETS[@]}"
}
