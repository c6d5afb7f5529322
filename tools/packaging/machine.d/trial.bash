# shellcheck shell=bash
# shellcheck disable=SC2153,SC2031 # the variables in capitals are the launcher's
# The proof: what the service does on a host with a real systemd and a real libvirtd.

readonly CLAIMS=(units enable session restart upgrade boot suspend words starting outlives hung budget)
readonly UNIT=libvirt-guests.service
# Whose guest of qemu:///session is saved, too.
readonly SOMEONE=someone
# How much longer than SHUTDOWN_TIMEOUT a guest may hold the stop; and all that the stop does
# besides, on an emulated processor that has others to serve: start, connect, list, write.
readonly SHUTDOWN_TIMEOUT=30 SLACK=10 BESIDES=60
declare -A before=() pids=()
claims_failed=0

trial() {
    local package='' claim result began boot=yes
    local -a claims=()
    while (($#)); do
        case $1 in
            --deb) package=$(readlink -f "${2:?--deb needs a file}"); shift ;;
            --keep) boot=no ;;
            *) [[ " ${CLAIMS[*]} " == *" $1 "* ]] || { usage >&2; exit 2; }; claims+=("$1") ;;
        esac
        shift
    done
    ((${#claims[@]})) || claims=("${CLAIMS[@]}")
    if [[ $boot == yes ]]; then
        [[ -s $STATE/disk.raw ]] || build
        [[ -n $package ]] || package=$("$HERE/packages" --output "$STATE/packages" deb | tail -n 1)
        [[ -s $package ]] || die "no package: ${package:-tools/packaging/packages printed nothing}"
        cp "$package" "$STATE/virtwire.deb"
        stop --hard
        boot --fresh
    fi
    machine_required
    rm -rf "$STATE/evidence"
    mkdir "$STATE/evidence"
    for claim in "${claims[@]}"; do
        began=$EPOCHREALTIME
        # A shell that ends with its first failing command; what it learns goes to files.
        set +e
        (set -e; "claim_$claim") >"$STATE/evidence/$claim" 2>&1
        result=$?
        set -e
        if ((result == 0)); then
            printf 'ok    %-8s %6s s  %s\n' "$claim" "$(seconds_since "$began")" "$(tail -n 1 "$STATE/evidence/$claim")"
        else
            printf 'FAIL  %-8s %6s s\n' "$claim" "$(seconds_since "$began")"
            claims_failed=$((claims_failed + 1))
            TIMEOUT=30 machine_exec 'journalctl -b --no-pager -n 300' >"$STATE/evidence/$claim.journal" 2>&1 || true
        fi
        sed '$d; s/^/      /' "$STATE/evidence/$claim"
        ((result == 0)) || tail -n 1 "$STATE/evidence/$claim" | sed 's/^/      /'
    done
    [[ $boot == no ]] || stop
    ((claims_failed == 0)) || die "$claims_failed of ${#claims[@]} claims failed: see $STATE/evidence and $STATE/console.log"
    say "all ${#claims[@]} claims hold"
}

# fail WHY: the end of a claim.
fail() { printf '%s\n' "$*" >&2; exit 1; }

in_machine() { TIMEOUT=${TIMEOUT:-240} machine_exec "set -e; $*"; }

driver_of() {
    local guest name driver
    for guest in "${NESTED[@]}"; do
        read -r name driver _ <<<"$guest"
        [[ $name != "$1" ]] || printf '%s\n' "$driver"
    done
}

console_of() {
    case $1 in
        vw-container) printf '%s\n' "$INSIDE/container/tick.log" ;;
        vm-session) printf '%s\n' "/home/$SOMEONE/console.log" ;;
        *) printf '%s\n' "$INSIDE/console/$1.log" ;;
    esac
}

# The last complete line of a guest's console: `N BOOT`.
tick_of() {
    in_machine "grep -aoE '^tick [0-9]+ [0-9a-f-]{8,}' $(console_of "$1") | tail -n 1 | cut -d ' ' -f 2-"
}

