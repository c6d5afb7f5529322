# shellcheck shell=bash
# What the trials on the test bed share: its guests as they are seen from outside, by virsh and by
# their consoles. Read by scripts with ROOT set, when `tools/testbed up` has been done.

readonly TESTBED=$ROOT/tools/testbed
# Both can be saved; one of them listens to nothing.
readonly TRIAL_GUESTS=(vw-acpi vw-deaf)

trial_fail() { printf 'trial: %s\n' "$*" >&2; exit 1; }
trial_say() { printf '%s\n' "$*"; }

# Sets the variables of the test bed, and has just our guests run.
trial_begin() {
    local guest
    "$TESTBED" status >/dev/null || trial_fail 'no test bed: run tools/testbed up'
    eval "$("$TESTBED" uris)"
    for guest in vw-transient vw-slow; do "$TESTBED" guest stop "$guest"; done
    for guest in "${TRIAL_GUESTS[@]}"; do "$TESTBED" guest start "$guest"; done
}

trial_virsh() { timeout 60 virsh -q -c "$VIRTWIRE_TESTBED_QEMU_UNIX" "$@"; }

trial_state() { trial_virsh domstate "$1" | head -n 1; }

trial_is_saved() {
    [[ $(trial_state "$1") == 'shut off' ]] &&
        trial_virsh list --all --with-managed-save --name | grep -x "$1" >/dev/null
}

# The boot that a guest's console tells of last: the same after it was saved and restored.
trial_boot() { grep '^tick ' "$("$TESTBED" guest log "$1")" | tail -n 1 | cut -d' ' -f3; }

trial_remember_boots() {
    local guest
    declare -gA trial_boots=()
    for guest in "${TRIAL_GUESTS[@]}"; do trial_boots[$guest]=$(trial_boot "$guest"); done
}

trial_expect_saved() {
    local guest
    for guest in "${TRIAL_GUESTS[@]}"; do
        trial_is_saved "$guest" || trial_fail "$guest is $(trial_state "$guest"), not saved"
    done
}

# Waits until each guest runs, and goes on where it was.
trial_expect_back() {
    local guest before deadline=$((SECONDS + 60))
    for guest in "${TRIAL_GUESTS[@]}"; do
        until [[ $(trial_state "$guest") == running ]]; do
            ((SECONDS < deadline)) || trial_fail "$guest is $(trial_state "$guest"), not running"
            sleep 0.2
        done
        before=$(wc -l <"$("$TESTBED" guest log "$guest")")
        until (($(wc -l <"$("$TESTBED" guest log "$guest")") > before)); do
            ((SECONDS < deadline)) || trial_fail "$guest does not tick"
            sleep 0.2
        done
        [[ $(trial_boot "$guest") == "${trial_boots[$guest]}" ]] ||
            trial_fail "$guest was booted anew instead of restored"
    done
}
