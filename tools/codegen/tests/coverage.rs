//! Every function of libvirt's that a hypervisor answers has its method in the client.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use virtwire_codegen::model::{Procedure, Symbol};
use virtwire_codegen::names;
use virtwire_codegen::run::{Project, model};

/// What a connection does when it is opened, watches, or moves streams and descriptors, and the admin program, which no
/// connection speaks yet.
const WITHOUT: [&str; 16] = [
    "virConnectDomainEventDeregister",
    "virConnectDomainEventDeregisterAny",
    "virConnectDomainEventRegister",
    "virConnectDomainEventRegisterAny",
    "virConnectDomainQemuMonitorEventDeregister",
    "virConnectDomainQemuMonitorEventRegister",
    "virConnectNetworkEventDeregisterAny",
    "virConnectNetworkEventRegisterAny",
    "virConnectNodeDeviceEventDeregisterAny",
    "virConnectNodeDeviceEventRegisterAny",
    "virConnectRegisterCloseCallback",
    "virConnectSecretEventDeregisterAny",
    "virConnectSecretEventRegisterAny",
    "virConnectStoragePoolEventDeregisterAny",
    "virConnectStoragePoolEventRegisterAny",
    "virConnectUnregisterCloseCallback",
];

fn symbol(module: &str, procedure: &Procedure) -> Option<String> {
    match &procedure.symbol {
        Symbol::Regular => Some(names::symbol(module, &procedure.name)),
        Symbol::Named(symbol) => Some(symbol.clone()),
        Symbol::Internal => None,
    }
}

/// The names of functions that stand as aliases in the client's files.
fn aliases() -> BTreeSet<String> {
    let mut folders = vec![root().join("src/client")];
    let mut found = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(path).unwrap();
            let quoted = text.split('"').filter(|part| part.starts_with("vir"));
            found.extend(quoted.map(str::to_owned));
        }
    }
    found
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn every_plain_call_has_its_method() {
    let (model, _) = model(&Project { root: root() }).unwrap();
    let aliases = aliases();
    let mut missing = Vec::new();
    let mut with = 0;
    for module in model.modules.iter().filter(|it| it.name != "admin") {
        let procedures = module.program.iter().flat_map(|it| &it.procedures);
        let plain =
            procedures.filter(|it| !it.event && it.stream.is_none() && it.descriptors.is_none());
        for symbol in plain.filter_map(|it| symbol(&module.name, it)) {
            let is_opening = ["virConnectOpen", "virConnectClose"].contains(&symbol.as_str());
            if aliases.contains(&symbol) {
                with += 1;
            } else if !is_opening && !WITHOUT.contains(&symbol.as_str()) {
                missing.push(symbol);
            }
        }
    }
    assert!(missing.is_empty(), "no method: {missing:?}");
    assert!(with > 340, "{with} have one");
}
