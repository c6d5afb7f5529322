# shellcheck shell=bash
# shellcheck disable=SC2153 # the variables in capitals are the launcher's
# The machine's disk: a Debian with systemd, libvirtd and QEMU; and its kernel and initrd.

# What a host with guests has. Without recommended packages; libpam-systemd is logind.
readonly RELEASE=bookworm PACKAGES=(
    systemd systemd-sysv dbus udev kmod libpam-systemd dbus-user-session systemd-container procps
    libvirt-daemon-system libvirt-daemon-system-systemd libvirt-clients
    libvirt-daemon-driver-qemu libvirt-daemon-driver-lxc qemu-system-x86 busybox-static
)
# What an emulated processor would spend a boot's time on and no guest needs.
readonly MASKED=(
    apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer fstrim.timer
    logrotate.timer systemd-tmpfiles-clean.timer e2scrub_reap.service cron.service
    getty@tty1.service serial-getty@ttyS0.service systemd-pstore.service
    systemd-hwdb-update.service ldconfig.service systemd-udev-settle.service
)
readonly DISK_SIZE=3G

# The address from which this machine takes Debian itself.
debian_mirror() {
    # shellcheck disable=SC2016 # the words are apt's own
    apt-get indextargets --format '$(REPO_URI)' \
        'Created-By: Packages' 'Origin: Debian' "Codename: $RELEASE" 'Component: main' | head -n 1
}

# The packages as debootstrap leaves them, as one file, named after what is in it.
root_fetch() {
    local archive=$1 root=$STATE/root mirror log=$STATE/debootstrap.log
    [[ ! -s $archive ]] || return 0
    mirror=$(debian_mirror)
    [[ -n $mirror ]] || die "no apt source of Debian $RELEASE"
    say "installing Debian $RELEASE: some minutes, once"
    mkdir -p "$CACHE/packages"
    rm -rf --one-file-system "$root"
    debootstrap --variant=minbase --cache-dir="$CACHE/packages" \
        --include="$(IFS=,; printf '%s' "${PACKAGES[*]}")" "$RELEASE" "$root" "$mirror" \
        >"$log" 2>&1 || die "debootstrap failed: $(tail -n 3 "$log")"
    rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/usr/share/{doc,locale,man,info} "$root"/var/lib/apt/lists/*
    tar -c -I 'zstd -q -T0 -3' --numeric-owner -f "$archive.new" -C "$root" .
    mv "$archive.new" "$archive"
    rm -rf --one-file-system "$root"
}

# Debian's small kernel, which serves the machine and the guests in it.
kernel_unpack() {
    local folder=$CACHE/kernel package
    [[ ! -e $folder/complete ]] || return 0
    package=$(kernel_package linux-image-cloud-amd64)
    if [[ -z $package ]]; then
        apt-get update -q >/dev/null
        package=$(kernel_package linux-image-cloud-amd64)
    fi
    [[ -n $package ]] || die 'no package linux-image-cloud-amd64 in the apt sources'
    rm -rf "$folder"
    mkdir -p "$folder/tree"
    (cd "$folder" && apt-get -q -o APT::Sandbox::User=root download "$package" >/dev/null)
    dpkg-deb -x "$folder"/*.deb "$folder/tree"
    find "$folder/tree" -name '*.ko.xz' -exec xz -d {} +
    find "$folder/tree" \( -name evdev.ko -o -name button.ko -o -name 'virtio*.ko' \) -exec cp {} "$folder/" \;
    mv "$folder"/tree/boot/vmlinuz-* "$folder/vmlinuz"
    depmod -b "$folder/tree" "$(ls "$folder/tree/lib/modules")"
    rm "$folder"/*.deb
    touch "$folder/complete"
}

initrd_build() {
    local root=$STATE/initrd
    rm -rf "$root"
    mkdir -p "$root/bin"
    cp /bin/busybox "$root/bin/"
    cp "$CACHE"/kernel/virtio*.ko "$root/"
    cp "$MACHINE_PARTS/initrd-init" "$root/init"
    (cd "$root" && find . -print0 | cpio --quiet --null -o -H newc) >"$STATE/initrd.cpio"
    rm -r "$root"
}

# Makes the plain Debian in folder $1 a machine that takes commands.
root_configure() {
    local root=$1 unit
    cp -a "$CACHE/kernel/tree/lib/modules" "$root/usr/lib/"
    printf '/dev/vda / ext4 defaults 0 0\n' >"$root/etc/fstab"
    printf 'machine\n' >"$root/etc/hostname"
    printf '127.0.0.1 localhost machine\n' >"$root/etc/hosts"
    # Not a first boot: that would enable every service anew.
    printf '%032d\n' 5 >"$root/etc/machine-id"
    mkdir -p "$root/var/log/journal" "$root/etc/systemd/journald.conf.d"
    printf '[Journal]\nStorage=persistent\nSyncIntervalSec=1\nRateLimitBurst=0\n' \
        >"$root/etc/systemd/journald.conf.d/machine.conf"
    for unit in "${MASKED[@]}"; do ln -sf /dev/null "$root/etc/systemd/system/$unit"; done
    install -m 755 "$MACHINE_PARTS/agent" "$root/usr/local/sbin/machine-agent"
    # It outlives the services, so that one can look on while they stop.
    cat >"$root/etc/systemd/system/machine-agent.service" <<'UNIT'
[Unit]
Description=Commands from outside the machine
DefaultDependencies=no
After=systemd-remount-fs.service systemd-journald.socket
[Service]
ExecStart=/usr/local/sbin/machine-agent
KillMode=process
UNIT
    mkdir -p "$root/etc/systemd/system/sysinit.target.wants"
    ln -sf ../machine-agent.service "$root/etc/systemd/system/sysinit.target.wants/"
    guests_install "$root"
}

build() {
    local root=$STATE/root archive began=$EPOCHREALTIME
    local -a missing=()
    mapfile -t missing < <(for tool in debootstrap mke2fs qemu-system-x86_64 cpio zstd depmod busybox as ld; do
        PATH=$PATH:/usr/sbin:/sbin command -v "$tool" >/dev/null || printf '%s\n' "$tool"
    done)
    ((${#missing[@]} == 0)) || die "missing: ${missing[*]} (apt-get install debootstrap; tools/install testbed)"
    ! machine_pid >/dev/null || die 'the machine runs: stop it first'
    mkdir -p "$STATE" "$CACHE"
    archive=$CACHE/$RELEASE-$(printf '%s\n' "${PACKAGES[@]}" | sha256sum | head -c 12).tar.zst
    root_fetch "$archive"
    kernel_unpack
    rm -rf --one-file-system "$root"
    mkdir "$root"
    tar -x --zstd --numeric-owner -f "$archive" -C "$root"
    initrd_build
    root_configure "$root"
    rm -f "$STATE/disk.raw" "$STATE/disk.qcow2"
    mke2fs -q -t ext4 -O ^metadata_csum,^64bit -E lazy_itable_init=1,root_owner=0:0 -d "$root" \
        "$STATE/disk.raw" "$DISK_SIZE"
    rm -rf --one-file-system "$root"
    say "built in $(seconds_since "$began") s: $STATE/disk.raw, $(du -h "$STATE/disk.raw" | cut -f 1)"
}
