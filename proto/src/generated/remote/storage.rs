// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: storage.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::STRING_MAX;
use crate::bit_set::bit_set;
use crate::character::Character;
use crate::open_enum::open_enum;
use crate::uuid::Uuid;
use crate::wire_struct::wire_struct;
use serde_xdr::{Array, HostText, Optional, Plain, Text};

/// `STORAGE_POOL_LIST_MAX` in `proto/remote.x`.
pub const STORAGE_POOL_LIST_MAX: u32 = 16_384;

/// `STORAGE_VOL_LIST_MAX` in `proto/remote.x`.
pub const STORAGE_VOL_LIST_MAX: u32 = 16_384;

bit_set! {
    /// Options for building a pool before the pool starts.
    #[doc(alias = "virStoragePoolCreateFlags")]
    StoragePoolCreateFlags(u32) {
        BUILD = 0x1,
        BUILD_OVERWRITE = 0x2,
        BUILD_NO_OVERWRITE = 0x4,
    }
}

bit_set! {
    /// Option that validates the XML before a pool is defined.
    #[doc(alias = "virStoragePoolDefineFlags")]
    StoragePoolDefineFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Options for building a pool, including whether existing data can be overwritten.
    #[doc(alias = "virStoragePoolBuildFlags")]
    StoragePoolBuildFlags(u32) {
        REPAIR = 0x1,
        RESIZE = 0x2,
        NO_OVERWRITE = 0x4,
        OVERWRITE = 0x8,
    }
}

bit_set! {
    /// Option that overwrites a deleted pool with zeros.
    #[doc(alias = "virStoragePoolDeleteFlags")]
    StoragePoolDeleteFlags(u32) {
        ZEROED = 0x1,
    }
}

bit_set! {
    /// Option for the content of a pool's XML.
    #[doc(alias = "virStorageXMLFlags")]
    StoragePoolXmlFlags(u32) {
        INACTIVE = 0x1,
    }
}

bit_set! {
    /// Options for creating a volume.
    #[doc(alias = "virStorageVolCreateFlags")]
    StorageVolCreateFlags(u32) {
        PREALLOC_METADATA = 0x1,
        REFLINK = 0x2,
        VALIDATE = 0x4,
    }
}

bit_set! {
    /// Options for deleting a volume.
    #[doc(alias = "virStorageVolDeleteFlags")]
    StorageVolDeleteFlags(u32) {
        ZEROED = 0x1,
        WITH_SNAPSHOTS = 0x2,
    }
}

open_enum! {
    /// Algorithm for overwriting a volume.
    #[doc(alias = "virStorageVolWipeAlgorithm")]
    StorageVolWipeAlgorithm(u32) {
        ZERO = 0,
        NNSA = 1,
        DOD = 2,
        BSI = 3,
        GUTMANN = 4,
        SCHNEIER = 5,
        PFITZNER7 = 6,
        PFITZNER33 = 7,
        RANDOM = 8,
        TRIM = 9,
    }
}

bit_set! {
    /// Option that returns a volume's physical size instead of the allocation.
    #[doc(alias = "virStorageVolInfoFlags")]
    StorageVolInfoFlags(u32) {
        GET_PHYSICAL = 0x1,
    }
}

bit_set! {
    /// Options for resizing a volume, including the meaning of the new size.
    #[doc(alias = "virStorageVolResizeFlags")]
    StorageVolResizeFlags(u32) {
        ALLOCATE = 0x1,
        DELTA = 0x2,
        SHRINK = 0x4,
    }
}

bit_set! {
    /// Option that sends holes of an upload as holes.
    #[doc(alias = "virStorageVolUploadFlags")]
    StorageVolUploadFlags(u32) {
        SPARSE_STREAM = 0x1,
    }
}

bit_set! {
    /// Option that sends holes of a download as holes.
    #[doc(alias = "virStorageVolDownloadFlags")]
    StorageVolDownloadFlags(u32) {
        SPARSE_STREAM = 0x1,
    }
}

