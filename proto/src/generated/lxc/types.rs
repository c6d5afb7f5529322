// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/lxc.x sha256 6091ae7f8fd9d865de76023cfdc82ba5236a58636600377ca5fc3f8679f851fa
// proto/remote.x sha256 95f430ef0ab6acb3772233bc35543c8d8dd80b9aea346c21a09da1f48e739dcf

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
