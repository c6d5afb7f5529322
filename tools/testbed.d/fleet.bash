# shellcheck shell=bash
# Any number of guests of libvirt's test driver, which only pretends to run them.

# Makes the test driver's default host have N running guests, or writes a host of its own to a file.
fleet() {
    local number=51 own=no
    while (($#)); do
        case $1 in
            --file) own=yes ;;
            *[!0-9]* | '' | 0) usage >&2; exit 2 ;;
            *) number=$1 ;;
        esac
        shift
    done
    if [[ $own == yes ]]; then
        fleet_file "$number"
    else
        fleet_default "$number"
    fi
}

# One guest, numbered $1.
fleet_guest() {
    printf '<domain type="test"><name>fleet-%03d</name>' "$1"
    printf '<uuid>00000000-0000-4000-8000-%012x</uuid>' "$1"
    printf '<memory>8192</memory><vcpu>1</vcpu><os><type>hvm</type></os></domain>\n'
}

fleet_file() {
    local file=$STATE/fleet-$1.xml index
    {
        printf '<node>\n'
        for ((index = 1; index <= $1; index++)); do fleet_guest "$index"; done
        printf '</node>\n'
    } >"$file.new"
    mv "$file.new" "$file"
    printf '%s\n' "test+tcp://$(daemon_address)$file" "test+unix://$file?socket=$(daemon_socket)"
}

# The default host lasts as long as a connection to it is open, so one is kept. The one of an
# earlier fleet is closed first: unless somebody else has one too, the new fleet starts afresh.
fleet_default() {
    local uri index folder=$STATE/fleet deadline=$((SECONDS + 60)) group
    uri="test+unix:///default?socket=$(daemon_socket)"
    if [[ -s $folder/hold.pid ]]; then
        group=$(<"$folder/hold.pid")
        [[ $(tr '\0' ' ' 2>/dev/null <"/proc/$group/cmdline") != *"$PARTS/hold"* ]] ||
            kill -KILL -- "-$group" 2>/dev/null || true
    fi
    rm -rf "$folder"
    mkdir "$folder"
    # It comes with one guest, called test.
    for ((index = 1; index < $1; index++)); do
        fleet_guest "$index" >"$folder/$index.xml"
        printf 'define %s\nstart fleet-%03d\n' "$folder/$index.xml" "$index"
    done >"$folder/commands"
    inside_background "$folder/log" "$PARTS/hold" "$uri" "$folder/commands" "$folder/guests" \
        >"$folder/hold.pid"
    until [[ -e $folder/guests ]]; do
        ((SECONDS < deadline)) || die "no fleet: $(tail -n 3 "$folder/log")"
        sleep 0.02
    done
    say "$(wc -l <"$folder/guests") guests run on test+tcp://$(daemon_address)/default and $uri"
}
