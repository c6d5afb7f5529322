# shellcheck shell=bash
# shellcheck disable=SC2153 # CACHE and PARTS are the launcher's
# What a Xen host is booted from: hypervisor, kernel, and dom0's files with libvirtd among them. All of
# it is taken from Debian's packages.

readonly XEN_VERSION=4.17 XEN_RELEASE=bookworm
readonly XEN_IMAGES=$CACHE/xen XEN_WORK=$CACHE/xen.work
readonly XEN_PACKAGES=(
    "xen-hypervisor-$XEN_VERSION-amd64" "xen-utils-$XEN_VERSION" xenstore-utils linux-image-amd64 busybox-static
    {libvirt-daemon,libvirt-daemon-common,libvirt-daemon-driver-xen,libvirt-daemon-log,libvirt-clients,libvirt0}"/$XEN_RELEASE-backports"
)
readonly XEN_MODULES=(
    drivers/xen/{xen-privcmd,xenfs/xenfs,xen-evtchn,xen-gntdev,xen-gntalloc} drivers/net/ethernet/intel/e1000/e1000
)
readonly XEN_PROGRAMS=(
    /usr/sbin/libvirtd /usr/lib/x86_64-linux-gnu/libvirt/connection-driver/libvirt_driver_libxl.so /usr/bin/virsh
    "/usr/lib/xen-$XEN_VERSION/bin/"{xenstored,xenconsoled,xen-init-dom0,libxl-save-helper,xl}
    /usr/bin/xenstore-{ls,read,write}
)

