//! Every function of libvirt's that a hypervisor answers has its method in the client.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use virtwire_codegen::model::{Procedure, Symbol};
use virtwire_codegen::names;
use virtwire_codegen::run::{Project, model};

/// What a connection does when it is opened, watches, or moves streams and descriptors.
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
    for module in &model.modules {
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
    assert!(with > 360, "{with} have one");
}

/// The functions of libvirt-admin.h that ask no daemon and have their place in the client.
const ADMIN_OF_THE_CLIENT: [&str; 8] = [
    "virAdmClientGetID",
    "virAdmClientGetTimestamp",
    "virAdmClientGetTransport",
    "virAdmConnectGetURI",
    "virAdmConnectIsAlive",
    "virAdmConnectRegisterCloseCallback",
    "virAdmConnectUnregisterCloseCallback",
    "virAdmServerGetName",
];

/// Those that have none: they count references, prepare libvirt.so, or tell its version.
const ADMIN_OF_LIBVIRT_SO: [&str; 5] = [
    "virAdmClientFree",
    "virAdmConnectRef",
    "virAdmGetVersion",
    "virAdmInitialize",
    "virAdmServerFree",
];

#[test]
fn every_function_of_libvirt_admin_has_its_place() {
    let (model, _) = model(&Project { root: root() }).unwrap();
    let aliases = aliases();
    let admin = model.modules.iter().find(|it| it.name == "admin").unwrap();
    let procedures = admin.program.iter().flat_map(|it| &it.procedures);
    let mut functions: BTreeSet<String> = procedures.filter_map(|it| symbol("admin", it)).collect();
    functions.extend(ADMIN_OF_THE_CLIENT.map(str::to_owned));
    let without: Vec<_> = functions.difference(&aliases).collect();
    assert!(without.is_empty(), "no method: {without:?}");
    functions.extend(ADMIN_OF_LIBVIRT_SO.map(str::to_owned));
    // As many as libvirt-admin-api.xml of libvirt 11.3 lists.
    assert_eq!(functions.len(), 33);
    // Where libvirt's headers are installed, by name.
    if let Ok(api) = fs::read_to_string("/usr/share/libvirt/api/libvirt-admin-api.xml") {
        let parts = api.split("<function name='").skip(1);
        let listed = parts.filter_map(|part| part.split('\'').next());
        let listed: BTreeSet<String> = listed.map(str::to_owned).collect();
        let missing: Vec<_> = listed.difference(&functions).collect();
        assert!(missing.is_empty(), "unknown: {missing:?}");
    }
}
