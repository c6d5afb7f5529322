// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/lxc.x sha256 6091ae7f8fd9d865de76023cfdc82ba5236a58636600377ca5fc3f8679f851fa
// proto/remote.x sha256 68b3dc385d854f0737c22f8a477a7bf90ef491fdca73a78d9c2c02fdb33001ba

//! The lxc program's procedures and events.

use crate::procedure_table::procedures;

procedures! {
    LXC;

    /// Procedure 1, `virDomainLxcOpenNamespace`.
    #[doc(alias("virDomainLxcOpenNamespace", "LXC_PROC_DOMAIN_OPEN_NAMESPACE"))]
    call DomainOpenNamespace = 1 "DOMAIN_OPEN_NAMESPACE" "virDomainLxcOpenNamespace": super::DomainOpenNamespaceArgs => (), Low, Short, None, Received;
}