xen_build() {
    local program sum began=$EPOCHREALTIME
    for program in apt-get dpkg-deb tar cpio gzip xz; do
        command -v "$program" >/dev/null || die "xen build needs $program (apt-get install cpio xz-utils)"
    done
    sum=$(cat "${BASH_SOURCE[0]}" "$PARTS/archive.bash" "$PARTS"/xen/* | sha256sum)
    if [[ -e $XEN_IMAGES/sum && $(<"$XEN_IMAGES/sum") == "$sum" ]]; then
        say "xen: the images are up to date"
        return
    fi
    rm -rf "$XEN_IMAGES" "$XEN_WORK/root" "$XEN_WORK/dom0" "$XEN_WORK/guest"
    mkdir -p "$XEN_IMAGES" "$XEN_WORK"
    xen_fetch
    xen_unpack
    gzip -dc "$XEN_WORK/root/boot/xen-$XEN_VERSION-amd64.gz" >"$XEN_IMAGES/xen"
    xen_kernel "$XEN_WORK"/root/boot/vmlinuz-* >"$XEN_IMAGES/vmlinux"
    xen_guest
    xen_dom0
    rm -rf "$XEN_WORK/root" "$XEN_WORK/dom0" "$XEN_WORK/guest"
    printf '%s\n' "$sum" >"$XEN_IMAGES/sum"
    say "xen: built in $(seconds_since "$began") s"
}

# Everything that the packages need.
xen_fetch() {
    local suites="$XEN_RELEASE $XEN_RELEASE-updates $XEN_RELEASE-security $XEN_RELEASE-backports"
    say 'xen: fetching packages'
    archive_fetch "$XEN_WORK/apt" "$suites" "${XEN_PACKAGES[@]}"
}

# The kernel's package has 400 MB of modules, of which six are wanted.
xen_unpack() {
    archive_unpack "$XEN_WORK/apt" "$XEN_WORK/root" \
        --exclude='./usr/share/'{doc,man,locale,perl}'*' --exclude='./usr/lib/x86_64-linux-gnu/perl*' \
        --exclude='./lib/modules/*/kernel/[acflmsv]*' --exclude='./lib/modules/*/kernel/drivers/[a-mo-wyz]*'
}

# The kernel as an ELF file, so that it is not unpacked at each boot under emulation. A bzImage has,
# from byte 497: the number of its setup sectors less one; from 584 where in the rest the compressed
# kernel lies, and from 588 how long it is with the length that follows it.
xen_kernel() {
    local sectors offset length
    sectors=$(od -An -tu1 -j497 -N1 "$1")
    offset=$(od -An -tu4 -j584 -N4 "$1")
    length=$(od -An -tu4 -j588 -N4 "$1")
    head -c $(((sectors + 1) * 512 + offset + length - 4)) "$1" | tail -c $((length - 4)) | xz -dc
}

xen_archive() {
    (cd "$1" && find . -print0 | LC_ALL=C sort -z | cpio --quiet -0 -o -H newc -R 0:0)
}

xen_guest() {
    local guest=$XEN_WORK/guest
    mkdir -p "$guest"/{bin,sbin,proc,dev}
    cp "$XEN_WORK/root/bin/busybox" "$guest/bin/"
    cp "$PARTS/xen/guest-init" "$guest/init"
    cp "$PARTS/xen/guest-stop" "$guest/sbin/poweroff"
    cp "$PARTS/xen/guest-stop" "$guest/sbin/reboot"
    xen_archive "$guest" | gzip -9n >"$XEN_IMAGES/guest.cpio.gz"
}

# Copies files of the packages to the same place in dom0.
xen_put() {
    local file
    for file; do
        mkdir -p "$XEN_WORK/dom0${file%/*}"
        cp -L "$XEN_WORK/root$file" "$XEN_WORK/dom0$file"
    done
}

# The libraries of the programs, told by their own loader, which looks nowhere but among the packages.
xen_libraries() {
    local root=$XEN_WORK/root program
    for program in "${XEN_PROGRAMS[@]}"; do
        "$root/lib64/ld-linux-x86-64.so.2" --inhibit-cache --library-path "$root/usr/lib/x86_64-linux-gnu" \
            --list "$root$program"
    done | sed -n "s|.*=> $root\(/[^ ]*\) .*|\1|p" | sort -u
}

xen_dom0() {
    local dom0=$XEN_WORK/dom0 root=$XEN_WORK/root folder module kernel
    local -a libraries
    mkdir -p "$dom0"
    for folder in bin sbin lib lib64; do
        mkdir -p "$dom0/usr/$folder"
        ln -s "usr/$folder" "$dom0/$folder"
    done
    mkdir -p "$dom0"/{proc,sys,dev,run,tmp,root,boot,lib/modules,etc/libvirt,etc/xen,usr/share/libvirt} \
        "$dom0"/var/{lib/xen,lib/xenstored,log/xen/console,log/libvirt/libxl,cache/libvirt} \
        "$dom0"/var/lib/libvirt/{libxl/save,libxl/dump,images}
    ln -s ../run "$dom0/var/run"
    ln -s ../run/lock "$dom0/var/lock"
    mapfile -t libraries < <(xen_libraries)
    xen_put /bin/busybox /lib64/ld-linux-x86-64.so.2 "${XEN_PROGRAMS[@]}" "${libraries[@]}"
    ln -s "xen-$XEN_VERSION" "$dom0/usr/lib/xen"
    cp -r "$root/usr/share/libvirt/cpu_map" "$dom0/usr/share/libvirt/"
    cp -r "$root/etc/xen/scripts" "$dom0/etc/xen/"
    : >"$dom0/etc/xen/xl.conf"
    kernel=("$root"/lib/modules/*)
    for module in "${!XEN_MODULES[@]}"; do
        # Numbered: they are loaded in this order.
        cp "${kernel[0]}/kernel/${XEN_MODULES[module]}.ko" "$dom0/lib/modules/$module.ko"
    done
    printf 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n' >"$dom0/etc/passwd"
    printf 'root:x:0:\nnogroup:x:65534:\n' >"$dom0/etc/group"
    printf '127.0.0.1 localhost xen-host\n' >"$dom0/etc/hosts"
    printf '5ca1ab1e000040008000000000000417\n' >"$dom0/etc/machine-id"
    cp "$PARTS/xen/libvirtd.conf" "$dom0/etc/libvirt/"
    printf 'autoballoon = 0\n' >"$dom0/etc/libvirt/libxl.conf"
    gzip -1nc "$XEN_IMAGES/vmlinux" >"$dom0/boot/vmlinux.gz"
    cp "$XEN_IMAGES/guest.cpio.gz" "$dom0/boot/"
    cp "$PARTS/xen/dom0-init" "$dom0/init"
    xen_archive "$dom0" >"$XEN_IMAGES/dom0.cpio"
}