bit_set! {
    /// Flags that select the pools of a list. A pool must match at least one flag of each group that has a flag set.
    #[doc(alias = "virConnectListAllStoragePoolsFlags")]
    ConnectListAllStoragePoolsFlags(u32) {
        INACTIVE = 0x1,
        ACTIVE = 0x2,
        PERSISTENT = 0x4,
        TRANSIENT = 0x8,
        AUTOSTART = 0x10,
        NO_AUTOSTART = 0x20,
        DIR = 0x40,
        FS = 0x80,
        NETFS = 0x100,
        LOGICAL = 0x200,
        DISK = 0x400,
        ISCSI = 0x800,
        SCSI = 0x1000,
        MPATH = 0x2000,
        RBD = 0x4000,
        SHEEPDOG = 0x8000,
        GLUSTER = 0x0001_0000,
        ZFS = 0x0002_0000,
        VSTORAGE = 0x0004_0000,
        ISCSI_DIRECT = 0x0008_0000,
    }
}

open_enum! {
    /// Kinds of pool events that a client can register for.
    #[doc(alias = "virStoragePoolEventID")]
    StoragePoolEventId(i32) {
        LIFECYCLE = 0,
        REFRESH = 1,
    }
}

open_enum! {
    /// Lifecycle change of a pool.
    #[doc(alias = "virStoragePoolEventLifecycleType")]
    StoragePoolEventLifecycleType(i32) {
        DEFINED = 0,
        UNDEFINED = 1,
        STARTED = 2,
        STOPPED = 3,
        CREATED = 4,
        DELETED = 5,
    }
}

open_enum! {
    /// State of a pool: the field `state` of [`StoragePoolInfo`].
    #[doc(alias = "virStoragePoolState")]
    StoragePoolState(i32) {
        INACTIVE = 0,
        BUILDING = 1,
        RUNNING = 2,
        DEGRADED = 3,
        INACCESSIBLE = 4,
    }
}

open_enum! {
    /// Type of a volume: the field `type` of [`StorageVolInfo`].
    #[doc(alias = "virStorageVolType")]
    StorageVolType(i32) {
        FILE = 0,
        BLOCK = 1,
        DIR = 2,
        NETWORK = 3,
        NETDIR = 4,
        PLOOP = 5,
    }
}

wire_struct! {
    /// Identity of a storage pool, as passed in calls.
    #[derive(Debug, Default)]
    StoragePool {
        name: HostText => Text<STRING_MAX>,
        uuid: Uuid => Plain,
    }
}

wire_struct! {
    /// A storage volume. `key` is unique on the host, `name` in the pool.
    #[derive(Debug, Default)]
    StorageVol {
        pool: HostText => Text<STRING_MAX>,
        name: HostText => Text<STRING_MAX>,
        key: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`ConnectNumOfStoragePools`](super::ConnectNumOfStoragePools).
    #[derive(Debug, Default)]
    ConnectNumOfStoragePoolsRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListStoragePools`](super::ConnectListStoragePools).
    #[derive(Debug, Default)]
    ConnectListStoragePoolsArgs {
        maxnames: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListStoragePools`](super::ConnectListStoragePools).
    #[derive(Debug, Default)]
    ConnectListStoragePoolsRet {
        names: Vec<HostText> => Array<STORAGE_POOL_LIST_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Result of [`ConnectNumOfDefinedStoragePools`](super::ConnectNumOfDefinedStoragePools).
    #[derive(Debug, Default)]
    ConnectNumOfDefinedStoragePoolsRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListDefinedStoragePools`](super::ConnectListDefinedStoragePools).
    #[derive(Debug, Default)]
    ConnectListDefinedStoragePoolsArgs {
        maxnames: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListDefinedStoragePools`](super::ConnectListDefinedStoragePools).
    #[derive(Debug, Default)]
    ConnectListDefinedStoragePoolsRet {
        names: Vec<HostText> => Array<STORAGE_POOL_LIST_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`ConnectFindStoragePoolSources`](super::ConnectFindStoragePoolSources).
    #[derive(Debug, Default)]
    ConnectFindStoragePoolSourcesArgs {
        kind: String => Text<STRING_MAX>,
        src_spec: Option<String> => Optional<Text<STRING_MAX>>,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectFindStoragePoolSources`](super::ConnectFindStoragePoolSources).
    #[derive(Debug, Default)]
    ConnectFindStoragePoolSourcesRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolLookupByUuid`](super::StoragePoolLookupByUuid).
    #[derive(Debug, Default)]
    StoragePoolLookupByUuidArgs {
        uuid: Uuid => Plain,
    }
}

