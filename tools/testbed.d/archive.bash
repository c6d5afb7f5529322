# shellcheck shell=bash
# Packages of other Debian releases than this machine's, unpacked into a folder and not installed: apt
# works on a state of its own, in which no package is there.

# The address of the repository with label $1, from this machine's own sources.
archive_repository() {
    # shellcheck disable=SC2016 # the word is apt's own
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Label: $1" 'Component: main' |
        sort -u | head -n 1
}

# The source of suite $1. A machine may do without the security updates; then so does what is made here.
archive_source() {
    local label=Debian address
    [[ $1 != *-security ]] || label=Debian-Security
    address=$(archive_repository "$label")
    if [[ -z $address ]]; then
        [[ $label == Debian ]] || return 0
        die 'no apt source of Debian on this machine'
    fi
    printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' "$address" "$1"
}

# Gives apt a state of its own in FOLDER, with the sources that are to be put into FOLDER/sources.list:
# archive_configure FOLDER
archive_configure() {
    local apt=$1
    mkdir -p "$apt"/{lists/partial,cache/archives/partial,none.d}
    : >"$apt/status"
    cat >"$apt/apt.conf" <<END
Dir::State "$apt"; Dir::State::status "$apt/status"; Dir::State::lists "$apt/lists"; Dir::Cache "$apt/cache";
Dir::Etc::sourcelist "$apt/sources.list"; Dir::Etc::sourceparts "$apt/none.d";
Dir::Etc::preferencesparts "$apt/none.d"; Dir::Etc::preferences "/dev/null";
APT::Install-Recommends "0"; APT::Architecture "amd64"; APT::Architectures { "amd64"; };
APT::Sandbox::User "root";
END
}

# Fetches packages with everything that they need: archive_fetch FOLDER 'SUITE...' PACKAGE...
# They come to FOLDER/cache/archives.
archive_fetch() {
    local apt=$1 suites=$2 suite
    shift 2
    archive_configure "$apt"
    for suite in $suites; do archive_source "$suite"; done >"$apt/sources.list"
    # Hooks of a machine that cleans its own cache have nothing to do here.
    APT_CONFIG=$apt/apt.conf apt-get -qq update
    APT_CONFIG=$apt/apt.conf apt-get -qq -y --download-only install "$@" >/dev/null
}

# Unpacks what was fetched to FOLDER: archive_unpack FOLDER ROOT TAR-OPTION...
archive_unpack() {
    local apt=$1 root=$2 folder package
    shift 2
    mkdir -p "$root"
    for folder in bin sbin lib lib64; do
        mkdir -p "$root/usr/$folder"
        ln -s "usr/$folder" "$root/$folder"
    done
    for package in "$apt"/cache/archives/*.deb; do
        dpkg-deb --fsys-tarfile "$package" | tar -x --keep-directory-symlink -C "$root" "$@"
    done
}
