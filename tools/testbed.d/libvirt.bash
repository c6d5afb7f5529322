# shellcheck shell=bash
# shellcheck disable=SC2153 # CACHE and PARTS are the launcher's
# Other libvirts than the installed one, each with the QEMU of its time, unpacked from Debian's packages.

readonly LIBVIRT_ROOTS=$CACHE/libvirt
readonly LIBVIRT_PACKAGES=(libvirt-daemon libvirt-daemon-driver-{qemu,lxc} libvirt-clients qemu-system-x86 qemu-utils nftables)

# Prints the suites that have libvirt $1.
libvirt_suites() {
    case $1 in
        9.0) printf 'bookworm bookworm-updates bookworm-security\n' ;;
        newest) printf 'testing unstable\n' ;;
        modular) ;;
        *) return 1 ;;
    esac
}

# Prints which libvirt the test bed has.
libvirt_name() {
    if [[ -s $STATE/libvirt ]]; then cat "$STATE/libvirt"; else printf 'installed\n'; fi
}

# Unpacks libvirt $1 unless that is done already.
libvirt_build() {
    local root=$LIBVIRT_ROOTS/$1 work=$LIBVIRT_ROOTS/$1.work sum began=$EPOCHREALTIME
    if [[ $1 == modular ]]; then
        modular_build
        return
    fi
    sum=$(cat "${BASH_SOURCE[0]}" "$PARTS/archive.bash" | sha256sum)
    mkdir -p "$LIBVIRT_ROOTS"
    exec 8>"$work.lock"
    flock -w 600 8 || die "another testbed command holds $work.lock"
    if [[ ! -e $root/sum || $(<"$root/sum") != "$sum" ]]; then
        say "libvirt $1: fetching packages"
        rm -rf --one-file-system "$root" "$work"
        archive_fetch "$work/apt" "$(libvirt_suites "$1")" "${LIBVIRT_PACKAGES[@]}"
        archive_unpack "$work/apt" "$work/root" --exclude='./usr/share/'{doc,man,locale,perl}'*'
        ldconfig -r "$work/root"
        printf '%s\n' "$sum" >"$work/root/sum"
        mv "$work/root" "$root"
        rm -rf "$work"
        say "libvirt $1: unpacked in $(seconds_since "$began") s"
    fi
    exec 8>&-
}

# What comes before a command that is to run on the files of the test bed's libvirt, a word a line.
libvirt_prefix() {
    local name
    name=$(libvirt_name)
    [[ $name == installed || $name == modular ]] ||
        printf '%s\n' unshare --mount --propagation private "$PARTS/within" "$LIBVIRT_ROOTS/$name"
}
