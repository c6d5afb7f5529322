// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: snapshot.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::{Domain, STRING_MAX};
use crate::bit_set::bit_set;
use crate::wire_struct::wire_struct;
use serde_xdr::{Array, HostText, Plain, Text};

/// `DOMAIN_CHECKPOINT_LIST_MAX` in `proto/remote.x`.
pub const DOMAIN_CHECKPOINT_LIST_MAX: u32 = 16_384;

/// `DOMAIN_SNAPSHOT_LIST_MAX` in `proto/remote.x`.
pub const DOMAIN_SNAPSHOT_LIST_MAX: u32 = 16_384;

bit_set! {
    /// Options for taking a snapshot.
    #[doc(alias = "virDomainSnapshotCreateFlags")]
    DomainSnapshotCreateFlags(u32) {
        REDEFINE = 0x1,
        CURRENT = 0x2,
        NO_METADATA = 0x4,
        HALT = 0x8,
        DISK_ONLY = 0x10,
        REUSE_EXT = 0x20,
        QUIESCE = 0x40,
        ATOMIC = 0x80,
        LIVE = 0x100,
        VALIDATE = 0x200,
    }
}

bit_set! {
    /// Option that includes secrets in a snapshot's XML.
    #[doc(alias = "virDomainSnapshotXMLFlags")]
    DomainSnapshotXmlFlags(u32) {
        SECURE = 0x1,
    }
}

bit_set! {
    /// Flags that select the snapshots of a list. `ROOTS` applies to a domain's list and `DESCENDANTS` to a snapshot's
    /// list; the two flags share a bit.
    #[doc(alias = "virDomainSnapshotListFlags")]
    DomainSnapshotListFlags(u32) {
        ROOTS = 0x1,
        DESCENDANTS = 0x1,
        LEAVES = 0x4,
        NO_LEAVES = 0x8,
        METADATA = 0x2,
        NO_METADATA = 0x10,
        INACTIVE = 0x20,
        ACTIVE = 0x40,
        DISK_ONLY = 0x80,
        INTERNAL = 0x100,
        EXTERNAL = 0x200,
        TOPOLOGICAL = 0x400,
    }
}

bit_set! {
    /// Options for reverting a domain to a snapshot, including the state afterwards.
    #[doc(alias = "virDomainSnapshotRevertFlags")]
    DomainSnapshotRevertFlags(u32) {
        RUNNING = 0x1,
        PAUSED = 0x2,
        FORCE = 0x4,
        RESET_NVRAM = 0x8,
    }
}

bit_set! {
    /// Options for deleting a snapshot and the snapshots that descend from the snapshot.
    #[doc(alias = "virDomainSnapshotDeleteFlags")]
    DomainSnapshotDeleteFlags(u32) {
        CHILDREN = 0x1,
        METADATA_ONLY = 0x2,
        CHILDREN_ONLY = 0x4,
    }
}

bit_set! {
    /// Options for creating a checkpoint.
    #[doc(alias = "virDomainCheckpointCreateFlags")]
    DomainCheckpointCreateFlags(u32) {
        REDEFINE = 0x1,
        QUIESCE = 0x2,
        REDEFINE_VALIDATE = 0x4,
    }
}

bit_set! {
    /// Options for the content of a checkpoint's XML.
    #[doc(alias = "virDomainCheckpointXMLFlags")]
    DomainCheckpointXmlFlags(u32) {
        SECURE = 0x1,
        NO_DOMAIN = 0x2,
        SIZE = 0x4,
    }
}

bit_set! {
    /// Flags that select the checkpoints of a list. `ROOTS` applies to a domain's list and `DESCENDANTS` to a checkpoint's
    /// list; the two flags share a bit.
    #[doc(alias = "virDomainCheckpointListFlags")]
    DomainCheckpointListFlags(u32) {
        ROOTS = 0x1,
        DESCENDANTS = 0x1,
        TOPOLOGICAL = 0x2,
        LEAVES = 0x4,
        NO_LEAVES = 0x8,
    }
}

bit_set! {
    /// Options for deleting a checkpoint and the checkpoints that descend from the checkpoint.
    #[doc(alias = "virDomainCheckpointDeleteFlags")]
    DomainCheckpointDeleteFlags(u32) {
        CHILDREN = 0x1,
        METADATA_ONLY = 0x2,
        CHILDREN_ONLY = 0x4,
    }
}