wire_struct! {
    /// Result of [`StoragePoolLookupByUuid`](super::StoragePoolLookupByUuid).
    #[derive(Debug, Default)]
    StoragePoolLookupByUuidRet {
        pool: StoragePool => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolLookupByName`](super::StoragePoolLookupByName).
    #[derive(Debug, Default)]
    StoragePoolLookupByNameArgs {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`StoragePoolLookupByName`](super::StoragePoolLookupByName).
    #[derive(Debug, Default)]
    StoragePoolLookupByNameRet {
        pool: StoragePool => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolLookupByVolume`](super::StoragePoolLookupByVolume).
    #[derive(Debug, Default)]
    StoragePoolLookupByVolumeArgs {
        volume: StorageVol => Plain,
    }
}

wire_struct! {
    /// Result of [`StoragePoolLookupByVolume`](super::StoragePoolLookupByVolume).
    #[derive(Debug, Default)]
    StoragePoolLookupByVolumeRet {
        pool: StoragePool => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolLookupByTargetPath`](super::StoragePoolLookupByTargetPath).
    #[derive(Debug, Default)]
    StoragePoolLookupByTargetPathArgs {
        path: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`StoragePoolLookupByTargetPath`](super::StoragePoolLookupByTargetPath).
    #[derive(Debug, Default)]
    StoragePoolLookupByTargetPathRet {
        pool: StoragePool => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolCreateXml`](super::StoragePoolCreateXml).
    #[derive(Debug, Default)]
    StoragePoolCreateXmlArgs {
        xml: String => Text<STRING_MAX>,
        flags: StoragePoolCreateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`StoragePoolCreateXml`](super::StoragePoolCreateXml).
    #[derive(Debug, Default)]
    StoragePoolCreateXmlRet {
        pool: StoragePool => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolDefineXml`](super::StoragePoolDefineXml).
    #[derive(Debug, Default)]
    StoragePoolDefineXmlArgs {
        xml: String => Text<STRING_MAX>,
        flags: StoragePoolDefineFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`StoragePoolDefineXml`](super::StoragePoolDefineXml).
    #[derive(Debug, Default)]
    StoragePoolDefineXmlRet {
        pool: StoragePool => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolBuild`](super::StoragePoolBuild).
    #[derive(Debug, Default)]
    StoragePoolBuildArgs {
        pool: StoragePool => Plain,
        flags: StoragePoolBuildFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolUndefine`](super::StoragePoolUndefine).
    #[derive(Debug, Default)]
    StoragePoolUndefineArgs {
        pool: StoragePool => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolCreate`](super::StoragePoolCreate).
    #[derive(Debug, Default)]
    StoragePoolCreateArgs {
        pool: StoragePool => Plain,
        flags: StoragePoolCreateFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolDestroy`](super::StoragePoolDestroy).
    #[derive(Debug, Default)]
    StoragePoolDestroyArgs {
        pool: StoragePool => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolDelete`](super::StoragePoolDelete).
    #[derive(Debug, Default)]
    StoragePoolDeleteArgs {
        pool: StoragePool => Plain,
        flags: StoragePoolDeleteFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolRefresh`](super::StoragePoolRefresh).
    #[derive(Debug, Default)]
    StoragePoolRefreshArgs {
        pool: StoragePool => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolGetXmlDesc`](super::StoragePoolGetXmlDesc).
    #[derive(Debug, Default)]
    StoragePoolGetXmlDescArgs {
        pool: StoragePool => Plain,
        flags: StoragePoolXmlFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`StoragePoolGetXmlDesc`](super::StoragePoolGetXmlDesc).
    #[derive(Debug, Default)]
    StoragePoolGetXmlDescRet {
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolGetInfo`](super::StoragePoolGetInfo).
    #[derive(Debug, Default)]
    StoragePoolGetInfoArgs {
        pool: StoragePool => Plain,
    }
}

wire_struct! {
    /// State and sizes of a pool; sizes are in bytes.
    #[derive(Debug, Default)]
    StoragePoolInfo {
        /// A [`StoragePoolState`].
        state: u8 => Plain,
        capacity: u64 => Plain,
        allocation: u64 => Plain,
        /// Space that is available for further volumes.
        available: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolGetAutostart`](super::StoragePoolGetAutostart).
    #[derive(Debug, Default)]
    StoragePoolGetAutostartArgs {
        pool: StoragePool => Plain,
    }
}

