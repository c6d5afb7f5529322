// Written by `codegen`; change the inputs, not this file.
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: storage.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::STRING_MAX;
use crate::bit_set::bit_set;
use crate::character::Character;
use crate::open_enum::open_enum;
use crate::uuid::Uuid;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, Optional, Text};

/// `STORAGE_POOL_LIST_MAX` in `proto/remote.x`.
pub const STORAGE_POOL_LIST_MAX: u32 = 16_384;

/// `STORAGE_VOL_LIST_MAX` in `proto/remote.x`.
pub const STORAGE_VOL_LIST_MAX: u32 = 16_384;

bit_set! {
    /// Values of `virStoragePoolCreateFlags`.
    #[doc(alias = "virStoragePoolCreateFlags")]
    StoragePoolCreateFlags(u32) {
        BUILD = 0x1,
        BUILD_OVERWRITE = 0x2,
        BUILD_NO_OVERWRITE = 0x4,
    }
}

bit_set! {
    /// Values of `virStoragePoolDefineFlags`.
    #[doc(alias = "virStoragePoolDefineFlags")]
    StoragePoolDefineFlags(u32) {
        VALIDATE = 0x1,
    }
}

bit_set! {
    /// Values of `virStoragePoolBuildFlags`.
    #[doc(alias = "virStoragePoolBuildFlags")]
    StoragePoolBuildFlags(u32) {
        REPAIR = 0x1,
        RESIZE = 0x2,
        NO_OVERWRITE = 0x4,
        OVERWRITE = 0x8,
    }
}

bit_set! {
    /// Values of `virStoragePoolDeleteFlags`.
    #[doc(alias = "virStoragePoolDeleteFlags")]
    StoragePoolDeleteFlags(u32) {
        ZEROED = 0x1,
    }
}

bit_set! {
    /// Values of `virStorageXMLFlags`.
    #[doc(alias = "virStorageXMLFlags")]
    StoragePoolXmlFlags(u32) {
        INACTIVE = 0x1,
    }
}

bit_set! {
    /// Values of `virStorageVolCreateFlags`.
    #[doc(alias = "virStorageVolCreateFlags")]
    StorageVolCreateFlags(u32) {
        PREALLOC_METADATA = 0x1,
        REFLINK = 0x2,
        VALIDATE = 0x4,
    }
}

bit_set! {
    /// Values of `virStorageVolDeleteFlags`.
    #[doc(alias = "virStorageVolDeleteFlags")]
    StorageVolDeleteFlags(u32) {
        ZEROED = 0x1,
        WITH_SNAPSHOTS = 0x2,
    }
}

open_enum! {
    /// Values of `virStorageVolWipeAlgorithm`.
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
    /// Values of `virStorageVolInfoFlags`.
    #[doc(alias = "virStorageVolInfoFlags")]
    StorageVolInfoFlags(u32) {
        GET_PHYSICAL = 0x1,
    }
}

bit_set! {
    /// Values of `virStorageVolResizeFlags`.
    #[doc(alias = "virStorageVolResizeFlags")]
    StorageVolResizeFlags(u32) {
        ALLOCATE = 0x1,
        DELTA = 0x2,
        SHRINK = 0x4,
    }
}

bit_set! {
    /// Values of `virStorageVolUploadFlags`.
    #[doc(alias = "virStorageVolUploadFlags")]
    StorageVolUploadFlags(u32) {
        SPARSE_STREAM = 0x1,
    }
}

bit_set! {
    /// Values of `virStorageVolDownloadFlags`.
    #[doc(alias = "virStorageVolDownloadFlags")]
    StorageVolDownloadFlags(u32) {
        SPARSE_STREAM = 0x1,
    }
}

bit_set! {
    /// Values of `virConnectListAllStoragePoolsFlags`.
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
        GLUSTER = 0x10000,
        ZFS = 0x20000,
        VSTORAGE = 0x40000,
        ISCSI_DIRECT = 0x80000,
    }
}

open_enum! {
    /// Values of `virStoragePoolEventID`.
    #[doc(alias = "virStoragePoolEventID")]
    StoragePoolEventId(i32) {
        LIFECYCLE = 0,
        REFRESH = 1,
    }
}

open_enum! {
    /// Values of `virStoragePoolEventLifecycleType`.
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
    /// Values of `virStoragePoolState`.
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
    /// Values of `virStorageVolType`.
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

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePool {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub uuid: Uuid,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVol {
    #[serde(with = "Text::<STRING_MAX>")]
    pub pool: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub key: String,
}

/// Result of [`ConnectNumOfStoragePools`](super::ConnectNumOfStoragePools).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNumOfStoragePoolsRet {
    pub num: i32,
}

/// Argument of [`ConnectListStoragePools`](super::ConnectListStoragePools).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListStoragePoolsArgs {
    pub maxnames: i32,
}

