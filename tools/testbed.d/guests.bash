# shellcheck shell=bash
# shellcheck disable=SC2153 # STATE is the launcher's
# The guests of the test bed. Every one prints `tick N BOOT` once a second, N counted in its
# memory and BOOT new at each boot: a guest that was saved and restored goes on, one that was
# started afresh begins again.

# Name, driver, and what its kernel command line says of how it takes a request to stop.
# `up` starts all but the slow one, which few tests need.
readonly GUESTS=(
    'vw-acpi qemu virtwire.stop=0'
    'vw-deaf qemu virtwire.deaf'
    'vw-slow qemu virtwire.stop=5'
    'vw-transient qemu virtwire.stop=0'
    'vw-container lxc -'
)

# Sets name, driver, words and number of guest $1 in the caller.
guest_find() {
    local guest
    number=0
    for guest in "${GUESTS[@]}"; do
        ((++number))
        read -r name driver words <<<"$guest"
        [[ $name != "$1" ]] || return 0
    done
    die "no such guest: $1"
}

# virsh on driver $1's own connection, with a limit that a save of these guests never needs.
guest_virsh() {
    local driver=$1
    shift
    timeout 120 virsh -q -c "$driver+unix:///system?socket=$(daemon_socket)" "$@"
}

guest_log() {
    if [[ $1 == vw-container ]]; then
        printf '%s\n' "$STATE/container/tick.log"
    else
        printf '%s\n' "$STATE/console/$1.log"
    fi
}

# The package with Debian's small kernel for this machine. It is unpacked, not installed: a
# kernel in /boot is no business of a test bed.
kernel_fetch() {
    [[ ! -s $CACHE/vmlinuz || ! -s $CACHE/evdev.ko || ! -s $CACHE/button.ko ]] || return 0
    local metapackage=linux-image-cloud-amd64 package folder
    say "fetching the guests' kernel"
    package=$(kernel_package "$metapackage")
    if [[ -z $package ]]; then
        apt-get update -q >/dev/null
        package=$(kernel_package "$metapackage")
    fi
    [[ -n $package ]] || die "no package $metapackage in the apt sources"
    mkdir -p "$CACHE"
    folder=$(mktemp -d "$CACHE/unpack.XXXXXX")
    (cd "$folder" && apt-get -q -o APT::Sandbox::User=root download "$package" >/dev/null)
    dpkg-deb --fsys-tarfile "$folder"/*.deb | tar -x -C "$folder" --wildcards \
        './boot/vmlinuz-*' '*/drivers/input/evdev.ko*' '*/drivers/acpi/button.ko*'
    # Newer kernels come with compressed modules.
    find "$folder" -name '*.ko.xz' -exec xz -d {} +
    find "$folder" -name '*.ko.zst' -exec zstd -q -d --rm {} +
    find "$folder" \( -name evdev.ko -o -name button.ko \) -exec mv {} "$CACHE/" \;
    mv "$folder"/boot/vmlinuz-* "$CACHE/vmlinuz"
    rm -r "$folder"
}

kernel_package() {
    apt-cache depends "$1" 2>/dev/null | awk '$1 == "Depends:" && $2 ~ /^linux-image-/ { print $2; exit }'
}

initramfs_build() {
    local root=$STATE/initramfs
    mkdir -p "$root/bin"
    cp /bin/busybox "$root/bin/busybox"
    cp "$CACHE/evdev.ko" "$CACHE/button.ko" "$root/"
    cp "$PARTS/machine-init" "$root/init"
    (cd "$root" && find . -print0 | cpio --quiet --null -o -H newc) | gzip -1 >"$STATE/initramfs.gz"
    rm -r "$root"
}

container_build() {
    local root=$STATE/container
    mkdir -p "$root"/{bin,dev,proc,sys,tmp}
    cp /bin/busybox "$root/bin/busybox"
    cp "$PARTS/container-init" "$root/init"
}

guest_xml() {
    # What an emulated processor would spend a third of the boot on.
    local fast='nokaslr mitigations=off tsc=reliable no_timer_check cryptomgr.notests'
    local name driver words number
    guest_find "$1"
    printf '<domain type="%s"><name>%s</name>' "$driver" "$name"
    printf '<uuid>00000000-0000-4000-9000-%012x</uuid><vcpu>1</vcpu>\n' "$number"
    if [[ $driver == lxc ]]; then
        cat <<END
<memory unit="MiB">64</memory>
<os><type arch="x86_64">exe</type><init>/init</init></os>
<features><privnet/></features>
<devices>
  <filesystem type="mount"><source dir="$STATE/container"/><target dir="/"/></filesystem>
  <console type="pty"/>
</devices></domain>
END
    else
        cat <<END
<memory unit="MiB">96</memory>
<os><type arch="x86_64" machine="pc">hvm</type>
  <kernel>$CACHE/vmlinuz</kernel><initrd>$STATE/initramfs.gz</initrd>
  <cmdline>console=ttyS0 quiet panic=1 $fast $words</cmdline></os>
<features><acpi/></features>
<devices>
  <serial type="file"><source path="$(guest_log "$name")" append="on"/></serial>
  <controller type="usb" model="none"/><memballoon model="none"/>
  <video><model type="none"/></video>
</devices></domain>
END
    fi
}

