# shellcheck shell=bash
# The libvirtd of the test bed, and functions for any other daemon.

# The process of the daemon whose files are $1.conf and $1.pid in the state directory (libvirtd).
daemon_pid() {
    local pid files=$STATE/${1:-libvirtd}
    [[ -s $files.pid ]] || return 1
    pid=$(<"$files.pid")
    [[ $(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline") == *"$files.conf"* ]] || return 1
    printf '%s\n' "$pid"
}

daemon_socket() {
    printf '%s\n' "$STATE/run/libvirt-sock"
}

daemon_address() {
    printf '127.0.0.1:%s\n' "$(<"$STATE/tcp-port")"
}

port_is_taken() {
    (: <>"/dev/tcp/127.0.0.1/$1") 2>/dev/null || (: <>"/dev/tcp/::1/$1") 2>/dev/null
}

daemon_configure() {
    local port=16509
    while port_is_taken "$port"; do ((++port)); done
    printf '%s\n' "$port" >"$STATE/tcp-port"
    # Limits that a test does not reach by accident. The window of a connection
    # (max_client_requests) stays at libvirt's own value, since the client under test keeps to it.
    cat >"$STATE/libvirtd.conf" <<END
listen_tls = 0
listen_tcp = 1
tcp_port = "$port"
listen_addr = "localhost"
auth_tcp = "none"
auth_unix_ro = "none"
auth_unix_rw = "none"
max_clients = 1000
max_queued_clients = 500
max_anonymous_clients = 500
min_workers = 5
max_workers = 20
prio_workers = 5
max_client_requests = 5
admin_max_clients = 20
keepalive_interval = 5
keepalive_count = 5
log_level = 3
log_outputs = "2:file:$STATE/log/libvirtd.log"
END
    # Guests run as root without a security driver, and write their consoles themselves.
    cat >"$STATE/etc/qemu.conf" <<END
user = "root"
group = "root"
dynamic_ownership = 0
remember_owner = 0
security_driver = "none"
stdio_handler = "file"
namespaces = []
END
    mkdir -p "$STATE/console"
    [[ $(libvirt_name) != modular ]] || modular_configure
}

# A host of the daemon that is quick to answer. virtproxyd has none of the test driver.
daemon_probe() {
    local host=test+unix:///default
    [[ $(libvirt_name) != modular ]] || host=qemu+unix:///system
    printf '%s?socket=%s\n' "$host" "$(daemon_socket)"
}

daemon_answers() {
    [[ -S $(daemon_socket) ]] && daemon_pid >/dev/null &&
        timeout 10 virsh -c "$(daemon_probe)" uri >/dev/null 2>&1
}

daemon_start() {
    local deadline=$((SECONDS + 60))
    local -a prefix
    [[ $(libvirt_name) != modular ]] || modular_start
    if daemon_pid >/dev/null; then
        daemon_answers || die 'the daemon runs but does not answer'
        return
    fi
    mapfile -t prefix < <(libvirt_prefix)
    rm -f "$STATE/libvirtd.pid"
    if [[ $(libvirt_name) == modular ]]; then
        modular_start_proxy
    else
        inside_background "$STATE/log/libvirtd.out" "$PARTS/watched" "$STATE/log/crashes" "${prefix[@]}" \
            libvirtd --config "$STATE/libvirtd.conf" --pid-file "$STATE/libvirtd.pid" --listen >/dev/null
    fi
    until daemon_answers; do
        ((SECONDS < deadline)) ||
            die "libvirtd does not answer: $(tail -n 5 "$STATE/log/libvirtd.out" "$STATE/log/libvirtd.log")"
        sleep 0.05
    done
}

# Ends daemon $2 with signal $1 and waits until it is gone.
daemon_end() {
    local pid deadline=$((SECONDS + 30))
    pid=$(daemon_pid "$2") || return 0
    kill "-$1" "$pid"
    # A frozen one acts on SIGTERM only once it goes on.
    kill -CONT "$pid" 2>/dev/null || true
    while daemon_pid "$2" >/dev/null; do
        ((SECONDS < deadline)) || die "$2 ($pid) does not end on $1"
        sleep 0.02
    done
}

daemon_signal() {
    local pid
    pid=$(daemon_pid "$2") || die "$2 does not run"
    kill "-$1" "$pid"
}

daemon_command() {
    local name=${2:-libvirtd}
    case ${1:-} in
        start) daemon_start ;;
        stop) daemon_end TERM "$name" ;;
        kill) daemon_end KILL "$name" ;;
        freeze) daemon_signal STOP "$name" ;;
        thaw) daemon_signal CONT "$name" ;;
        pid) daemon_pid "$name" || die "$name does not run" ;;
        *) usage >&2; exit 2 ;;
    esac
}

# NAME=value, a line each. No value needs quoting but for the `?` of the socket's URIs. The daemon is
# reached at address $1 and socket $2, but for the URIs that lead to it directly.
daemon_variables() {
    local address socket driver path
    address=$1 socket=$2
    printf 'VIRTWIRE_TESTBED=%s\n' "$STATE"
    printf 'VIRTWIRE_TESTBED_COMMAND=%s\n' "$HERE/testbed"
    printf 'VIRTWIRE_TESTBED_ADDRESS=%s\n' "$address"
    printf 'VIRTWIRE_TESTBED_SOCKET=%s\n' "$socket"
    for driver in test qemu lxc; do
        path=system
        [[ $driver != test ]] || path=default
        printf 'VIRTWIRE_TESTBED_%s_TCP=%s\n' "${driver^^}" "$driver+tcp://$address/$path"
        printf 'VIRTWIRE_TESTBED_%s_UNIX=%s\n' "${driver^^}" "$driver+unix:///$path?socket=$socket"
        printf 'VIRTWIRE_TESTBED_DIRECT_%s_TCP=%s\n' "${driver^^}" "$driver+tcp://$(daemon_address)/$path"
        printf 'VIRTWIRE_TESTBED_DIRECT_%s_UNIX=%s\n' "${driver^^}" "$driver+unix:///$path?socket=$(daemon_socket)"
    done
}

daemon_uris() {
    local line
    while read -r line; do
        printf "export %s='%s'\n" "${line%%=*}" "${line#*=}"
    done < <(daemon_variables "$(daemon_address)" "$(daemon_socket)")
}