wire_struct! {
    /// A checkpoint of a domain's disks.
    #[derive(Debug, Default)]
    DomainCheckpoint {
        name: HostText => Text<STRING_MAX>,
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// A snapshot of a domain.
    #[derive(Debug, Default)]
    DomainSnapshot {
        name: HostText => Text<STRING_MAX>,
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSnapshotCreateXml`](super::DomainSnapshotCreateXml).
    #[derive(Debug, Default)]
    DomainSnapshotCreateXmlArgs {
        domain: Domain => Plain,
        xml_desc: String => Text<STRING_MAX>,
        flags: DomainSnapshotCreateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainSnapshotCreateXml`](super::DomainSnapshotCreateXml).
    #[derive(Debug, Default)]
    DomainSnapshotCreateXmlRet {
        snapshot: DomainSnapshot => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSnapshotGetXmlDesc`](super::DomainSnapshotGetXmlDesc).
    #[derive(Debug, Default)]
    DomainSnapshotGetXmlDescArgs {
        snapshot: DomainSnapshot => Plain,
        flags: DomainSnapshotXmlFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainSnapshotGetXmlDesc`](super::DomainSnapshotGetXmlDesc).
    #[derive(Debug, Default)]
    DomainSnapshotGetXmlDescRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainSnapshotNum`](super::DomainSnapshotNum).
    #[derive(Debug, Default)]
    DomainSnapshotNumArgs {
        domain: Domain => Plain,
        flags: DomainSnapshotListFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainSnapshotNum`](super::DomainSnapshotNum).
    #[derive(Debug, Default)]
    DomainSnapshotNumRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSnapshotListNames`](super::DomainSnapshotListNames).
    #[derive(Debug, Default)]
    DomainSnapshotListNamesArgs {
        domain: Domain => Plain,
        maxnames: i32 => Plain,
        flags: DomainSnapshotListFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainSnapshotListNames`](super::DomainSnapshotListNames).
    #[derive(Debug, Default)]
    DomainSnapshotListNamesRet {
        names: Vec<HostText> => Array<DOMAIN_SNAPSHOT_LIST_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`DomainListAllSnapshots`](super::DomainListAllSnapshots).
    #[derive(Debug, Default)]
    DomainListAllSnapshotsArgs {
        domain: Domain => Plain,
        need_results: i32 => Plain,
        flags: DomainSnapshotListFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainListAllSnapshots`](super::DomainListAllSnapshots).
    #[derive(Debug, Default)]
    DomainListAllSnapshotsRet {
        snapshots: Vec<DomainSnapshot> => Array<DOMAIN_SNAPSHOT_LIST_MAX>,
        ret: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSnapshotNumChildren`](super::DomainSnapshotNumChildren).
    #[derive(Debug, Default)]
    DomainSnapshotNumChildrenArgs {
        snapshot: DomainSnapshot => Plain,
        flags: DomainSnapshotListFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainSnapshotNumChildren`](super::DomainSnapshotNumChildren).
    #[derive(Debug, Default)]
    DomainSnapshotNumChildrenRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSnapshotListChildrenNames`](super::DomainSnapshotListChildrenNames).
    #[derive(Debug, Default)]
    DomainSnapshotListChildrenNamesArgs {
        snapshot: DomainSnapshot => Plain,
        maxnames: i32 => Plain,
        flags: DomainSnapshotListFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainSnapshotListChildrenNames`](super::DomainSnapshotListChildrenNames).
    #[derive(Debug, Default)]
    DomainSnapshotListChildrenNamesRet {
        names: Vec<HostText> => Array<DOMAIN_SNAPSHOT_LIST_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`DomainSnapshotListAllChildren`](super::DomainSnapshotListAllChildren).
    #[derive(Debug, Default)]
    DomainSnapshotListAllChildrenArgs {
        snapshot: DomainSnapshot => Plain,
        need_results: i32 => Plain,
        flags: DomainSnapshotListFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainSnapshotListAllChildren`](super::DomainSnapshotListAllChildren).
    #[derive(Debug, Default)]
    DomainSnapshotListAllChildrenRet {
        snapshots: Vec<DomainSnapshot> => Array<DOMAIN_SNAPSHOT_LIST_MAX>,
        ret: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSnapshotLookupByName`](super::DomainSnapshotLookupByName).
    #[derive(Debug, Default)]
    DomainSnapshotLookupByNameArgs {
        domain: Domain => Plain,
        name: HostText => Text<STRING_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainSnapshotLookupByName`](super::DomainSnapshotLookupByName).
    #[derive(Debug, Default)]
    DomainSnapshotLookupByNameRet {
        snapshot: DomainSnapshot => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainHasCurrentSnapshot`](super::DomainHasCurrentSnapshot).
    #[derive(Debug, Default)]
    DomainHasCurrentSnapshotArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainHasCurrentSnapshot`](super::DomainHasCurrentSnapshot).
    #[derive(Debug, Default)]
    DomainHasCurrentSnapshotRet {
        result: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSnapshotGetParent`](super::DomainSnapshotGetParent).
    #[derive(Debug, Default)]
    DomainSnapshotGetParentArgs {
        snapshot: DomainSnapshot => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainSnapshotGetParent`](super::DomainSnapshotGetParent).
    #[derive(Debug, Default)]
    DomainSnapshotGetParentRet {
        snapshot: DomainSnapshot => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSnapshotCurrent`](super::DomainSnapshotCurrent).
    #[derive(Debug, Default)]
    DomainSnapshotCurrentArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainSnapshotCurrent`](super::DomainSnapshotCurrent).
    #[derive(Debug, Default)]
    DomainSnapshotCurrentRet {
        snapshot: DomainSnapshot => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSnapshotIsCurrent`](super::DomainSnapshotIsCurrent).
    #[derive(Debug, Default)]
    DomainSnapshotIsCurrentArgs {
        snapshot: DomainSnapshot => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainSnapshotIsCurrent`](super::DomainSnapshotIsCurrent).
    #[derive(Debug, Default)]
    DomainSnapshotIsCurrentRet {
        current: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSnapshotHasMetadata`](super::DomainSnapshotHasMetadata).
    #[derive(Debug, Default)]
    DomainSnapshotHasMetadataArgs {
        snapshot: DomainSnapshot => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainSnapshotHasMetadata`](super::DomainSnapshotHasMetadata).
    #[derive(Debug, Default)]
    DomainSnapshotHasMetadataRet {
        metadata: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainRevertToSnapshot`](super::DomainRevertToSnapshot).
    #[derive(Debug, Default)]
    DomainRevertToSnapshotArgs {
        snapshot: DomainSnapshot => Plain,
        flags: DomainSnapshotRevertFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainSnapshotDelete`](super::DomainSnapshotDelete).
    #[derive(Debug, Default)]
    DomainSnapshotDeleteArgs {
        snapshot: DomainSnapshot => Plain,
        flags: DomainSnapshotDeleteFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainCheckpointCreateXml`](super::DomainCheckpointCreateXml).
    #[derive(Debug, Default)]
    DomainCheckpointCreateXmlArgs {
        domain: Domain => Plain,
        xml_desc: String => Text<STRING_MAX>,
        flags: DomainCheckpointCreateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainCheckpointCreateXml`](super::DomainCheckpointCreateXml).
    #[derive(Debug, Default)]
    DomainCheckpointCreateXmlRet {
        checkpoint: DomainCheckpoint => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainCheckpointGetXmlDesc`](super::DomainCheckpointGetXmlDesc).
    #[derive(Debug, Default)]
    DomainCheckpointGetXmlDescArgs {
        checkpoint: DomainCheckpoint => Plain,
        flags: DomainCheckpointXmlFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainCheckpointGetXmlDesc`](super::DomainCheckpointGetXmlDesc).
    #[derive(Debug, Default)]
    DomainCheckpointGetXmlDescRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainListAllCheckpoints`](super::DomainListAllCheckpoints).
    #[derive(Debug, Default)]
    DomainListAllCheckpointsArgs {
        domain: Domain => Plain,
        need_results: i32 => Plain,
        flags: DomainCheckpointListFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainListAllCheckpoints`](super::DomainListAllCheckpoints).
    #[derive(Debug, Default)]
    DomainListAllCheckpointsRet {
        checkpoints: Vec<DomainCheckpoint> => Array<DOMAIN_CHECKPOINT_LIST_MAX>,
        ret: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainCheckpointListAllChildren`](super::DomainCheckpointListAllChildren).
    #[derive(Debug, Default)]
    DomainCheckpointListAllChildrenArgs {
        checkpoint: DomainCheckpoint => Plain,
        need_results: i32 => Plain,
        flags: DomainCheckpointListFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainCheckpointListAllChildren`](super::DomainCheckpointListAllChildren).
    #[derive(Debug, Default)]
    DomainCheckpointListAllChildrenRet {
        checkpoints: Vec<DomainCheckpoint> => Array<DOMAIN_CHECKPOINT_LIST_MAX>,
        ret: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainCheckpointLookupByName`](super::DomainCheckpointLookupByName).
    #[derive(Debug, Default)]
    DomainCheckpointLookupByNameArgs {
        domain: Domain => Plain,
        name: HostText => Text<STRING_MAX>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainCheckpointLookupByName`](super::DomainCheckpointLookupByName).
    #[derive(Debug, Default)]
    DomainCheckpointLookupByNameRet {
        checkpoint: DomainCheckpoint => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainCheckpointGetParent`](super::DomainCheckpointGetParent).
    #[derive(Debug, Default)]
    DomainCheckpointGetParentArgs {
        checkpoint: DomainCheckpoint => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainCheckpointGetParent`](super::DomainCheckpointGetParent).
    #[derive(Debug, Default)]
    DomainCheckpointGetParentRet {
        parent: DomainCheckpoint => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainCheckpointDelete`](super::DomainCheckpointDelete).
    #[derive(Debug, Default)]
    DomainCheckpointDeleteArgs {
        checkpoint: DomainCheckpoint => Plain,
        flags: DomainCheckpointDeleteFlags => Plain,
    }
}
