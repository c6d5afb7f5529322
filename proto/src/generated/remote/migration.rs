// Written by `codegen`; change the inputs, not this file.
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: migration.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::{Domain, STRING_MAX, TypedParam};
use crate::bit_set::bit_set;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, Opaque, Optional, Text};

/// `MIGRATE_COOKIE_MAX` in `proto/remote.x`.
pub const MIGRATE_COOKIE_MAX: u32 = 4_194_304;

/// `DOMAIN_MIGRATE_PARAM_LIST_MAX` in `proto/remote.x`.
pub const DOMAIN_MIGRATE_PARAM_LIST_MAX: u32 = 64;

bit_set! {
    /// Values of `virDomainMigrateFlags`.
    #[doc(alias = "virDomainMigrateFlags")]
    DomainMigrateFlags(u32) {
        LIVE = 0x1,
        PEER2PEER = 0x2,
        TUNNELLED = 0x4,
        PERSIST_DEST = 0x8,
        UNDEFINE_SOURCE = 0x10,
        PAUSED = 0x20,
        NON_SHARED_DISK = 0x40,
        NON_SHARED_INC = 0x80,
        CHANGE_PROTECTION = 0x100,
        UNSAFE = 0x200,
        OFFLINE = 0x400,
        COMPRESSED = 0x800,
        ABORT_ON_ERROR = 0x1000,
        AUTO_CONVERGE = 0x2000,
        RDMA_PIN_ALL = 0x4000,
        POSTCOPY = 0x8000,
        TLS = 0x10000,
        PARALLEL = 0x20000,
        NON_SHARED_SYNCHRONOUS_WRITES = 0x40000,
        POSTCOPY_RESUME = 0x80000,
        ZEROCOPY = 0x100000,
    }
}

bit_set! {
    /// [`DomainMigrateFlags`] where the wire gives them 64 bits, as the calls without typed parameters do.
    DomainMigrateWideFlags(u64) {
        LIVE = 0x1,
        PEER2PEER = 0x2,
        TUNNELLED = 0x4,
        PERSIST_DEST = 0x8,
        UNDEFINE_SOURCE = 0x10,
        PAUSED = 0x20,
        NON_SHARED_DISK = 0x40,
        NON_SHARED_INC = 0x80,
        CHANGE_PROTECTION = 0x100,
        UNSAFE = 0x200,
        OFFLINE = 0x400,
        COMPRESSED = 0x800,
        ABORT_ON_ERROR = 0x1000,
        AUTO_CONVERGE = 0x2000,
        RDMA_PIN_ALL = 0x4000,
        POSTCOPY = 0x8000,
        TLS = 0x10000,
        PARALLEL = 0x20000,
        NON_SHARED_SYNCHRONOUS_WRITES = 0x40000,
        POSTCOPY_RESUME = 0x80000,
        ZEROCOPY = 0x100000,
    }
}

bit_set! {
    /// Values of `virDomainMigrateMaxSpeedFlags`.
    #[doc(alias = "virDomainMigrateMaxSpeedFlags")]
    DomainMigrateMaxSpeedFlags(u32) {
        POSTCOPY = 0x1,
    }
}

/// Argument of [`DomainMigratePrepare`](super::DomainMigratePrepare).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePrepareArgs {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub uri_in: Option<String>,
    pub flags: DomainMigrateWideFlags,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dname: Option<String>,
    pub resource: u64,
}

/// Result of [`DomainMigratePrepare`](super::DomainMigratePrepare).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePrepareRet {
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie: Vec<u8>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub uri_out: Option<String>,
}

/// Argument of [`DomainMigratePerform`](super::DomainMigratePerform).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePerformArgs {
    pub domain: Domain,
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie: Vec<u8>,
    #[serde(with = "Text::<STRING_MAX>")]
    pub uri: String,
    pub flags: DomainMigrateWideFlags,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dname: Option<String>,
    pub resource: u64,
}

/// Argument of [`DomainMigrateFinish`](super::DomainMigrateFinish).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateFinishArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub dname: String,
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie: Vec<u8>,
    #[serde(with = "Text::<STRING_MAX>")]
    pub uri: String,
    pub flags: DomainMigrateWideFlags,
}

/// Result of [`DomainMigrateFinish`](super::DomainMigrateFinish).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateFinishRet {
    pub domain: Domain,
}

/// Argument of [`DomainMigratePrepare2`](super::DomainMigratePrepare2).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePrepare2Args {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub uri_in: Option<String>,
    pub flags: DomainMigrateWideFlags,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dname: Option<String>,
    pub resource: u64,
    #[serde(with = "Text::<STRING_MAX>")]
    pub dom_xml: String,
}