/// Result of [`ConnectListStoragePools`](super::ConnectListStoragePools).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListStoragePoolsRet {
    #[serde(with = "Array::<STORAGE_POOL_LIST_MAX, Text<STRING_MAX>>")]
    pub names: Vec<String>,
}

/// Result of [`ConnectNumOfDefinedStoragePools`](super::ConnectNumOfDefinedStoragePools).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectNumOfDefinedStoragePoolsRet {
    pub num: i32,
}

/// Argument of [`ConnectListDefinedStoragePools`](super::ConnectListDefinedStoragePools).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListDefinedStoragePoolsArgs {
    pub maxnames: i32,
}

/// Result of [`ConnectListDefinedStoragePools`](super::ConnectListDefinedStoragePools).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListDefinedStoragePoolsRet {
    #[serde(with = "Array::<STORAGE_POOL_LIST_MAX, Text<STRING_MAX>>")]
    pub names: Vec<String>,
}

/// Argument of [`ConnectFindStoragePoolSources`](super::ConnectFindStoragePoolSources).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectFindStoragePoolSourcesArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub kind: String,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub src_spec: Option<String>,
    pub flags: u32,
}

/// Result of [`ConnectFindStoragePoolSources`](super::ConnectFindStoragePoolSources).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectFindStoragePoolSourcesRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`StoragePoolLookupByUuid`](super::StoragePoolLookupByUuid).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolLookupByUuidArgs {
    pub uuid: Uuid,
}

/// Result of [`StoragePoolLookupByUuid`](super::StoragePoolLookupByUuid).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolLookupByUuidRet {
    pub pool: StoragePool,
}

/// Argument of [`StoragePoolLookupByName`](super::StoragePoolLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolLookupByNameArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Result of [`StoragePoolLookupByName`](super::StoragePoolLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolLookupByNameRet {
    pub pool: StoragePool,
}

/// Argument of [`StoragePoolLookupByVolume`](super::StoragePoolLookupByVolume).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolLookupByVolumeArgs {
    pub volume: StorageVol,
}

/// Result of [`StoragePoolLookupByVolume`](super::StoragePoolLookupByVolume).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolLookupByVolumeRet {
    pub pool: StoragePool,
}

/// Argument of [`StoragePoolLookupByTargetPath`](super::StoragePoolLookupByTargetPath).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolLookupByTargetPathArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub path: String,
}

/// Result of [`StoragePoolLookupByTargetPath`](super::StoragePoolLookupByTargetPath).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolLookupByTargetPathRet {
    pub pool: StoragePool,
}

/// Argument of [`StoragePoolCreateXml`](super::StoragePoolCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolCreateXmlArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: StoragePoolCreateFlags,
}

/// Result of [`StoragePoolCreateXml`](super::StoragePoolCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolCreateXmlRet {
    pub pool: StoragePool,
}

/// Argument of [`StoragePoolDefineXml`](super::StoragePoolDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolDefineXmlArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: StoragePoolDefineFlags,
}

/// Result of [`StoragePoolDefineXml`](super::StoragePoolDefineXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolDefineXmlRet {
    pub pool: StoragePool,
}

/// Argument of [`StoragePoolBuild`](super::StoragePoolBuild).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolBuildArgs {
    pub pool: StoragePool,
    pub flags: StoragePoolBuildFlags,
}

/// Argument of [`StoragePoolUndefine`](super::StoragePoolUndefine).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolUndefineArgs {
    pub pool: StoragePool,
}

/// Argument of [`StoragePoolCreate`](super::StoragePoolCreate).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolCreateArgs {
    pub pool: StoragePool,
    pub flags: StoragePoolCreateFlags,
}

/// Argument of [`StoragePoolDestroy`](super::StoragePoolDestroy).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolDestroyArgs {
    pub pool: StoragePool,
}

/// Argument of [`StoragePoolDelete`](super::StoragePoolDelete).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolDeleteArgs {
    pub pool: StoragePool,
    pub flags: StoragePoolDeleteFlags,
}

/// Argument of [`StoragePoolRefresh`](super::StoragePoolRefresh).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolRefreshArgs {
    pub pool: StoragePool,
    pub flags: u32,
}

/// Argument of [`StoragePoolGetXmlDesc`](super::StoragePoolGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolGetXmlDescArgs {
    pub pool: StoragePool,
    pub flags: StoragePoolXmlFlags,
}

