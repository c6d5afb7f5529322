# shellcheck shell=bash
# shellcheck disable=SC2153 # the variables in capitals are the launcher's
# The guests inside the machine. What is emulated within an emulated machine is slow, so those of
# QEMU are smaller than the test bed's; the container is the test bed's own.

# shellcheck source=tools/testbed.d/guests.bash
. "$PARTS/guests.bash"

# Name, driver, and whether it listens when it is asked to stop.
readonly INSIDE=/srv/virtwire NESTED=(
    'vm-listens qemu yes'
    'vm-deaf qemu no'
    'vw-container lxc yes'
)

# What guest $1, of QEMU, is; it has number $2.
nested_xml() {
    cat <<END
<domain type="qemu"><name>$1</name><uuid>00000000-0000-4000-a000-$(printf '%012x' "$2")</uuid>
<memory unit="MiB">8</memory><vcpu>1</vcpu>
<os><type arch="x86_64" machine="pc">hvm</type></os>
<features><acpi/></features>
<devices>
  <disk type="file"><driver name="qemu" type="raw"/><source file="$INSIDE/$1.img"/><target dev="hda" bus="ide"/></disk>
  <serial type="file"><source path="$INSIDE/console/$1.log" append="on"/></serial>
  <controller type="usb" model="none"/><memballoon model="none"/>
  <video><model type="none"/></video>
</devices></domain>
END
}

# Has a function of the test bed take $1 for the state directory.
with_state() {
    local STATE=$1
    shift
    "$@"
}

# Puts the guests' disks and definitions into the machine's root $1.
guests_install() {
    local folder=$1$INSIDE guest name driver listens number=0
    local -a symbols
    mkdir -p "$folder/console"
    for guest in "${NESTED[@]}"; do
        read -r name driver listens <<<"$guest"
        ((++number))
        [[ $driver == qemu ]] || continue
        symbols=()
        [[ $listens == no ]] || symbols=(--defsym LISTENS=1)
        as --32 "${symbols[@]}" -o "$STATE/guest.o" "$MACHINE_PARTS/guest.s"
        ld -m elf_i386 -Ttext 0x7c00 -e _start --oformat binary -o "$folder/$name.img" "$STATE/guest.o"
        truncate -s 1M "$folder/$name.img"
        chmod 644 "$folder/$name.img"
        nested_xml "$name" "$number" >"$folder/$name.xml"
    done
    with_state "$folder" container_build
    with_state "$INSIDE" guest_xml vw-container >"$folder/vw-container.xml"
    rm -f "$STATE/guest.o"
}