wire_struct! {
    /// Result of [`StoragePoolGetAutostart`](super::StoragePoolGetAutostart).
    #[derive(Debug, Default)]
    StoragePoolGetAutostartRet {
        autostart: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolSetAutostart`](super::StoragePoolSetAutostart).
    #[derive(Debug, Default)]
    StoragePoolSetAutostartArgs {
        pool: StoragePool => Plain,
        autostart: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolNumOfVolumes`](super::StoragePoolNumOfVolumes).
    #[derive(Debug, Default)]
    StoragePoolNumOfVolumesArgs {
        pool: StoragePool => Plain,
    }
}

wire_struct! {
    /// Result of [`StoragePoolNumOfVolumes`](super::StoragePoolNumOfVolumes).
    #[derive(Debug, Default)]
    StoragePoolNumOfVolumesRet {
        num: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolListVolumes`](super::StoragePoolListVolumes).
    #[derive(Debug, Default)]
    StoragePoolListVolumesArgs {
        pool: StoragePool => Plain,
        maxnames: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`StoragePoolListVolumes`](super::StoragePoolListVolumes).
    #[derive(Debug, Default)]
    StoragePoolListVolumesRet {
        names: Vec<HostText> => Array<STORAGE_VOL_LIST_MAX, Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`StorageVolLookupByName`](super::StorageVolLookupByName).
    #[derive(Debug, Default)]
    StorageVolLookupByNameArgs {
        pool: StoragePool => Plain,
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`StorageVolLookupByName`](super::StorageVolLookupByName).
    #[derive(Debug, Default)]
    StorageVolLookupByNameRet {
        volume: StorageVol => Plain,
    }
}

wire_struct! {
    /// Argument of [`StorageVolLookupByKey`](super::StorageVolLookupByKey).
    #[derive(Debug, Default)]
    StorageVolLookupByKeyArgs {
        key: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`StorageVolLookupByKey`](super::StorageVolLookupByKey).
    #[derive(Debug, Default)]
    StorageVolLookupByKeyRet {
        volume: StorageVol => Plain,
    }
}

wire_struct! {
    /// Argument of [`StorageVolLookupByPath`](super::StorageVolLookupByPath).
    #[derive(Debug, Default)]
    StorageVolLookupByPathArgs {
        path: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`StorageVolLookupByPath`](super::StorageVolLookupByPath).
    #[derive(Debug, Default)]
    StorageVolLookupByPathRet {
        volume: StorageVol => Plain,
    }
}

wire_struct! {
    /// Argument of [`StorageVolCreateXml`](super::StorageVolCreateXml).
    #[derive(Debug, Default)]
    StorageVolCreateXmlArgs {
        pool: StoragePool => Plain,
        xml: String => Text<STRING_MAX>,
        flags: StorageVolCreateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`StorageVolCreateXml`](super::StorageVolCreateXml).
    #[derive(Debug, Default)]
    StorageVolCreateXmlRet {
        volume: StorageVol => Plain,
    }
}

wire_struct! {
    /// Argument of [`StorageVolCreateXmlFrom`](super::StorageVolCreateXmlFrom).
    #[derive(Debug, Default)]
    StorageVolCreateXmlFromArgs {
        pool: StoragePool => Plain,
        xml: String => Text<STRING_MAX>,
        source_volume: StorageVol => Plain,
        flags: StorageVolCreateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`StorageVolCreateXmlFrom`](super::StorageVolCreateXmlFrom).
    #[derive(Debug, Default)]
    StorageVolCreateXmlFromRet {
        volume: StorageVol => Plain,
    }
}

wire_struct! {
    /// Argument of [`StorageVolDelete`](super::StorageVolDelete).
    #[derive(Debug, Default)]
    StorageVolDeleteArgs {
        volume: StorageVol => Plain,
        flags: StorageVolDeleteFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`StorageVolWipe`](super::StorageVolWipe).
    #[derive(Debug, Default)]
    StorageVolWipeArgs {
        volume: StorageVol => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`StorageVolWipePattern`](super::StorageVolWipePattern).
    #[derive(Debug, Default)]
    StorageVolWipePatternArgs {
        volume: StorageVol => Plain,
        algorithm: StorageVolWipeAlgorithm => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`StorageVolGetXmlDesc`](super::StorageVolGetXmlDesc).
    #[derive(Debug, Default)]
    StorageVolGetXmlDescArgs {
        volume: StorageVol => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`StorageVolGetXmlDesc`](super::StorageVolGetXmlDesc).
    #[derive(Debug, Default)]
    StorageVolGetXmlDescRet {
        xml: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`StorageVolGetInfo`](super::StorageVolGetInfo).
    #[derive(Debug, Default)]
    StorageVolGetInfoArgs {
        volume: StorageVol => Plain,
    }
}

wire_struct! {
    /// Argument of [`StorageVolGetInfoFlags`](super::StorageVolGetInfoFlags).
    #[derive(Debug, Default)]
    StorageVolGetInfoFlagsArgs {
        volume: StorageVol => Plain,
        flags: StorageVolInfoFlags => Plain,
    }
}

wire_struct! {
    /// Type and sizes of a volume; sizes are in bytes.
    #[derive(Debug, Default)]
    StorageVolInfo {
        /// A [`StorageVolType`].
        kind: u8 => Character,
        capacity: u64 => Plain,
        /// Space that the volume occupies in the pool.
        allocation: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`StorageVolGetPath`](super::StorageVolGetPath).
    #[derive(Debug, Default)]
    StorageVolGetPathArgs {
        volume: StorageVol => Plain,
    }
}

wire_struct! {
    /// Result of [`StorageVolGetPath`](super::StorageVolGetPath).
    #[derive(Debug, Default)]
    StorageVolGetPathRet {
        name: HostText => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`StorageVolResize`](super::StorageVolResize).
    #[derive(Debug, Default)]
    StorageVolResizeArgs {
        volume: StorageVol => Plain,
        capacity: u64 => Plain,
        flags: StorageVolResizeFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolIsActive`](super::StoragePoolIsActive).
    #[derive(Debug, Default)]
    StoragePoolIsActiveArgs {
        pool: StoragePool => Plain,
    }
}