/// Result of [`StoragePoolGetXmlDesc`](super::StoragePoolGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`StoragePoolGetInfo`](super::StoragePoolGetInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolGetInfoArgs {
    pub pool: StoragePool,
}

/// Result of [`StoragePoolGetInfo`](super::StoragePoolGetInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolGetInfoRet {
    pub state: u8,
    pub capacity: u64,
    pub allocation: u64,
    pub available: u64,
}

/// Argument of [`StoragePoolGetAutostart`](super::StoragePoolGetAutostart).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolGetAutostartArgs {
    pub pool: StoragePool,
}

/// Result of [`StoragePoolGetAutostart`](super::StoragePoolGetAutostart).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolGetAutostartRet {
    pub autostart: i32,
}

/// Argument of [`StoragePoolSetAutostart`](super::StoragePoolSetAutostart).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolSetAutostartArgs {
    pub pool: StoragePool,
    pub autostart: i32,
}

/// Argument of [`StoragePoolNumOfVolumes`](super::StoragePoolNumOfVolumes).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolNumOfVolumesArgs {
    pub pool: StoragePool,
}

/// Result of [`StoragePoolNumOfVolumes`](super::StoragePoolNumOfVolumes).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolNumOfVolumesRet {
    pub num: i32,
}

/// Argument of [`StoragePoolListVolumes`](super::StoragePoolListVolumes).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolListVolumesArgs {
    pub pool: StoragePool,
    pub maxnames: i32,
}

/// Result of [`StoragePoolListVolumes`](super::StoragePoolListVolumes).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolListVolumesRet {
    #[serde(with = "Array::<STORAGE_VOL_LIST_MAX, Text<STRING_MAX>>")]
    pub names: Vec<String>,
}

/// Argument of [`StorageVolLookupByName`](super::StorageVolLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolLookupByNameArgs {
    pub pool: StoragePool,
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Result of [`StorageVolLookupByName`](super::StorageVolLookupByName).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolLookupByNameRet {
    pub volume: StorageVol,
}

/// Argument of [`StorageVolLookupByKey`](super::StorageVolLookupByKey).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolLookupByKeyArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub key: String,
}

/// Result of [`StorageVolLookupByKey`](super::StorageVolLookupByKey).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolLookupByKeyRet {
    pub volume: StorageVol,
}

/// Argument of [`StorageVolLookupByPath`](super::StorageVolLookupByPath).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolLookupByPathArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub path: String,
}

/// Result of [`StorageVolLookupByPath`](super::StorageVolLookupByPath).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolLookupByPathRet {
    pub volume: StorageVol,
}

/// Argument of [`StorageVolCreateXml`](super::StorageVolCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolCreateXmlArgs {
    pub pool: StoragePool,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: StorageVolCreateFlags,
}

/// Result of [`StorageVolCreateXml`](super::StorageVolCreateXml).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolCreateXmlRet {
    pub volume: StorageVol,
}

/// Argument of [`StorageVolCreateXmlFrom`](super::StorageVolCreateXmlFrom).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolCreateXmlFromArgs {
    pub pool: StoragePool,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub source_volume: StorageVol,
    pub flags: StorageVolCreateFlags,
}

/// Result of [`StorageVolCreateXmlFrom`](super::StorageVolCreateXmlFrom).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolCreateXmlFromRet {
    pub volume: StorageVol,
}

/// Argument of [`StorageVolDelete`](super::StorageVolDelete).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolDeleteArgs {
    pub volume: StorageVol,
    pub flags: StorageVolDeleteFlags,
}

/// Argument of [`StorageVolWipe`](super::StorageVolWipe).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolWipeArgs {
    pub volume: StorageVol,
    pub flags: u32,
}

/// Argument of [`StorageVolWipePattern`](super::StorageVolWipePattern).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolWipePatternArgs {
    pub volume: StorageVol,
    pub algorithm: StorageVolWipeAlgorithm,
    pub flags: u32,
}

/// Argument of [`StorageVolGetXmlDesc`](super::StorageVolGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolGetXmlDescArgs {
    pub volume: StorageVol,
    pub flags: u32,
}

/// Result of [`StorageVolGetXmlDesc`](super::StorageVolGetXmlDesc).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolGetXmlDescRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`StorageVolGetInfo`](super::StorageVolGetInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolGetInfoArgs {
    pub volume: StorageVol,
}

/// Result of [`StorageVolGetInfo`](super::StorageVolGetInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolGetInfoRet {
    #[serde(with = "Character")]
    pub kind: u8,
    pub capacity: u64,
    pub allocation: u64,
}

