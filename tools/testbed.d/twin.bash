# shellcheck shell=bash
# shellcheck disable=SC2153 # STATE and PARTS are the launcher's
# A second libvirtd, to which guests migrate. It has system directories of its own, within the test bed's mounts.

twin_uri() {
    printf 'qemu+tcp://127.0.0.1:%s/system\n' "$(<"$STATE/twin/tcp-port")"
}

twin_answers() {
    daemon_pid twin/libvirtd >/dev/null && timeout 10 virsh -c "$(twin_uri)" uri >/dev/null 2>&1
}

# Two daemons of one machine would refuse to migrate to each other, but for an identity of its own. Their guests
# have the same numbers, so the twin's have no control groups.
twin_configure() {
    local twin=$STATE/twin pair port=26709
    for pair in "${FOLDERS[@]}"; do mkdir -p "$twin/${pair#*:}"; done
    while port_is_taken "$port"; do ((++port)); done
    printf '%s\n' "$port" >"$twin/tcp-port"
    sed "s/^tcp_port = .*/tcp_port = \"$port\"/; s|$STATE/log|$twin/log|" "$STATE/libvirtd.conf" >"$twin/libvirtd.conf"
    printf 'host_uuid = "%s"\n' "$(</proc/sys/kernel/random/uuid)" >>"$twin/libvirtd.conf"
    cp "$STATE/etc/qemu.conf" "$twin/etc/qemu.conf"
    printf 'cgroup_controllers = []\n' >>"$twin/etc/qemu.conf"
}

twin_start() {
    local twin=$STATE/twin deadline=$((SECONDS + 60))
    local -a prefix
    ! twin_answers || return 0
    [[ $(libvirt_name) != modular ]] || die 'a twin of modular daemons is not known'
    mapfile -t prefix < <(libvirt_prefix)
    [[ -e $twin/libvirtd.conf ]] || twin_configure
    rm -f "$twin/libvirtd.pid"
    inside_background "$twin/log/libvirtd.out" unshare --mount --propagation private \
        bash "$PARTS/bind" "$twin" "${FOLDERS[@]}" -- "$PARTS/watched" "$STATE/log/crashes" "${prefix[@]}" \
        libvirtd --config "$twin/libvirtd.conf" --pid-file "$twin/libvirtd.pid" --listen >/dev/null
    until twin_answers; do
        ((SECONDS < deadline)) ||
            die "the twin does not answer: $(tail -n 5 "$twin/log/libvirtd.out" "$twin/log/libvirtd.log")"
        sleep 0.05
    done
}

twin_command() {
    case ${1:-} in
        start) lock; twin_start ;;
        uri) daemon_pid twin/libvirtd >/dev/null || die 'the twin does not run'; twin_uri ;;
        *) usage >&2; exit 2 ;;
    esac
}
