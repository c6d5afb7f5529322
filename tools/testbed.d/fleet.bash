# shellcheck shell=bash
# Any number of guests of libvirt's test driver, which only pretends to run them.

# Writes a host of N guests and prints how to reach it.
fleet() {
    local number=51 hold=no file index uri
    while (($#)); do
        case $1 in
            --hold) hold=yes ;;
            *[!0-9]* | '') usage >&2; exit 2 ;;
            *) number=$1 ;;
        esac
        shift
    done
    file=$STATE/fleet-$number.xml
    {
        printf '<node>\n'
        for ((index = 1; index <= number; index++)); do
            printf '  <domain type="test"><name>fleet-%03d</name>' "$index"
            printf '<uuid>00000000-0000-4000-8000-%012x</uuid>' "$index"
            printf '<memory>8192</memory><vcpu>1</vcpu><os><type>hvm</type></os></domain>\n'
        done
        printf '</node>\n'
    } >"$file.new"
    mv "$file.new" "$file"
    for uri in "test+tcp://$(daemon_address)$file" "test+unix://$file?socket=$(daemon_socket)"; do
        printf '%s\n' "$uri"
    done
    [[ $hold == no ]] || fleet_hold "$file" "$uri"
}

# A connection that stays: the state of such a host lasts as long as one is open.
fleet_hold() {
    local file=$1 uri=$2 deadline=$((SECONDS + 10)) pid
    if [[ -s $file.hold ]]; then
        pid=$(<"$file.hold")
        # A holder whose daemon has ended holds nothing any more: it is replaced.
        [[ ! -e /proc/$pid ]] || kill "$pid"
    fi
    rm -f "$file.held"
    inside_background "$STATE/log/fleet.out" bash "$PARTS/hold" "$uri" "$file.held" >"$file.hold"
    until [[ -s $file.held ]]; do
        ((SECONDS < deadline)) || die "no connection to $uri: $(tail -n 3 "$STATE/log/fleet.out")"
        sleep 0.02
    done
}
