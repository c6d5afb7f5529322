# shellcheck shell=bash
# shellcheck disable=SC2153 # STATE is the launcher's
# A real Xen host: hypervisor, dom0 and libvirtd, in QEMU without hardware virtualization. Nothing of it
# needs root, and all of it is in memory: what was defined and saved is gone with `xen stop`.

readonly XEN_STATE=$STATE.xen
readonly XEN_PORT=${VIRTWIRE_XEN_PORT:-26509}
readonly XEN_URI=xen+tcp://127.0.0.1:$XEN_PORT/system
# MiB of the machine, of dom0, and of the file system that saved guests go to.
readonly XEN_MEMORY=3072 XEN_DOM0_MEMORY=1280 XEN_SAVE=${VIRTWIRE_XEN_SAVE:-768}
# Seconds; a busy machine takes five times as long as an idle one.
readonly XEN_BOOT_LIMIT=300 XEN_EXEC_LIMIT=120

xen_command() {
    local command=${1:-}
    (($# == 0)) || shift
    case $command in
        build) xen_build ;;
        boot) xen_build; xen_boot ;;
        stop) xen_stop ;;
        status) xen_status ;;
        uri) printf '%s\n' "$XEN_URI" ;;
        exec) xen_exec "$@" ;;
        domain) xen_domain "$@" ;;
        *) usage >&2; exit 2 ;;
    esac
}

# Prints the process of our QEMU if it runs.
xen_pid() {
    local pid
    [[ -s $XEN_STATE/pid ]] && pid=$(<"$XEN_STATE/pid") && [[ -e /proc/$pid ]] &&
        [[ $(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline") == *"virtwire-xen-$XEN_PORT"* ]] &&
        printf '%s\n' "$pid"
}

xen_answers() {
    timeout 20 virsh -q -c "$XEN_URI" list >/dev/null 2>&1
}

xen_boot() {
    local began=$EPOCHREALTIME deadline=$((SECONDS + XEN_BOOT_LIMIT)) console
    if ! xen_pid >/dev/null; then
        ! port_is_taken "$XEN_PORT" ||
            die "xen: port $XEN_PORT is taken, perhaps by the Xen host of another test bed; see VIRTWIRE_XEN_PORT"
        rm -rf "$XEN_STATE"
        mkdir -p "$XEN_STATE"
        mkfifo "$XEN_STATE/console.in"
        # QEMU keeps the writing end as well: a console whose last writer left would be at its end.
        exec {console}<>"$XEN_STATE/console.in"
        # Intel's features: Xen hides some of AMD's, and then libvirt finds no model for the processor.
        # `-kernel` follows multiboot: Xen, then as modules the kernel with its words and dom0's files.
        setsid qemu-system-x86_64 -name "virtwire-xen-$XEN_PORT" -accel tcg,thread=multi -cpu Nehalem \
            -smp 2 -m "$XEN_MEMORY" -nodefaults -no-user-config -display none -no-reboot \
            -kernel "$XEN_IMAGES/xen" \
            -append "dom0_mem=${XEN_DOM0_MEMORY}M,max:${XEN_DOM0_MEMORY}M dom0_max_vcpus=1 com1=115200,8n1 console=com1 loglvl=warning guest_loglvl=none noreboot spec-ctrl=no xpti=no watchdog=0 bootscrub=0" \
            -initrd "$XEN_IMAGES/vmlinux console=hvc0 quiet loglevel=3 mitigations=off random.trust_cpu=on rdinit=/init virtwire.save=${XEN_SAVE}M,$XEN_IMAGES/dom0.cpio" \
            -netdev "user,id=net,restrict=on,hostfwd=tcp:127.0.0.1:$XEN_PORT-:16509" -device e1000,netdev=net \
            -chardev "file,id=console,path=$XEN_STATE/console.log,input-path=$XEN_STATE/console.in" \
            -serial chardev:console -pidfile "$XEN_STATE/pid" \
            </dev/null >"$XEN_STATE/qemu.log" 2>&1 9>&- &
        exec {console}>&-
    fi
    until xen_answers; do
        ((SECONDS < deadline)) || die "xen: no answer after $XEN_BOOT_LIMIT s, see $XEN_STATE/console.log"
        [[ ! -s $XEN_STATE/pid ]] || xen_pid >/dev/null || die "xen: QEMU ended: $(tail -n 3 "$XEN_STATE/qemu.log")"
        sleep 0.5
    done
    say "xen: $XEN_URI answers after $(seconds_since "$began") s"
}

xen_stop() {
    [[ -d $XEN_STATE ]] || return 0
    local pid deadline=$((SECONDS + 10))
    if pid=$(xen_pid); then
        kill "$pid"
        while [[ -e /proc/$pid ]]; do
            ((SECONDS < deadline)) || kill -KILL "$pid"
            sleep 0.1
        done
    fi
    rm -rf "$XEN_STATE"
    say 'xen: stopped'
}

xen_status() {
    if ! xen_pid >/dev/null; then
        say 'xen: not running'
        return 3
    fi
    if ! xen_answers; then
        say "xen: runs, but $XEN_URI does not answer"
        return 3
    fi
    say "xen: $XEN_URI"
}

# Runs a line of shell in dom0 over its console. What it prints stands between two marks, which the
# line that is sent does not have in one piece; exit status: the line's.
xen_exec() {
    local mark="virtwire-$$-$RANDOM" log=$XEN_STATE/console.log from deadline=$((SECONDS + XEN_EXEC_LIMIT)) text
    xen_pid >/dev/null || die 'xen: not running'
    from=$(stat -c %s "$log")
    printf "\necho %s-be''gin; %s\necho %s-e''nd \$?\n" "$mark" "$*" "$mark" >"$XEN_STATE/console.in"
    until text=$(tail -c "+$((from + 1))" "$log" | tr -d '\r') && [[ $text =~ $mark-end\ ([0-9]+) ]]; do
        ((SECONDS < deadline)) || die "xen: no end of '$*' after $XEN_EXEC_LIMIT s, see $log"
        sleep 0.1
    done
    text=${text#*"$mark-begin"$'\n'}
    printf '%s' "${text%"$mark-end"*}"
    return "${BASH_REMATCH[1]}"
}

# Prints the definition of a guest: NAME [MIB [WORDS]]. Less than 96 MiB do not boot.
xen_domain() {
    local name=${1:?xen domain needs a name}
    cat <<END
<domain type='xen'>
  <name>$name</name>
  <memory unit='MiB'>${2:-128}</memory>
  <vcpu>1</vcpu>
  <os>
    <type arch='x86_64' machine='xenpv'>linux</type>
    <kernel>/boot/vmlinux.gz</kernel>
    <initrd>/boot/guest.cpio.gz</initrd>
    <cmdline>console=hvc0 quiet loglevel=4 mitigations=off rdinit=/init ${3:-}</cmdline>
  </os>
  <on_poweroff>destroy</on_poweroff>
  <on_reboot>restart</on_reboot>
  <on_crash>destroy</on_crash>
  <devices>
    <console type='pty'><target type='xen' port='0'/></console>
  </devices>
</domain>
END
}