guest_state() {
    local state
    state=$(guest_virsh "$1" domstate "$2" 2>/dev/null) || state='not defined'
    printf '%s\n' "${state%%$'\n'*}"
}

# Writes what guest $1 is to its file, and defines it unless it is transient.
guest_define() {
    local name driver words number
    guest_find "$1"
    local file=$STATE/$name.xml
    [[ -e $file ]] || guest_xml "$name" >"$file"
    [[ $name == vw-transient || $(guest_state "$driver" "$name") != 'not defined' ]] ||
        guest_virsh "$driver" define "$file" >/dev/null
}

# Starts guest $1 without waiting for it, whatever it is: defined or not, saved or not.
guest_boot() {
    local name driver words number
    guest_find "$1"
    guest_define "$name"
    if [[ $driver == lxc ]]; then
        container_boot "$name"
        return
    fi
    case $(guest_state "$driver" "$name") in
        running) return ;;
        'shut off' | 'not defined') ;;
        # Left half-way, by a test that failed.
        *) guest_off "$name" ;;
    esac
    if [[ $name == vw-transient ]]; then
        guest_virsh "$driver" create "$STATE/$name.xml" >/dev/null
    else
        guest_virsh "$driver" start "$name" >/dev/null
    fi
}

# Starts container $1, again while it is deaf. libvirtd connects to a new container's controller
# before it listens to it; if it misses the first thing said, the pid of the container's first
# program, it signals that of the run before, finds nobody, and calls the shutdown done.
container_boot() {
    local attempt
    for attempt in 1 2 3 4 5; do
        [[ $(guest_state lxc "$1") == running ]] || guest_virsh lxc start "$1" >/dev/null
        ! container_hears "$1" || return 0
        say "$1 is deaf: libvirtd has not heard which pid it has ($attempt)"
        guest_virsh lxc destroy "$1" >/dev/null
    done
    die "$1 is deaf, however often it is started"
}

# Whether libvirtd knows the pid of the first program of container $1; it may take a moment.
container_hears() {
    local pid attempt
    for attempt in {1..10}; do
        pid=$(sed -n "s/.*<init pid='\([0-9]*\)'.*/\1/p" "$STATE/run/lxc/$1.xml")
        [[ -z $pid || $(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline") != *' /init ' ]] || return 0
        sleep 0.1
    done
    return 1
}

# Waits until guest $1 has ticked $2 lines more than it had.
guest_await_tick() {
    local log deadline=$((SECONDS + 180))
    log=$(guest_log "$1")
    until (($(guest_ticks "$log") > $2)); do
        ((SECONDS < deadline)) || die "$1 does not tick: see $log"
        sleep 0.1
    done
}

guest_ticks() {
    [[ -e $1 ]] || { echo 0; return; }
    grep -c '^tick ' "$1" || true
}

guest_off() {
    local name driver words number
    guest_find "$1"
    [[ $(guest_state "$driver" "$name") == 'shut off' || $(guest_state "$driver" "$name") == 'not defined' ]] ||
        guest_virsh "$driver" destroy "$name" >/dev/null
    [[ $driver != qemu || $name == vw-transient ]] ||
        guest_virsh "$driver" managedsave-remove "$name" >/dev/null
}

guests_up() {
    local guest name driver words
    local -a wanted=()
    local -A before=()
    for guest in "${GUESTS[@]}"; do
        read -r name driver words <<<"$guest"
        [[ ,$1, == *",$driver,"* && $(guest_state "$driver" "$name") != running ]] || continue
        wanted+=("$name")
        before[$name]=$(guest_ticks "$(guest_log "$name")")
    done
    ((${#wanted[@]})) || return 0
    if [[ ,$1, == *,qemu,* ]]; then
        kernel_fetch
        [[ -e $STATE/initramfs.gz ]] || initramfs_build
    fi
    [[ ,$1, != *,lxc,* || -d $STATE/container ]] || container_build
    for name in "${wanted[@]}"; do
        if [[ $name == vw-slow ]]; then guest_define "$name"; else guest_boot "$name"; fi
    done
    for name in "${wanted[@]}"; do
        [[ $name == vw-slow ]] || guest_await_tick "$name" "${before[$name]}"
    done
}

guests_list() {
    local guest name driver words
    for guest in "${GUESTS[@]}"; do
        read -r name driver words <<<"$guest"
        printf '  %-14s %-5s %s\n' "$name" "$driver" "$(guest_state "$driver" "$name")"
    done
}

guests_command() {
    local name driver words number before
    case ${1:-} in
        list) guests_list; return ;;
        start | stop | log) guest_find "${2:?which guest?}" ;;
        *) usage >&2; exit 2 ;;
    esac
    case $1 in
        start)
            before=$(guest_ticks "$(guest_log "$2")")
            guest_boot "$2"
            guest_await_tick "$2" "$before"
            ;;
        stop) guest_off "$2" ;;
        log) guest_log "$2" ;;
    esac
}
