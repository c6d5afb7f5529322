//! Every decision about identifiers, in one place.

/// Words that Rust keeps for itself and that our files use as field names.
const FIELDS: &[(&str, &str, &str)] = &[(
    "type",
    "kind",
    "a keyword; a raw identifier reads badly in every struct literal",
)];

/// Words that libvirt's C names do not write as one capital and small letters.
const CAPITALS: &[(&str, &str)] = &[
    ("CPU", "CPU"),
    ("DHCP", "DHCP"),
    ("FD", "FD"),
    ("FSFREEZE", "FSFreeze"),
    ("FSINFO", "FSInfo"),
    ("FSTHAW", "FSThaw"),
    ("FSTRIM", "FSTrim"),
    ("ID", "ID"),
    ("IO", "IO"),
    ("IOTHREAD", "IOThread"),
    ("MAC", "MAC"),
    ("NMI", "NMI"),
    ("NWFILTER", "NWFilter"),
    ("NWFILTERS", "NWFilters"),
    ("OS", "OS"),
    ("PM", "PM"),
    ("SCSI", "SCSI"),
    ("SEV", "SEV"),
    ("SSH", "SSH"),
    ("TLS", "TLS"),
    ("UUID", "UUID"),
    ("WWN", "WWN"),
    ("XML", "XML"),
];

/// `domain_get_state_args` or `DOMAIN_GET_STATE` to `DomainGetState..`.
#[must_use]
pub fn type_name(name: &str) -> String {
    name.split('_').map(capitalized).collect()
}

/// A field's name.
#[must_use]
pub fn field_name(name: &str) -> String {
    let special = FIELDS.iter().find(|(from, ..)| *from == name);
    special.map_or(name, |(_, to, _)| to).to_owned()
}

/// The C function behind a procedure, when nothing else is said.
#[must_use]
pub fn symbol(module: &str, procedure: &str) -> String {
    let prefix = if module == "admin" { "virAdm" } else { "vir" };
    let words = procedure.split('_').map(|word| {
        let special = CAPITALS.iter().find(|(from, _)| *from == word);
        special.map_or_else(|| capitalized(word), |(_, to)| (*to).to_owned())
    });
    std::iter::once(prefix.to_owned()).chain(words).collect()
}

/// The constant in libvirt's headers that numbers a procedure.
#[must_use]
pub fn constant(module: &str, procedure: &str) -> String {
    format!("{}_PROC_{procedure}", module.to_uppercase())
}

fn capitalized(word: &str) -> String {
    let mut characters = word.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first
        .chain(characters.flat_map(char::to_lowercase))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_name_has_its_rust_form() {
        let table = [
            ("domain", "Domain"),
            ("domain_get_state_args", "DomainGetStateArgs"),
            ("DOMAIN_GET_STATE", "DomainGetState"),
            ("DOMAIN_GET_XML_DESC", "DomainGetXmlDesc"),
            ("DOMAIN_EVENT_BLOCK_JOB_2", "DomainEventBlockJob2"),
            ("domain_migrate_begin3_args", "DomainMigrateBegin3Args"),
            ("nwfilter_binding", "NwfilterBinding"),
            ("PING", "Ping"),
        ];
        for (name, expected) in table {
            assert_eq!(type_name(name), expected);
        }
    }

    #[test]
    fn fields_keep_their_names_unless_rust_objects() {
        for (name, expected) in [
            ("type", "kind"),
            ("callback_id", "callback_id"),
            ("uuid", "uuid"),
        ] {
            assert_eq!(field_name(name), expected);
        }
    }

    #[test]
    fn symbols_are_those_of_the_headers() {
        let table = [
            ("remote", "DOMAIN_GET_STATE", "virDomainGetState"),
            ("remote", "DOMAIN_GET_XML_DESC", "virDomainGetXMLDesc"),
            ("remote", "DOMAIN_LOOKUP_BY_UUID", "virDomainLookupByUUID"),
            ("remote", "DOMAIN_GET_CPU_STATS", "virDomainGetCPUStats"),
            ("remote", "DOMAIN_FSTRIM", "virDomainFSTrim"),
            (
                "remote",
                "CONNECT_LIST_ALL_NWFILTERS",
                "virConnectListAllNWFilters",
            ),
            ("admin", "SERVER_LIST_CLIENTS", "virAdmServerListClients"),
        ];
        for (module, procedure, expected) in table {
            assert_eq!(symbol(module, procedure), expected);
        }
        assert_eq!(constant("remote", "AUTH_LIST"), "REMOTE_PROC_AUTH_LIST");
    }
}