/// Result of [`DomainMigratePrepare2`](super::DomainMigratePrepare2).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePrepare2Ret {
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie: Vec<u8>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub uri_out: Option<String>,
}

/// Argument of [`DomainMigrateFinish2`](super::DomainMigrateFinish2).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateFinish2Args {
    #[serde(with = "Text::<STRING_MAX>")]
    pub dname: String,
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie: Vec<u8>,
    #[serde(with = "Text::<STRING_MAX>")]
    pub uri: String,
    pub flags: DomainMigrateWideFlags,
    pub retcode: i32,
}

/// Result of [`DomainMigrateFinish2`](super::DomainMigrateFinish2).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateFinish2Ret {
    pub domain: Domain,
}

/// Argument of [`DomainMigratePrepareTunnel`](super::DomainMigratePrepareTunnel).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePrepareTunnelArgs {
    pub flags: DomainMigrateWideFlags,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dname: Option<String>,
    pub resource: u64,
    #[serde(with = "Text::<STRING_MAX>")]
    pub dom_xml: String,
}

/// Argument of [`DomainMigrateGetMaxDowntime`](super::DomainMigrateGetMaxDowntime).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateGetMaxDowntimeArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Result of [`DomainMigrateGetMaxDowntime`](super::DomainMigrateGetMaxDowntime).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateGetMaxDowntimeRet {
    pub downtime: u64,
}

/// Argument of [`DomainMigrateSetMaxDowntime`](super::DomainMigrateSetMaxDowntime).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateSetMaxDowntimeArgs {
    pub domain: Domain,
    pub downtime: u64,
    pub flags: u32,
}

/// Argument of [`DomainMigrateGetCompressionCache`](super::DomainMigrateGetCompressionCache).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateGetCompressionCacheArgs {
    pub domain: Domain,
    pub flags: u32,
}

/// Result of [`DomainMigrateGetCompressionCache`](super::DomainMigrateGetCompressionCache).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateGetCompressionCacheRet {
    pub cache_size: u64,
}

/// Argument of [`DomainMigrateSetCompressionCache`](super::DomainMigrateSetCompressionCache).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateSetCompressionCacheArgs {
    pub domain: Domain,
    pub cache_size: u64,
    pub flags: u32,
}

/// Argument of [`DomainMigrateSetMaxSpeed`](super::DomainMigrateSetMaxSpeed).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateSetMaxSpeedArgs {
    pub domain: Domain,
    pub bandwidth: u64,
    pub flags: DomainMigrateMaxSpeedFlags,
}

/// Argument of [`DomainMigrateGetMaxSpeed`](super::DomainMigrateGetMaxSpeed).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateGetMaxSpeedArgs {
    pub domain: Domain,
    pub flags: DomainMigrateMaxSpeedFlags,
}

/// Result of [`DomainMigrateGetMaxSpeed`](super::DomainMigrateGetMaxSpeed).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateGetMaxSpeedRet {
    pub bandwidth: u64,
}

/// Argument of [`DomainMigrateBegin3`](super::DomainMigrateBegin3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateBegin3Args {
    pub domain: Domain,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub xmlin: Option<String>,
    pub flags: DomainMigrateWideFlags,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dname: Option<String>,
    pub resource: u64,
}

/// Result of [`DomainMigrateBegin3`](super::DomainMigrateBegin3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateBegin3Ret {
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_out: Vec<u8>,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`DomainMigratePrepare3`](super::DomainMigratePrepare3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePrepare3Args {
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_in: Vec<u8>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub uri_in: Option<String>,
    pub flags: DomainMigrateWideFlags,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dname: Option<String>,
    pub resource: u64,
    #[serde(with = "Text::<STRING_MAX>")]
    pub dom_xml: String,
}

/// Result of [`DomainMigratePrepare3`](super::DomainMigratePrepare3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePrepare3Ret {
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_out: Vec<u8>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub uri_out: Option<String>,
}

/// Argument of [`DomainMigratePrepareTunnel3`](super::DomainMigratePrepareTunnel3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePrepareTunnel3Args {
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_in: Vec<u8>,
    pub flags: DomainMigrateWideFlags,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dname: Option<String>,
    pub resource: u64,
    #[serde(with = "Text::<STRING_MAX>")]
    pub dom_xml: String,
}

/// Result of [`DomainMigratePrepareTunnel3`](super::DomainMigratePrepareTunnel3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePrepareTunnel3Ret {
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_out: Vec<u8>,
}

/// Argument of [`DomainMigratePerform3`](super::DomainMigratePerform3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePerform3Args {
    pub domain: Domain,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub xmlin: Option<String>,
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_in: Vec<u8>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dconnuri: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub uri: Option<String>,
    pub flags: DomainMigrateWideFlags,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dname: Option<String>,
    pub resource: u64,
}

