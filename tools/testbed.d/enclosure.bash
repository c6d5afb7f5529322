# shellcheck shell=bash
# The enclosure: a mount namespace in which libvirt's system folders are folders of the state
# directory, and a cgroup (with a namespace of its own) that holds every process of the test bed.
# One process, the holder, keeps both alive.

# The system folders, and the name of each one's stand-in.
readonly FOLDERS=(
    /run/libvirt:run /etc/libvirt:etc /var/lib/libvirt:lib /var/log/libvirt:log
    /var/cache/libvirt:cache
)

# One name for one state directory, whatever has become of it. The folder that it is in is known by
# its inode, since another system on this machine may have one of the same path.
enclosure_name() {
    local place
    place=$(stat -c '%d:%i' "$(dirname "$STATE")")/$(basename "$STATE")
    printf 'virtwire-testbed-%s\n' "$(cksum <<<"$place" | cut -d' ' -f1)"
}

holder_pid() {
    local pid
    [[ -s $STATE/holder.pid ]] || return 1
    pid=$(<"$STATE/holder.pid")
    # The number may have passed to another process since.
    [[ $(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline") == "virtwire-testbed -f $STATE/holder.pid " ]] || return 1
    printf '%s\n' "$pid"
}

enclosure_is_up() {
    holder_pid >/dev/null
}

enclosure_required() {
    enclosure_is_up || die "not up ($STATE): run tools/testbed up"
}

# Building and removing it must see the host's own mounts.
enclosure_outside_only() {
    local holder
    holder=$(holder_pid) || return 0
    [[ $(readlink /proc/self/ns/mnt) != "$(readlink "/proc/$holder/ns/mnt")" ]] ||
        die "$1 does not work within tools/testbed exec"
}

# The mounted cgroup hierarchies that a private copy is made of, as `mountpoint type options`.
# A v2 hierarchy beside v1 ones is left out: libvirt_lxc cannot do with both.
cgroup_hierarchies() {
    local _ mountpoint type options
    local -a first=() second=()
    while read -r _ mountpoint type options _; do
        [[ $mountpoint == /sys/fs/cgroup* ]] || continue
        case $type in
            cgroup) first+=("$mountpoint $type $options") ;;
            cgroup2) second+=("$mountpoint $type $options") ;;
        esac
    done </proc/self/mounts
    if ((${#first[@]})); then
        printf '%s\n' "${first[@]}"
    elif ((${#second[@]})); then
        printf '%s\n' "${second[0]}"
    fi
}

# Where the current process is in the hierarchy of type $1 with the options $2.
own_cgroup() {
    local id controllers path option
    while IFS=: read -r id controllers path; do
        if [[ $1 == cgroup2 ]]; then
            [[ $id == 0 && -z $controllers ]] || continue
        else
            [[ -n $controllers ]] || continue
            for option in ${controllers//,/ }; do
                [[ ,$2, == *",$option,"* ]] || continue 2
            done
        fi
        printf '%s\n' "${path%/}"
        return
    done </proc/self/cgroup
}

# Puts this process into fresh cgroups, below where it is now, in every hierarchy.
enclosure_enter_cgroups() {
    local mountpoint type options parent place file controller
    while read -r mountpoint type options; do
        parent=$mountpoint$(own_cgroup "$type" "$options")
        place=$parent/$(enclosure_name)
        if [[ $type == cgroup2 ]]; then
            # As many as may be: a parent with processes of its own hands down none.
            for controller in $(<"$parent/cgroup.controllers"); do
                echo "+$controller" 2>/dev/null >"$parent/cgroup.subtree_control" || true
            done
        fi
        mkdir -p "$place" || return
        for file in cpuset.cpus cpuset.mems; do
            if [[ $type == cgroup && -e $place/$file ]]; then
                cat "$place/../$file" >"$place/$file"
            fi
        done
        echo "$BASHPID" >"$place/cgroup.procs" || return
    done < <(cgroup_hierarchies)
}

enclosure_build() {
    local pair folder
    mkdir -m 700 "$STATE" 2>/dev/null || [[ -O $STATE && -d $STATE && ! -L $STATE ]] ||
        die "$STATE is not ours"
    chmod 700 "$STATE"
    for pair in "${FOLDERS[@]}"; do
        mkdir -p "$STATE/${pair#*:}"
        folder=${pair%:*}
        if [[ ! -d $folder ]]; then
            mkdir -p "$folder"
            printf '%s\n' "$folder" >>"$STATE/made-folders"
        fi
    done
    # The daemon listens on every address that its name has.
    printf '%s localhost\n' 127.0.0.1 ::1 >"$STATE/hosts"
    (
        exec 9>&-
        enclosure_enter_cgroups ||
            printf 'no cgroup of its own: containers will not start\n' >&2
        exec setsid unshare --mount --cgroup --propagation private \
            bash "$PARTS/holder" "$STATE" "$(cgroup_hierarchies)" "${FOLDERS[@]}"
    ) </dev/null >"$STATE/holder.log" 2>&1 &
    local deadline=$((SECONDS + 30))
    until [[ -e $STATE/holder.pid ]] && enclosure_is_up; do
        ((SECONDS < deadline)) || die "the enclosure was not built: $(<"$STATE/holder.log")"
        sleep 0.05
    done
}

# Every process of the enclosure: first those started there, whatever has become of the state.
enclosure_processes() {
    local place
    while read -r place; do
        find "$place" -name cgroup.procs -exec cat {} + 2>/dev/null
    done < <(enclosure_cgroups) | sort -u
}

enclosure_cgroups() {
    find /sys/fs/cgroup -type d -name "$(enclosure_name)" 2>/dev/null
}

enclosure_tear_down() {
    local -a processes
    local holder place folder deadline=$((SECONDS + 30))
    while :; do
        mapfile -t processes < <(enclosure_processes)
        # Without cgroups the holder is all that is known; the daemon's pid is beside it.
        if holder=$(holder_pid); then processes+=("$holder"); fi
        if daemon_pid >/dev/null; then processes+=("$(daemon_pid)"); fi
        ((${#processes[@]})) || break
        ((SECONDS < deadline)) || die "these processes do not end: ${processes[*]}"
        kill -KILL "${processes[@]}" 2>/dev/null || true
        sleep 0.05
    done
    while read -r place; do
        find "$place" -depth -type d -exec rmdir {} + 2>/dev/null || true
        if [[ -d $place ]]; then
            sleep 0.2
            find "$place" -depth -type d -exec rmdir {} +
        fi
    done < <(enclosure_cgroups)
    if [[ -e $STATE/made-folders ]]; then
        while read -r folder; do
            rmdir "$folder" 2>/dev/null || true
        done <"$STATE/made-folders"
    fi
    [[ ! -O $STATE ]] || rm -rf --one-file-system "$STATE"
}

# Runs a command within the mount namespace.
inside() {
    nsenter --mount="/proc/$(holder_pid)/ns/mnt" -- "$@"
}

# The same for a user's command: in the current folder, with the variables of `uris`.
inside_foreground() {
    (($#)) || die 'exec: which command?'
    local -a variables
    mapfile -t variables < <(daemon_variables "$(daemon_address)" "$(daemon_socket)")
    inside_foreground_with "${variables[@]}" -- "$@"
}

# The same with the variables that stand before `--`.
inside_foreground_with() {
    local -a variables=()
    while [[ $1 != -- ]]; do
        variables+=("$1")
        shift
    done
    shift
    exec nsenter --mount="/proc/$(holder_pid)/ns/mnt" -- \
        env -C "$PWD" -u LIBVIRT_DEFAULT_URI -u VIRSH_DEFAULT_CONNECT_URI "${variables[@]}" "$@"
}

# The same for what stays until `down`: in the cgroup too, and in a process group of its own.
# Standard output and error go to file $1; prints the process id.
inside_background() {
    local log=$1 holder
    shift
    holder=$(holder_pid)
    (
        exec 9>&- </dev/null >>"$log" 2>&1
        exec setsid nsenter --mount="/proc/$holder/ns/mnt" -- "$PARTS/join" "$holder" "$@"
    ) >/dev/null &
    printf '%s\n' "$!"
}
