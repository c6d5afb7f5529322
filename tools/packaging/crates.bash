# shellcheck shell=bash
# The crates of the program as cargo resolves them for one target. Read by scripts with ROOT set.

readonly CRATES_TARGET=${VIRTWIRE_TARGET:-$(uname -m)-unknown-linux-musl}

# The crates that edges $1 lead to, ours among them: `NAME VERSION`, a line each, in order.
crates_reached() {
    cargo tree --locked --manifest-path "$ROOT/Cargo.toml" --package virtwire --edges "$1" \
        --target "$CRATES_TARGET" --prefix none --format '{p}' |
        awk '{ sub(/^v/, "", $2); print $1, $2 }' | LC_ALL=C sort -u
}

# All that is compiled into the program.
crates_linked() { crates_reached normal,no-proc-macro; }

# That, and what runs while it is compiled.
crates_used() { crates_reached normal,build; }

# What cargo knows of each crate, as an object with the keys `NAME VERSION`.
crates_described() {
    cargo metadata --locked --manifest-path "$ROOT/Cargo.toml" --format-version 1 \
        --filter-platform "$CRATES_TARGET" |
        jq '[.packages[] | {key: "\(.name) \(.version)", value: .}] | from_entries'
}