wire_struct! {
    /// Result of [`StoragePoolIsActive`](super::StoragePoolIsActive).
    #[derive(Debug, Default)]
    StoragePoolIsActiveRet {
        active: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolIsPersistent`](super::StoragePoolIsPersistent).
    #[derive(Debug, Default)]
    StoragePoolIsPersistentArgs {
        pool: StoragePool => Plain,
    }
}

wire_struct! {
    /// Result of [`StoragePoolIsPersistent`](super::StoragePoolIsPersistent).
    #[derive(Debug, Default)]
    StoragePoolIsPersistentRet {
        persistent: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`StorageVolUpload`](super::StorageVolUpload).
    #[derive(Debug, Default)]
    StorageVolUploadArgs {
        volume: StorageVol => Plain,
        offset: u64 => Plain,
        length: u64 => Plain,
        flags: StorageVolUploadFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`StorageVolDownload`](super::StorageVolDownload).
    #[derive(Debug, Default)]
    StorageVolDownloadArgs {
        volume: StorageVol => Plain,
        offset: u64 => Plain,
        length: u64 => Plain,
        flags: StorageVolDownloadFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectListAllStoragePools`](super::ConnectListAllStoragePools).
    #[derive(Debug, Default)]
    ConnectListAllStoragePoolsArgs {
        need_results: i32 => Plain,
        flags: ConnectListAllStoragePoolsFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectListAllStoragePools`](super::ConnectListAllStoragePools).
    #[derive(Debug, Default)]
    ConnectListAllStoragePoolsRet {
        pools: Vec<StoragePool> => Array<STORAGE_POOL_LIST_MAX>,
        ret: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`StoragePoolListAllVolumes`](super::StoragePoolListAllVolumes).
    #[derive(Debug, Default)]
    StoragePoolListAllVolumesArgs {
        pool: StoragePool => Plain,
        need_results: i32 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`StoragePoolListAllVolumes`](super::StoragePoolListAllVolumes).
    #[derive(Debug, Default)]
    StoragePoolListAllVolumesRet {
        volumes: Vec<StorageVol> => Array<STORAGE_VOL_LIST_MAX>,
        ret: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectStoragePoolEventRegisterAny`](super::ConnectStoragePoolEventRegisterAny).
    #[derive(Debug, Default)]
    ConnectStoragePoolEventRegisterAnyArgs {
        event_id: StoragePoolEventId => Plain,
        pool: Option<StoragePool> => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectStoragePoolEventRegisterAny`](super::ConnectStoragePoolEventRegisterAny).
    #[derive(Debug, Default)]
    ConnectStoragePoolEventRegisterAnyRet {
        callback_id: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectStoragePoolEventDeregisterAny`](super::ConnectStoragePoolEventDeregisterAny).
    #[derive(Debug, Default)]
    ConnectStoragePoolEventDeregisterAnyArgs {
        callback_id: i32 => Plain,
    }
}

wire_struct! {
    /// What [`StoragePoolEventLifecycle`](super::StoragePoolEventLifecycle) carries.
    #[derive(Debug, Default)]
    StoragePoolEventLifecycleMsg {
        callback_id: i32 => Plain,
        pool: StoragePool => Plain,
        event: StoragePoolEventLifecycleType => Plain,
        detail: i32 => Plain,
    }
}

wire_struct! {
    /// What [`StoragePoolEventRefresh`](super::StoragePoolEventRefresh) carries.
    #[derive(Debug, Default)]
    StoragePoolEventRefreshMsg {
        callback_id: i32 => Plain,
        pool: StoragePool => Plain,
    }
}

wire_struct! {
    /// Argument of [`ConnectGetStoragePoolCapabilities`](super::ConnectGetStoragePoolCapabilities).
    #[derive(Debug, Default)]
    ConnectGetStoragePoolCapabilitiesArgs {
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`ConnectGetStoragePoolCapabilities`](super::ConnectGetStoragePoolCapabilities).
    #[derive(Debug, Default)]
    ConnectGetStoragePoolCapabilitiesRet {
        capabilities: String => Text<STRING_MAX>,
    }
}
