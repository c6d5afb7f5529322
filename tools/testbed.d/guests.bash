# shellcheck shell=bash
# The guests of the test bed.

guests_up() { :; }
guests_list() { :; }
guests_command() { die 'no guests yet'; }

# Writes the test driver's host of N guests, and prints how to reach it.
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
    } >"$file"
    for uri in "test+tcp://$(daemon_address)$file" "test+unix://$file?socket=$(daemon_socket)"; do
        printf '%s\n' "$uri"
    done
    [[ $hold == no ]] || fleet_hold "$number" "test+unix://$file?socket=$(daemon_socket)"
}

# A connection that stays: the state of a test driver's host lasts as long as one is open.
fleet_hold() {
    local fifo=$STATE/fleet-$1.hold
    [[ ! -p $fifo ]] || return 0
    mkfifo "$fifo"
    inside_background "$STATE/log/fleet-$1.out" \
        bash -c "exec 3<>\"\$1\"; exec virsh -c \"\$2\" <&3" fleet-hold "$fifo" "$2" >/dev/null
    printf 'list --name\n' >"$fifo"
}
