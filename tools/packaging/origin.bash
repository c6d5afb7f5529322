# shellcheck shell=bash
# What the packaging scripts tell of the sources: version, commit, time. Read by them with ROOT set.

origin_version() {
    sed -n '/^\[workspace.package\]/,/^\[[^w]/s/^version = "\(.*\)"/\1/p' "$ROOT/Cargo.toml"
}

# The commit, from where the program's build script has it: without history, what git wrote into the
# archive of the sources; `unknown` without either.
origin_commit() {
    local commit=${VIRTWIRE_COMMIT:-}
    [[ -n $commit ]] || commit=$(<"$ROOT/src/bin/libvirt-guests/commit.txt")
    if [[ $commit == \$* ]]; then
        commit=unknown
        [[ ! -e $ROOT/.git ]] || commit=$(git -C "$ROOT" rev-parse HEAD) || commit=unknown
        if [[ $commit != unknown && -n $(git -C "$ROOT" status --porcelain --untracked-files=no) ]]; then
            commit+=+changes
        fi
    fi
    printf '%s\n' "$commit"
}

# The time that everything made gets, in seconds: the commit's, so that who makes it again gets the
# same bytes. SOURCE_DATE_EPOCH overrides it.
origin_time() {
    local seconds=${SOURCE_DATE_EPOCH:-}
    if [[ -z $seconds && -e $ROOT/.git ]]; then
        seconds=$(git -C "$ROOT" log -1 --format=%ct) || seconds=
    fi
    printf '%s\n' "${seconds:-0}"
}
