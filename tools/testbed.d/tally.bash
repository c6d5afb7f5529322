# shellcheck shell=bash
# Commands whose calls are counted: the tap stands between them and the daemon.

# The tap, built if need be.
tally_tap() {
    (cd "$HERE/.." && cargo build --locked -q -p virtwire-tap) || return
    printf '%s\n' "${CARGO_TARGET_DIR:-$HERE/../target}/debug/virtwire-tap"
}

# Starts the tap $1 that notes in file $2, from endpoint $3 to endpoint $4, and waits until it listens.
# Prints its process id.
tally_start() {
    local deadline=$((SECONDS + 10)) said
    said=$STATE/tap/$(tr -c 'a-z0-9\n' - <<<"$3").log
    (exec "$1" --tally "$2" --listen "$3" --connect "$4" </dev/null >/dev/null 2>"$said") >/dev/null &
    until grep -q '^listening on ' "$said" 2>/dev/null; do
        ((SECONDS < deadline)) || die "the tap does not listen: $(<"$said")"
        sleep 0.02
    done
    printf '%s\n' "$!"
}

# Process ids of the taps, which end with this shell.
TAPS=()

# Runs a command as `exec` does, with the tap in the place of the daemon's sockets.
tally() {
    local file=${1:?which file?} tap folder=$STATE/tap socket address result=0
    local -a variables
    shift
    (($#)) || die 'tally: which command?'
    tap=$(tally_tap) || die 'the tap does not build'
    rm -rf "$folder"
    mkdir -p "$folder"
    trap end_of_tally EXIT
    # The names beside the daemon's socket stay what they were.
    for socket in "$STATE"/run/{libvirt-sock,libvirt-admin-sock}; do
        [[ ! -S $socket ]] || TAPS+=("$(tally_start "$tap" "$file" "unix:$folder/${socket##*/}" "unix:$socket")")
    done
    TAPS+=("$(tally_start "$tap" "$file" tcp:127.0.0.1:0 "tcp:$(daemon_address)")")
    address=$(sed -n 's/^listening on tcp:\([^,]*\),.*/\1/p' "$folder"/tcp-*.log)
    mapfile -t variables < <(daemon_variables "$address" "$folder/libvirt-sock")
    (inside_foreground_with "${variables[@]}" -- "$@") || result=$?
    exit "$result"
}

end_of_tally() {
    ((${#TAPS[@]} == 0)) || kill "${TAPS[@]}"
    rm -rf "$STATE/tap"
}
