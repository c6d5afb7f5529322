//! The name of the API function behind a procedure.

/// Words that libvirt's API does not write as one capital and small letters.
const CAPITALS: &[(&str, &str)] = &[
    ("CPU", "CPU"),
    ("FSFREEZE", "FSFreeze"),
    ("FSINFO", "FSInfo"),
    ("FSTHAW", "FSThaw"),
    ("FSTRIM", "FSTrim"),
    ("ID", "ID"),
    ("IO", "IO"),
    ("NWFILTER", "NWFilter"),
    ("NWFILTERS", "NWFilters"),
    ("OS", "OS"),
    ("PM", "PM"),
    ("UUID", "UUID"),
    ("XML", "XML"),
];

/// `DOMAIN_GET_XML_DESC` to `virDomainGetXMLDesc`.
pub(super) fn symbol(procedure: &str) -> String {
    let mut symbol = String::from("vir");
    for word in procedure.split('_') {
        if let Some((_, special)) = CAPITALS.iter().find(|(plain, _)| *plain == word) {
            symbol.push_str(special);
        } else {
            let mut letters = word.chars();
            symbol.extend(letters.next());
            symbol.extend(letters.flat_map(char::to_lowercase));
        }
    }
    symbol
}

#[cfg(test)]
mod tests {
    use super::symbol;

    #[test]
    fn symbols_are_those_of_the_api() {
        for (procedure, expected) in [
            ("DOMAIN_MANAGED_SAVE", "virDomainManagedSave"),
            ("DOMAIN_GET_XML_DESC", "virDomainGetXMLDesc"),
            ("CONNECT_LIST_ALL_NWFILTERS", "virConnectListAllNWFilters"),
            ("NODE_GET_INFO", "virNodeGetInfo"),
        ] {
            assert_eq!(symbol(procedure), expected);
        }
    }
}
