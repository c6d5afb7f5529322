# shellcheck shell=bash
# shellcheck disable=SC2153 # STATE is the launcher's
# The test bed's modular daemons.

# Starts the drivers' daemons that do not run.
modular_start() {
    local name deadline=$((SECONDS + 60))
    for name in virtlogd virtqemud virtlxcd; do
        daemon_pid "$name" >/dev/null || modular_launch "$name" "$MODULAR_BUILD/src/$name" >/dev/null
    done
    for name in qemu lxc; do
        until virsh -q -c "$name+unix:///system?socket=$STATE/run/virt${name}d-sock" uri >/dev/null 2>&1; do
            ((SECONDS < deadline)) || die "virt${name}d does not answer: $(tail -n 5 "$STATE/log/virt${name}d.out")"
            sleep 0.05
        done
    done
}

# Starts virtproxyd in the place that libvirtd has in other test beds: its socket, its TCP port, its name. It
# listens on TCP only when it is handed the socket.
modular_start_proxy() {
    rm -f "$(daemon_socket)"
    modular_launch libvirtd systemd-socket-activate -l "$(daemon_socket)" -l "$(daemon_address)" \
        --fdname=virtproxyd.socket:virtproxyd-tcp.socket -E LD_LIBRARY_PATH "$MODULAR_BUILD/src/virtproxyd" >/dev/null
    # It is run once somebody connects.
    until [[ -S $(daemon_socket) ]]; do sleep 0.02; done
    timeout 10 virsh -q -c "$(daemon_probe)" uri >/dev/null 2>&1 || true
}

# Runs daemon $1 by the command that follows.
modular_launch() {
    local name=$1
    shift
    inside_background "$STATE/log/$name.out" env "LD_LIBRARY_PATH=$MODULAR_BUILD/src" "$@" \
        --config "$STATE/$name.conf" --pid-file "$STATE/$name.pid"
}

modular_configure() {
    local name
    for name in virtqemud virtlxcd; do
        printf 'auth_unix_ro = "none"\nauth_unix_rw = "none"\nmax_clients = 1000\nlog_level = 3\nlog_outputs = "2:file:%s/log/%s.log"\n' \
            "$STATE" "$name" >"$STATE/$name.conf"
    done
    printf 'log_outputs = "2:file:%s/log/virtlogd.log"\n' "$STATE" >"$STATE/virtlogd.conf"
}