# Waits until guest $1 has ticked further than $2, or begun again; prints the tick.
await_tick() {
    local tick deadline=$((SECONDS + 240))
    until tick=$(tick_of "$1") && [[ -n $tick ]] && { [[ ${tick#* } != "${2#* }" ]] || ((${tick% *} > ${2% *})); }; do
        ((SECONDS < deadline)) || fail "$1 does not tick after $2"
        sleep 2
    done
    printf '%s\n' "$tick"
}

# Defines and starts guests where they do not run, and waits until they tick.
guests_run() {
    local name driver
    for name; do
        driver=$(driver_of "$name")
        in_machine "virsh='virsh -q -c $driver:///system'
            \$virsh dominfo $name >/dev/null 2>&1 || \$virsh define $INSIDE/$name.xml
            [ \"\$(\$virsh domstate $name)\" = running ] || \$virsh start $name" >/dev/null
    done
    for name; do await_tick "$name" '0 -' >/dev/null; done
}

# Notes how far each guest is and which process it is.
guests_note() {
    local name
    for name; do
        before[$name]=$(tick_of "$name")
        pids[$name]=$(pid_of "$name")
    done
}

pid_of() {
    case $(driver_of "$1") in
        qemu) in_machine "cat /run/libvirt/qemu/$1.pid" ;;
        lxc) in_machine "cat /run/libvirt/lxc/$1.pid" ;;
        *) in_machine "pgrep -u $SOMEONE -f 'guest=$1'" || fail "$1 does not run" ;;
    esac
}

# The same processes as noted, and they count on.
guests_expect_untouched() {
    local name tick pid
    for name; do
        pid=$(pid_of "$name")
        [[ $pid == "${pids[$name]}" ]] || fail "$name: process ${pids[$name]} became $pid"
        tick=$(await_tick "$name" "${before[$name]}")
        [[ ${tick#* } == "${before[$name]#* }" ]] || fail "$name was started anew"
        printf '%s: process %s before and after; tick %s, then %s\n' "$name" "$pid" "${before[$name]% *}" "${tick% *}"
    done
}

# After a reboot: they count on where the noted ones were, further than at the first look.
guests_expect_restored() {
    local name first tick twice
    for name; do
        first=$(tick_of "$name")
        tick=$(await_tick "$name" "$first")
        [[ ${tick#* } == "${before[$name]#* }" ]] ||
            fail "$name was booted anew: ${before[$name]}, then $tick"
        twice=$(in_machine "grep -aoE '^tick [0-9]+ ${tick#* }' $(console_of "$name") | sort | uniq -d | wc -l")
        ((twice == 0)) || fail "$name counted some numbers twice"
        printf '%s: boot %s before and after; tick %s before, %s and %s after\n' \
            "$name" "${tick#* }" "${before[$name]% *}" "${first% *}" "${tick% *}"
    done
}

# After a reboot: they have begun again.
guests_expect_anew() {
    local name tick deadline=$((SECONDS + 240))
    for name; do
        until tick=$(tick_of "$name") && [[ ${tick#* } != "${before[$name]#* }" ]]; do
            ((SECONDS < deadline)) || fail "$name was not started anew: ${before[$name]}, then $tick"
            sleep 2
        done
        printf '%s: boot %s, then boot %s\n' "$name" "${before[$name]#* }" "${tick#* }"
    done
}

property() { in_machine "systemctl show -p $1 --value $UNIT"; }

# Has guests saved (suspend) or shut down (shutdown) with the host, and given this many seconds.
configure() {
    in_machine "printf '%s\n' \"URIS='qemu:///system lxc:///system'\" ON_BOOT=start ON_SHUTDOWN=$1 \
        SHUTDOWN_TIMEOUT=${2:-$SHUTDOWN_TIMEOUT} PARALLEL_SHUTDOWN=10 >/etc/default/libvirt-guests"
}

# Reboots; sets `asked`, `stopping`, `stopped`, `daemon` and `ended` (seconds since the boot that ended).
reboot_observed() {
    local id journal
    id=$(in_machine 'cat /proc/sys/kernel/random/boot_id')
    : >"$STATE/console.log"
    # While it stops, what it tells the service manager goes to a file.
    in_machine "rm -f $INSIDE/status
        (while systemctl show -p StatusText --value $UNIT; do sleep 3; done) >$INSIDE/status 2>/dev/null &"
    asked=$(in_machine 'cut -d " " -f 1 /proc/uptime; systemctl reboot --no-block')
    await_reboot "$id"
    journal=$(in_machine "journalctl -b -1 -o short-monotonic --no-hostname --no-pager _PID=1 + _SYSTEMD_UNIT=$UNIT")
    # systemd says nothing of a start that it ends; the program does.
    stopping=$(grep -aE "Stopping $UNIT|has ended the start" <<<"$journal" | stamp '')
    stopped=$(stamp "Stopped $UNIT" <<<"$journal")
    daemon=$(stamp 'Stopping libvirtd.service' <<<"$journal")
    ended=$(grep -a 'reboot: Restarting system' "$STATE/console.log" | stamp Restarting)
    printf 'asked to reboot at %s s; %s stopping at %s, stopped at %s; libvirtd stopping at %s; restart at %s\n' \
        "$asked" "$UNIT" "$stopping" "$stopped" "$daemon" "$ended"
    [[ -n $stopping && -n $stopped && -n $daemon && -n $ended ]] || fail 'not all of these are told'
    in_machine "grep -a . $INSIDE/status | uniq | sed 's/^/status text: /'"
}

stamp() { grep -aF -- "$1" | tail -n 1 | sed -E 's/^[^[]*\[ *([0-9.]+)\].*/\1/'; }
difference() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f\n", b - a }'; }
less() { awk -v a="$1" -v b="$2" 'BEGIN { exit !(a < b) }'; }

words_of_last_stop() {
    in_machine "journalctl -b -1 -o cat --no-pager _SYSTEMD_UNIT=$UNIT _COMM=libvirt-guests"
}

claim_units() {
    local files
    mkdir -p "$STATE/put/root"
    cp "$STATE/virtwire.deb" "$STATE/put/root/"
    machine_put "$STATE/put"
    in_machine 'dpkg -i /root/virtwire.deb' | tail -n 3
    files=$(in_machine 'dpkg -L virtwire | grep -E "/systemd/(system|user)/.*(service|conf)$"')
    in_machine "systemd-analyze verify --man=no $UNIT 2>&1; mkdir -p /run/user/0; XDG_RUNTIME_DIR=/run/user/0 systemd-analyze verify --man=no --user /usr/lib/systemd/user/$UNIT 2>&1" >"$STATE/verify"
    cat "$STATE/verify"
    [[ ! -s $STATE/verify ]] || fail 'systemd-analyze verify has complaints'
    in_machine "systemd-analyze security --no-pager $UNIT" | tail -n 1
    printf 'systemd-analyze verify has nothing to say of %d files\n' "$(wc -l <<<"$files")"
}

claim_enable() {
    local status
    configure suspend
    in_machine "systemctl stop $UNIT; systemctl enable --now $UNIT"
    [[ $(property ActiveState) == active ]] || fail "it is $(property ActiveState)"
    [[ $(property UnitFileState) == enabled ]] || fail "it is $(property UnitFileState)"
    status=$(in_machine "systemctl status --no-pager $UNIT | grep -m 1 Status:")
    guests_run vm-listens vm-deaf vw-container
    in_machine 'virsh -q -c qemu:///system list; virsh -q -c lxc:///system list'
    printf 'enabled and active;%s\n' "${status:-no status text}"
}

# A user's own unit, for the reboot of the claim `suspend`.
claim_session() {
    nested_xml vm-session 9 | sed "s|$INSIDE/console/vm-session.log|/home/$SOMEONE/console.log|; s|$INSIDE|/home/$SOMEONE|" |
        base64 -w 0 >"$STATE/session"
    in_machine "id $SOMEONE >/dev/null 2>&1 || useradd -m -s /bin/bash $SOMEONE
        cp $INSIDE/vm-listens.img /home/$SOMEONE/vm-session.img
        base64 -d <<<$(<"$STATE/session") >/home/$SOMEONE/vm-session.xml
        mkdir -p /home/$SOMEONE/.config
        printf 'ON_BOOT=start\nON_SHUTDOWN=suspend\n' >/home/$SOMEONE/.config/libvirt-guests.conf
        chown -R $SOMEONE: /home/$SOMEONE
        loginctl enable-linger $SOMEONE
        until [ -S /run/user/\$(id -u $SOMEONE)/bus ]; do sleep 0.5; done"
    as_someone 'systemctl --user enable --now libvirt-session@libvirtd.service libvirt-guests.service
        virsh -q -c qemu:///session define vm-session.xml
        virsh -q -c qemu:///session start vm-session'
    await_tick vm-session '0 -' >/dev/null
    printf 'enabled for %s; %s\n' "$SOMEONE" "$(as_someone 'systemctl --user status --no-pager libvirt-guests.service | grep -m 1 Status:')"
}

as_someone() {
    in_machine "cd /home/$SOMEONE; runuser -u $SOMEONE -- env XDG_RUNTIME_DIR=/run/user/\$(id -u $SOMEONE) HOME=/home/$SOMEONE bash -ec $(printf %q "$*")"
}

claim_restart() {
    local run
    run=$(property InvocationID)
    guests_note vm-listens vm-deaf vw-container
    in_machine 'systemctl restart libvirtd.service'
    guests_expect_untouched vm-listens vm-deaf vw-container
    [[ $(property InvocationID) == "$run" ]] || fail 'the service was restarted as well'
    printf 'libvirtd restarted: guests go on in the same processes, and the service was not run\n'
}

claim_upgrade() {
    local run tree=$STATE/newer
    rm -rf "$tree"
    dpkg-deb -R "$STATE/virtwire.deb" "$tree"
    sed -i -E 's/^(Version: .*)/\1+newer/' "$tree/DEBIAN/control"
    dpkg-deb --root-owner-group -b "$tree" "$STATE/put/root/newer.deb" >/dev/null
    rm -r "$tree"
    machine_put "$STATE/put"
    run=$(property InvocationID)
    guests_note vm-listens vm-deaf vw-container
    in_machine 'dpkg -i /root/newer.deb; dpkg -i /root/newer.deb' | grep -E '^(Unpacking|Setting up)'
    guests_expect_untouched vm-listens vm-deaf vw-container
    [[ $(property InvocationID) == "$run" ]] || fail 'the service was restarted'
    printf 'upgraded and installed once more: guests go on in the same processes, and the service was not run\n'
}

# What the service must see of the host from within its confinement, and what is ordered after it.
claim_boot() {
    local boot lines
    boot=$(in_machine 'cat /proc/sys/kernel/random/boot_id')
    in_machine "systemctl restart $UNIT"
    lines=$(in_machine "awk '\$1 == \"run\" { print \$3 }' /var/lib/libvirt/libvirt-guests.journal | tail -n 2 | sort -u")
    [[ $lines == "$boot" ]] || fail "the journal has boot ${lines:-none} where the host has $boot"
    # It looks at the next boot, in the claim `suspend`.
    in_machine "printf '%s\n' '[Unit]' 'After=$UNIT' '[Service]' Type=oneshot \
        'ExecStart=/bin/sh -c \"virsh -q -c qemu:///system list --name >$INSIDE/after\"' \
        '[Install]' WantedBy=multi-user.target >/etc/systemd/system/after-guests.service
        systemctl enable after-guests.service"
    printf 'the journal has boot %s, as the host has it\n' "$boot"
}

claim_suspend() {
    local asked stopping stopped daemon ended found
    local -a saved=(vm-listens vm-deaf)
    ! in_machine "[ -s $(console_of vm-session) ]" || saved+=(vm-session)
    configure suspend
    guests_note "${saved[@]}" vw-container
    reboot_observed
    less "$stopped" "$daemon" || fail 'libvirtd was stopped before the guests were'
    guests_expect_restored "${saved[@]}"
    guests_expect_anew vw-container
    if in_machine 'systemctl is-enabled --quiet after-guests.service'; then
        found=$(in_machine "grep . $INSIDE/after | sort | xargs")
        [[ $found == 'vm-deaf vm-listens' ]] || fail "what is ordered after the service found: ${found:-nobody}"
        printf 'what is ordered after the service found %s started\n' "$found"
    fi
    in_machine "systemctl status --no-pager $UNIT | grep -m 1 Status:"
    printf 'guests saved in %s s, %s s before libvirtd was stopped, and back with the host; restart %s s after it was asked for\n' \
        "$(difference "$stopping" "$stopped")" "$(difference "$stopped" "$daemon")" "$(difference "$asked" "$ended")"
}

claim_words() {
    local name
    words_of_last_stop >"$STATE/words"
    for name in vm-listens vm-deaf vw-container; do
        grep -q "$name" "$STATE/words" || fail "no word of $name: $(cat "$STATE/words")"
    done
    cat "$STATE/words"
    printf 'the journal has the words\n'
}

# The host goes down while guests are still being started: the unit is not active, and systemd runs no ExecStop=.
claim_starting() {
    local asked stopping stopped daemon ended state deadline
    configure suspend
    in_machine "echo START_DELAY=3600 >>/etc/default/libvirt-guests
        virsh -q -c lxc:///system destroy vw-container || true" >/dev/null
    guests_run vm-listens vm-deaf
    guests_note vm-listens vm-deaf
    UNFINISHED=yes reboot_machine
    deadline=$((SECONDS + 240))
    until [[ $(in_machine 'virsh -c qemu:///system list --name | grep -c ^vm-') == 1 ]]; do
        ((SECONDS < deadline)) || fail 'no guest is started'
        sleep 2
    done
    state=$(property ActiveState)
    [[ $state == activating ]] || fail "the unit is $state while guests are started"
    configure suspend
    reboot_observed
    less "$stopped" "$daemon" || fail 'libvirtd was stopped before the guests were'
    guests_expect_restored vm-listens vm-deaf
    printf 'the host went down while guests were being started: all saved in %s s, and back\n' \
        "$(difference "$stopping" "$stopped")"
}

# A guest goes off after the time of the stop that has asked it, when the start of a restart is over as well.
claim_outlives() {
    configure shutdown 5
    guests_run vm-listens vm-deaf
    guests_note vm-listens vm-deaf
    in_machine "systemctl restart $UNIT"
    guests_expect_anew vm-listens
    [[ $(property ActiveState) == active ]] || fail "it is $(property ActiveState)"
    in_machine "libvirt-guests list; libvirt-guests list | grep -q vm-deaf" || fail 'vm-deaf is not on the list'
    in_machine 'virsh -q -c qemu:///system destroy vm-deaf'
    in_machine "systemctl restart $UNIT"
    guests_expect_anew vm-deaf
    printf 'vm-deaf went off after the restart, and the next start has started it\n'
}

# The daemon is frozen: the stop is over when its guests would have had their time.
claim_hung() {
    local began ended
    configure shutdown 20
    guests_run vm-listens
    in_machine "systemctl restart $UNIT; pkill -STOP -x libvirtd"
    began=$(in_machine 'cut -d " " -f 1 /proc/uptime')
    ended=$(in_machine "systemctl stop $UNIT || true; cut -d ' ' -f 1 /proc/uptime; pkill -CONT -x libvirtd")
    in_machine "journalctl -o cat --no-pager -n 4 _SYSTEMD_UNIT=$UNIT _COMM=libvirt-guests"
    [[ $(property ActiveState) != active ]] || fail 'it is still active'
    less "$(difference "$began" "$ended")" $((20 + BESIDES)) || fail "the stop took $(difference "$began" "$ended") s"
    in_machine "systemctl start $UNIT"
    guests_run vm-listens
    printf 'with a frozen libvirtd the stop took %s s (SHUTDOWN_TIMEOUT=20)\n' "$(difference "$began" "$ended")"
}

claim_budget() {
    local asked stopping stopped daemon ended took held
    configure shutdown
    guests_run vm-listens vm-deaf vw-container
    guests_note vm-listens vm-deaf vw-container
    reboot_observed
    words_of_last_stop
    in_machine "journalctl -b -1 -o short-monotonic --no-hostname --no-pager _SYSTEMD_UNIT=$UNIT" >"$STATE/stamped"
    held=$(difference "$(stamp 'Starting shutdown on guest: vm-deaf' <"$STATE/stamped")" \
        "$(stamp 'Shutdown of guest vm-deaf failed to complete in time' <"$STATE/stamped")")
    took=$(difference "$stopping" "$stopped")
    less "$held" $((SHUTDOWN_TIMEOUT + SLACK)) || fail "the deaf guest held the stop for $held s"
    less "$took" $((SHUTDOWN_TIMEOUT + BESIDES)) || fail "the stop took $took s"
    guests_expect_anew vm-listens vm-deaf vw-container
    printf 'the deaf guest was given up after %s s (SHUTDOWN_TIMEOUT=%s); the whole stop took %s s, restart %s s after it was asked for\n' \
        "$held" "$SHUTDOWN_TIMEOUT" "$took" "$(difference "$asked" "$ended")"
}