/// Result of [`DomainMigratePerform3`](super::DomainMigratePerform3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePerform3Ret {
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_out: Vec<u8>,
}

/// Argument of [`DomainMigrateFinish3`](super::DomainMigrateFinish3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateFinish3Args {
    #[serde(with = "Text::<STRING_MAX>")]
    pub dname: String,
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_in: Vec<u8>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dconnuri: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub uri: Option<String>,
    pub flags: DomainMigrateWideFlags,
    pub cancelled: i32,
}

/// Result of [`DomainMigrateFinish3`](super::DomainMigrateFinish3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateFinish3Ret {
    pub domain: Domain,
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_out: Vec<u8>,
}

/// Argument of [`DomainMigrateConfirm3`](super::DomainMigrateConfirm3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateConfirm3Args {
    pub domain: Domain,
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_in: Vec<u8>,
    pub flags: DomainMigrateWideFlags,
    pub cancelled: i32,
}

/// Argument of [`DomainMigrateBegin3Params`](super::DomainMigrateBegin3Params).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateBegin3ParamsArgs {
    pub domain: Domain,
    #[serde(with = "Array::<DOMAIN_MIGRATE_PARAM_LIST_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: DomainMigrateFlags,
}

/// Result of [`DomainMigrateBegin3Params`](super::DomainMigrateBegin3Params).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateBegin3ParamsRet {
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_out: Vec<u8>,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
}

/// Argument of [`DomainMigratePrepare3Params`](super::DomainMigratePrepare3Params).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePrepare3ParamsArgs {
    #[serde(with = "Array::<DOMAIN_MIGRATE_PARAM_LIST_MAX>")]
    pub params: Vec<TypedParam>,
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_in: Vec<u8>,
    pub flags: DomainMigrateFlags,
}

/// Result of [`DomainMigratePrepare3Params`](super::DomainMigratePrepare3Params).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePrepare3ParamsRet {
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_out: Vec<u8>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub uri_out: Option<String>,
}

/// Argument of [`DomainMigratePrepareTunnel3Params`](super::DomainMigratePrepareTunnel3Params).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePrepareTunnel3ParamsArgs {
    #[serde(with = "Array::<DOMAIN_MIGRATE_PARAM_LIST_MAX>")]
    pub params: Vec<TypedParam>,
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_in: Vec<u8>,
    pub flags: DomainMigrateFlags,
}

/// Result of [`DomainMigratePrepareTunnel3Params`](super::DomainMigratePrepareTunnel3Params).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePrepareTunnel3ParamsRet {
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_out: Vec<u8>,
}

/// Argument of [`DomainMigratePerform3Params`](super::DomainMigratePerform3Params).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePerform3ParamsArgs {
    pub domain: Domain,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub dconnuri: Option<String>,
    #[serde(with = "Array::<DOMAIN_MIGRATE_PARAM_LIST_MAX>")]
    pub params: Vec<TypedParam>,
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_in: Vec<u8>,
    pub flags: DomainMigrateFlags,
}

/// Result of [`DomainMigratePerform3Params`](super::DomainMigratePerform3Params).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigratePerform3ParamsRet {
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_out: Vec<u8>,
}

/// Argument of [`DomainMigrateFinish3Params`](super::DomainMigrateFinish3Params).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateFinish3ParamsArgs {
    #[serde(with = "Array::<DOMAIN_MIGRATE_PARAM_LIST_MAX>")]
    pub params: Vec<TypedParam>,
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_in: Vec<u8>,
    pub flags: DomainMigrateFlags,
    pub cancelled: i32,
}

/// Result of [`DomainMigrateFinish3Params`](super::DomainMigrateFinish3Params).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateFinish3ParamsRet {
    pub domain: Domain,
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_out: Vec<u8>,
}

/// Argument of [`DomainMigrateConfirm3Params`](super::DomainMigrateConfirm3Params).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateConfirm3ParamsArgs {
    pub domain: Domain,
    #[serde(with = "Array::<DOMAIN_MIGRATE_PARAM_LIST_MAX>")]
    pub params: Vec<TypedParam>,
    #[serde(with = "Opaque::<MIGRATE_COOKIE_MAX>")]
    pub cookie_in: Vec<u8>,
    pub flags: DomainMigrateFlags,
    pub cancelled: i32,
}

/// Argument of [`DomainMigrateStartPostCopy`](super::DomainMigrateStartPostCopy).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMigrateStartPostCopyArgs {
    pub domain: Domain,
    pub flags: u32,
}
