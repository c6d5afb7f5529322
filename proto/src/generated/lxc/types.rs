// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/lxc.x sha256 6091ae7f8fd9d865de76023cfdc82ba5236a58636600377ca5fc3f8679f851fa
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: types.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use crate::remote::Domain;
use crate::wire_struct::wire_struct;
use serde_xdr::Plain;

wire_struct! {
    /// Argument of [`DomainOpenNamespace`](super::DomainOpenNamespace).
    #[derive(Debug, Default)]
    DomainOpenNamespaceArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}
