# shellcheck shell=bash
# shellcheck disable=SC2153 # the variables in capitals are the launcher's
# The machine as a process of this one: boot, commands, files, stop.

readonly MEMORY=2048 PROCESSORS=2 SHARE_SIZE=64M
# Old enough that its emulation is quick, and one that libvirt knows.
readonly PROCESSOR=Nehalem

machine_pid() {
    local pid
    [[ -s $STATE/machine.pid ]] || return
    pid=$(<"$STATE/machine.pid")
    grep -qzF "$STATE/control" "/proc/$pid/cmdline" 2>/dev/null || return
    printf '%s\n' "$pid"
}

machine_required() {
    machine_pid >/dev/null || die 'the machine is off: boot it first'
}

# Starts QEMU, on a fresh copy of the disk with --fresh, and waits until the machine takes commands.
boot() {
    local began=$EPOCHREALTIME fresh=no disk=$STATE/disk.qcow2
    [[ ${1:-} != --fresh ]] || fresh=yes
    [[ -s $STATE/disk.raw ]] || die 'there is no disk yet: build first'
    ! machine_pid >/dev/null || die 'it is on'
    [[ $fresh == no ]] || rm -f "$disk"
    [[ -e $disk ]] || qemu-img create -q -f qcow2 -b disk.raw -F raw "$disk"
    rm -f "$STATE"/control.{in,out}
    mkfifo "$STATE"/control.{in,out}
    truncate -s "$SHARE_SIZE" "$STATE/share.raw"
    : >"$STATE/console.log"
    (
        exec 9>&-
        exec setsid nice -n 12 qemu-system-x86_64 -name virtwire-machine -nodefaults -no-user-config \
            -machine q35 -cpu "$PROCESSOR" -accel tcg,thread=multi,tb-size=512 -smp "$PROCESSORS" -m "$MEMORY" \
            -display none -vga none -device virtio-rng-pci \
            -kernel "$CACHE/kernel/vmlinuz" -initrd "$STATE/initrd.cpio" \
            -append 'console=ttyS0 loglevel=5 nokaslr mitigations=off tsc=reliable no_timer_check cryptomgr.notests apparmor=0 selinux=0 fsck.mode=skip systemd.show_status=yes' \
            -drive "file=$disk,format=qcow2,if=none,id=disk,cache=unsafe" -device virtio-blk-pci,drive=disk \
            -drive "file=$STATE/share.raw,format=raw,if=none,id=share,readonly=on,file.locking=off" \
            -device virtio-blk-pci,drive=share,serial=share \
            -serial "file:$STATE/console.log" \
            -device virtio-serial-pci -chardev "pipe,id=control,path=$STATE/control" \
            -device virtserialport,chardev=control,name=virtwire.control
    ) </dev/null >"$STATE/qemu.log" 2>&1 &
    printf '%s\n' "$!" >"$STATE/machine.pid"
    sleep 0.3
    machine_pid >/dev/null || die "QEMU ended: $(<"$STATE/qemu.log")"
    await_booted
    say "up after $(seconds_since "$began") s"
}

await_booted() {
    TIMEOUT=300 machine_exec true || die "it does not answer: see $STATE/console.log"
    # Who sets this wants to see the machine while its boot is not done.
    [[ -z ${UNFINISHED:-} ]] || return 0
    # degraded is up, too: it says that some unit failed.
    local state
    state=$(TIMEOUT=300 machine_exec 'systemctl is-system-running --wait') || true
    [[ $state == running ]] || machine_exec 'systemctl --failed --plain --no-legend'
}

# Runs shell text in the machine: prints its output and error, returns its status; 124 when it took
# longer than TIMEOUT seconds (120), and then it goes on.
machine_exec() {
    local id=${EPOCHREALTIME/./}-$BASHPID answer status out err deadline=$((SECONDS + ${TIMEOUT:-120}))
    local control piece line=''
    exec {control}<>"$STATE/control.out"
    printf '%s %s\n' "$id" "$(base64 -w 0 <<<"$*")" >"$STATE/control.in"
    while ((SECONDS < deadline)); do
        if IFS= read -t 1 -r -u "$control" piece; then
            read -r answer status out err <<<"$line$piece"
            line=''
            # What else comes answers a command that nobody waits for any more.
            [[ $answer == "$id" ]] || continue
            exec {control}<&-
            [[ $out == - ]] || base64 -d <<<"$out"
            [[ $err == - ]] || base64 -d <<<"$err" >&2
            return "$status"
        fi
        # An answer that comes slowly comes in pieces.
        line+=$piece
        machine_pid >/dev/null || break
    done
    exec {control}<&-
    return 124
}

# Copies folder $1 of this machine over the machine's root.
machine_put() {
    local blocks
    tar -c --owner=0 --group=0 --numeric-owner -f "$STATE/share.tar" -C "$1" .
    (($(stat -c %s "$STATE/share.tar") < $(stat -c %s "$STATE/share.raw"))) || die "$1 is too large"
    blocks=$((($(stat -c %s "$STATE/share.tar") + 1048575) / 1048576))
    dd if="$STATE/share.tar" of="$STATE/share.raw" conv=notrunc,fsync bs=1M status=none
    machine_exec "dd if=/dev/disk/by-id/virtio-share iflag=direct bs=1M count=$blocks status=none |
        (tar -x --keep-directory-symlink --no-same-owner -C / && cat >/dev/null)"
}

# Asks systemd to reboot and waits until the next boot takes commands.
reboot_machine() {
    local before began=$EPOCHREALTIME
    before=$(machine_exec 'cat /proc/sys/kernel/random/boot_id')
    machine_exec 'systemctl reboot --no-block'
    await_reboot "$before"
    say "rebooted in $(seconds_since "$began") s"
}

# Waits until a boot other than $1 takes commands.
await_reboot() {
    local deadline=$((SECONDS + 600)) now
    until now=$(TIMEOUT=20 machine_exec 'cat /proc/sys/kernel/random/boot_id') && [[ $now != "$1" ]]; do
        ((SECONDS < deadline)) || die "it does not come back: see $STATE/console.log"
        sleep 1
    done
    await_booted
}

# Takes it off: in good order, or as a power cut with --hard.
stop() {
    local pid deadline=$((SECONDS + 180))
    pid=$(machine_pid) || return 0
    if [[ ${1:-} != --hard ]]; then
        TIMEOUT=20 machine_exec 'systemctl poweroff --no-block' || true
        while machine_pid >/dev/null && ((SECONDS < deadline)); do sleep 0.2; done
    fi
    if machine_pid >/dev/null; then kill -KILL "$pid"; fi
    while machine_pid >/dev/null; do sleep 0.1; done
    rm -f "$STATE/machine.pid" "$STATE"/control.{in,out}
}