/// Argument of [`StorageVolGetInfoFlags`](super::StorageVolGetInfoFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolGetInfoFlagsArgs {
    pub volume: StorageVol,
    pub flags: StorageVolInfoFlags,
}

/// Result of [`StorageVolGetInfoFlags`](super::StorageVolGetInfoFlags).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolGetInfoFlagsRet {
    #[serde(with = "Character")]
    pub kind: u8,
    pub capacity: u64,
    pub allocation: u64,
}

/// Argument of [`StorageVolGetPath`](super::StorageVolGetPath).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolGetPathArgs {
    pub volume: StorageVol,
}

/// Result of [`StorageVolGetPath`](super::StorageVolGetPath).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolGetPathRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

/// Argument of [`StorageVolResize`](super::StorageVolResize).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolResizeArgs {
    pub volume: StorageVol,
    pub capacity: u64,
    pub flags: StorageVolResizeFlags,
}

/// Argument of [`StoragePoolIsActive`](super::StoragePoolIsActive).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolIsActiveArgs {
    pub pool: StoragePool,
}

/// Result of [`StoragePoolIsActive`](super::StoragePoolIsActive).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolIsActiveRet {
    pub active: i32,
}

/// Argument of [`StoragePoolIsPersistent`](super::StoragePoolIsPersistent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolIsPersistentArgs {
    pub pool: StoragePool,
}

/// Result of [`StoragePoolIsPersistent`](super::StoragePoolIsPersistent).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolIsPersistentRet {
    pub persistent: i32,
}

/// Argument of [`StorageVolUpload`](super::StorageVolUpload).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolUploadArgs {
    pub volume: StorageVol,
    pub offset: u64,
    pub length: u64,
    pub flags: StorageVolUploadFlags,
}

/// Argument of [`StorageVolDownload`](super::StorageVolDownload).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageVolDownloadArgs {
    pub volume: StorageVol,
    pub offset: u64,
    pub length: u64,
    pub flags: StorageVolDownloadFlags,
}

/// Argument of [`ConnectListAllStoragePools`](super::ConnectListAllStoragePools).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllStoragePoolsArgs {
    pub need_results: i32,
    pub flags: ConnectListAllStoragePoolsFlags,
}

/// Result of [`ConnectListAllStoragePools`](super::ConnectListAllStoragePools).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListAllStoragePoolsRet {
    #[serde(with = "Array::<STORAGE_POOL_LIST_MAX>")]
    pub pools: Vec<StoragePool>,
    pub ret: u32,
}

/// Argument of [`StoragePoolListAllVolumes`](super::StoragePoolListAllVolumes).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolListAllVolumesArgs {
    pub pool: StoragePool,
    pub need_results: i32,
    pub flags: u32,
}

/// Result of [`StoragePoolListAllVolumes`](super::StoragePoolListAllVolumes).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolListAllVolumesRet {
    #[serde(with = "Array::<STORAGE_VOL_LIST_MAX>")]
    pub volumes: Vec<StorageVol>,
    pub ret: u32,
}

/// Argument of [`ConnectStoragePoolEventRegisterAny`](super::ConnectStoragePoolEventRegisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectStoragePoolEventRegisterAnyArgs {
    pub event_id: StoragePoolEventId,
    pub pool: Option<StoragePool>,
}

/// Result of [`ConnectStoragePoolEventRegisterAny`](super::ConnectStoragePoolEventRegisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectStoragePoolEventRegisterAnyRet {
    pub callback_id: i32,
}

/// Argument of [`ConnectStoragePoolEventDeregisterAny`](super::ConnectStoragePoolEventDeregisterAny).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectStoragePoolEventDeregisterAnyArgs {
    pub callback_id: i32,
}

/// What [`StoragePoolEventLifecycle`](super::StoragePoolEventLifecycle) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolEventLifecycleMsg {
    pub callback_id: i32,
    pub pool: StoragePool,
    pub event: StoragePoolEventLifecycleType,
    pub detail: i32,
}

/// What [`StoragePoolEventRefresh`](super::StoragePoolEventRefresh) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoragePoolEventRefreshMsg {
    pub callback_id: i32,
    pub pool: StoragePool,
}

/// Argument of [`ConnectGetStoragePoolCapabilities`](super::ConnectGetStoragePoolCapabilities).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetStoragePoolCapabilitiesArgs {
    pub flags: u32,
}

/// Result of [`ConnectGetStoragePoolCapabilities`](super::ConnectGetStoragePoolCapabilities).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetStoragePoolCapabilitiesRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub capabilities: String,
}
