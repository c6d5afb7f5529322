// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! Wire types: migration.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::{Domain, STRING_MAX, TypedParam};
use crate::bit_set::bit_set;
use crate::wire_struct::wire_struct;
use serde_xdr::{Array, HostText, Opaque, Optional, Plain, Text};

/// `MIGRATE_COOKIE_MAX` in `proto/remote.x`.
pub const MIGRATE_COOKIE_MAX: u32 = 4_194_304;

/// `DOMAIN_MIGRATE_PARAM_LIST_MAX` in `proto/remote.x`.
pub const DOMAIN_MIGRATE_PARAM_LIST_MAX: u32 = 64;

bit_set! {
    /// Options for migrating a domain.
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
        TLS = 0x0001_0000,
        PARALLEL = 0x0002_0000,
        NON_SHARED_SYNCHRONOUS_WRITES = 0x0004_0000,
        POSTCOPY_RESUME = 0x0008_0000,
        ZEROCOPY = 0x0010_0000,
    }
}

bit_set! {
    /// [`DomainMigrateFlags`] as 64 bits on the wire, for the calls without typed parameters.
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
        TLS = 0x0001_0000,
        PARALLEL = 0x0002_0000,
        NON_SHARED_SYNCHRONOUS_WRITES = 0x0004_0000,
        POSTCOPY_RESUME = 0x0008_0000,
        ZEROCOPY = 0x0010_0000,
    }
}

bit_set! {
    /// Phase of a migration that a speed limit applies to.
    #[doc(alias = "virDomainMigrateMaxSpeedFlags")]
    DomainMigrateMaxSpeedFlags(u32) {
        POSTCOPY = 0x1,
    }
}

wire_struct! {
    /// Argument of [`DomainMigratePrepare`](super::DomainMigratePrepare).
    #[derive(Debug, Default)]
    DomainMigratePrepareArgs {
        uri_in: Option<String> => Optional<Text<STRING_MAX>>,
        flags: DomainMigrateWideFlags => Plain,
        dname: Option<HostText> => Optional<Text<STRING_MAX>>,
        resource: u64 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMigratePrepare`](super::DomainMigratePrepare).
    #[derive(Debug, Default)]
    DomainMigratePrepareRet {
        cookie: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        uri_out: Option<String> => Optional<Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`DomainMigratePerform`](super::DomainMigratePerform).
    #[derive(Debug, Default)]
    DomainMigratePerformArgs {
        domain: Domain => Plain,
        cookie: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        uri: String => Text<STRING_MAX>,
        flags: DomainMigrateWideFlags => Plain,
        dname: Option<HostText> => Optional<Text<STRING_MAX>>,
        resource: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateFinish`](super::DomainMigrateFinish).
    #[derive(Debug, Default)]
    DomainMigrateFinishArgs {
        dname: HostText => Text<STRING_MAX>,
        cookie: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        uri: String => Text<STRING_MAX>,
        flags: DomainMigrateWideFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMigrateFinish`](super::DomainMigrateFinish).
    #[derive(Debug, Default)]
    DomainMigrateFinishRet {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainMigratePrepare2`](super::DomainMigratePrepare2).
    #[derive(Debug, Default)]
    DomainMigratePrepare2Args {
        uri_in: Option<String> => Optional<Text<STRING_MAX>>,
        flags: DomainMigrateWideFlags => Plain,
        dname: Option<HostText> => Optional<Text<STRING_MAX>>,
        resource: u64 => Plain,
        dom_xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`DomainMigratePrepare2`](super::DomainMigratePrepare2).
    #[derive(Debug, Default)]
    DomainMigratePrepare2Ret {
        cookie: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        uri_out: Option<String> => Optional<Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateFinish2`](super::DomainMigrateFinish2).
    #[derive(Debug, Default)]
    DomainMigrateFinish2Args {
        dname: HostText => Text<STRING_MAX>,
        cookie: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        uri: String => Text<STRING_MAX>,
        flags: DomainMigrateWideFlags => Plain,
        retcode: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMigrateFinish2`](super::DomainMigrateFinish2).
    #[derive(Debug, Default)]
    DomainMigrateFinish2Ret {
        domain: Domain => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainMigratePrepareTunnel`](super::DomainMigratePrepareTunnel).
    #[derive(Debug, Default)]
    DomainMigratePrepareTunnelArgs {
        flags: DomainMigrateWideFlags => Plain,
        dname: Option<HostText> => Optional<Text<STRING_MAX>>,
        resource: u64 => Plain,
        dom_xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateGetMaxDowntime`](super::DomainMigrateGetMaxDowntime).
    #[derive(Debug, Default)]
    DomainMigrateGetMaxDowntimeArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMigrateGetMaxDowntime`](super::DomainMigrateGetMaxDowntime).
    #[derive(Debug, Default)]
    DomainMigrateGetMaxDowntimeRet {
        downtime: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateSetMaxDowntime`](super::DomainMigrateSetMaxDowntime).
    #[derive(Debug, Default)]
    DomainMigrateSetMaxDowntimeArgs {
        domain: Domain => Plain,
        downtime: u64 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateGetCompressionCache`](super::DomainMigrateGetCompressionCache).
    #[derive(Debug, Default)]
    DomainMigrateGetCompressionCacheArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMigrateGetCompressionCache`](super::DomainMigrateGetCompressionCache).
    #[derive(Debug, Default)]
    DomainMigrateGetCompressionCacheRet {
        cache_size: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateSetCompressionCache`](super::DomainMigrateSetCompressionCache).
    #[derive(Debug, Default)]
    DomainMigrateSetCompressionCacheArgs {
        domain: Domain => Plain,
        cache_size: u64 => Plain,
        flags: u32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateSetMaxSpeed`](super::DomainMigrateSetMaxSpeed).
    #[derive(Debug, Default)]
    DomainMigrateSetMaxSpeedArgs {
        domain: Domain => Plain,
        bandwidth: u64 => Plain,
        flags: DomainMigrateMaxSpeedFlags => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateGetMaxSpeed`](super::DomainMigrateGetMaxSpeed).
    #[derive(Debug, Default)]
    DomainMigrateGetMaxSpeedArgs {
        domain: Domain => Plain,
        flags: DomainMigrateMaxSpeedFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMigrateGetMaxSpeed`](super::DomainMigrateGetMaxSpeed).
    #[derive(Debug, Default)]
    DomainMigrateGetMaxSpeedRet {
        bandwidth: u64 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateBegin3`](super::DomainMigrateBegin3).
    #[derive(Debug, Default)]
    DomainMigrateBegin3Args {
        domain: Domain => Plain,
        xmlin: Option<String> => Optional<Text<STRING_MAX>>,
        flags: DomainMigrateWideFlags => Plain,
        dname: Option<HostText> => Optional<Text<STRING_MAX>>,
        resource: u64 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMigrateBegin3`](super::DomainMigrateBegin3).
    #[derive(Debug, Default)]
    DomainMigrateBegin3Ret {
        cookie_out: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainMigratePrepare3`](super::DomainMigratePrepare3).
    #[derive(Debug, Default)]
    DomainMigratePrepare3Args {
        cookie_in: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        uri_in: Option<String> => Optional<Text<STRING_MAX>>,
        flags: DomainMigrateWideFlags => Plain,
        dname: Option<HostText> => Optional<Text<STRING_MAX>>,
        resource: u64 => Plain,
        dom_xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`DomainMigratePrepare3`](super::DomainMigratePrepare3).
    #[derive(Debug, Default)]
    DomainMigratePrepare3Ret {
        cookie_out: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        uri_out: Option<String> => Optional<Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`DomainMigratePrepareTunnel3`](super::DomainMigratePrepareTunnel3).
    #[derive(Debug, Default)]
    DomainMigratePrepareTunnel3Args {
        cookie_in: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        flags: DomainMigrateWideFlags => Plain,
        dname: Option<HostText> => Optional<Text<STRING_MAX>>,
        resource: u64 => Plain,
        dom_xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Result of [`DomainMigratePrepareTunnel3`](super::DomainMigratePrepareTunnel3).
    #[derive(Debug, Default)]
    DomainMigratePrepareTunnel3Ret {
        cookie_out: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainMigratePerform3`](super::DomainMigratePerform3).
    #[derive(Debug, Default)]
    DomainMigratePerform3Args {
        domain: Domain => Plain,
        xmlin: Option<String> => Optional<Text<STRING_MAX>>,
        cookie_in: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        dconnuri: Option<String> => Optional<Text<STRING_MAX>>,
        uri: Option<String> => Optional<Text<STRING_MAX>>,
        flags: DomainMigrateWideFlags => Plain,
        dname: Option<HostText> => Optional<Text<STRING_MAX>>,
        resource: u64 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMigratePerform3`](super::DomainMigratePerform3).
    #[derive(Debug, Default)]
    DomainMigratePerform3Ret {
        cookie_out: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateFinish3`](super::DomainMigrateFinish3).
    #[derive(Debug, Default)]
    DomainMigrateFinish3Args {
        dname: HostText => Text<STRING_MAX>,
        cookie_in: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        dconnuri: Option<String> => Optional<Text<STRING_MAX>>,
        uri: Option<String> => Optional<Text<STRING_MAX>>,
        flags: DomainMigrateWideFlags => Plain,
        cancelled: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMigrateFinish3`](super::DomainMigrateFinish3).
    #[derive(Debug, Default)]
    DomainMigrateFinish3Ret {
        domain: Domain => Plain,
        cookie_out: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateConfirm3`](super::DomainMigrateConfirm3).
    #[derive(Debug, Default)]
    DomainMigrateConfirm3Args {
        domain: Domain => Plain,
        cookie_in: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        flags: DomainMigrateWideFlags => Plain,
        cancelled: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateBegin3Params`](super::DomainMigrateBegin3Params).
    #[derive(Debug, Default)]
    DomainMigrateBegin3ParamsArgs {
        domain: Domain => Plain,
        params: Vec<TypedParam> => Array<DOMAIN_MIGRATE_PARAM_LIST_MAX>,
        flags: DomainMigrateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMigrateBegin3Params`](super::DomainMigrateBegin3Params).
    #[derive(Debug, Default)]
    DomainMigrateBegin3ParamsRet {
        cookie_out: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        xml: String => Text<STRING_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainMigratePrepare3Params`](super::DomainMigratePrepare3Params).
    #[derive(Debug, Default)]
    DomainMigratePrepare3ParamsArgs {
        params: Vec<TypedParam> => Array<DOMAIN_MIGRATE_PARAM_LIST_MAX>,
        cookie_in: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        flags: DomainMigrateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMigratePrepare3Params`](super::DomainMigratePrepare3Params).
    #[derive(Debug, Default)]
    DomainMigratePrepare3ParamsRet {
        cookie_out: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        uri_out: Option<String> => Optional<Text<STRING_MAX>>,
    }
}

wire_struct! {
    /// Argument of [`DomainMigratePrepareTunnel3Params`](super::DomainMigratePrepareTunnel3Params).
    #[derive(Debug, Default)]
    DomainMigratePrepareTunnel3ParamsArgs {
        params: Vec<TypedParam> => Array<DOMAIN_MIGRATE_PARAM_LIST_MAX>,
        cookie_in: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        flags: DomainMigrateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMigratePrepareTunnel3Params`](super::DomainMigratePrepareTunnel3Params).
    #[derive(Debug, Default)]
    DomainMigratePrepareTunnel3ParamsRet {
        cookie_out: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainMigratePerform3Params`](super::DomainMigratePerform3Params).
    #[derive(Debug, Default)]
    DomainMigratePerform3ParamsArgs {
        domain: Domain => Plain,
        dconnuri: Option<String> => Optional<Text<STRING_MAX>>,
        params: Vec<TypedParam> => Array<DOMAIN_MIGRATE_PARAM_LIST_MAX>,
        cookie_in: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        flags: DomainMigrateFlags => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMigratePerform3Params`](super::DomainMigratePerform3Params).
    #[derive(Debug, Default)]
    DomainMigratePerform3ParamsRet {
        cookie_out: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateFinish3Params`](super::DomainMigrateFinish3Params).
    #[derive(Debug, Default)]
    DomainMigrateFinish3ParamsArgs {
        params: Vec<TypedParam> => Array<DOMAIN_MIGRATE_PARAM_LIST_MAX>,
        cookie_in: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        flags: DomainMigrateFlags => Plain,
        cancelled: i32 => Plain,
    }
}

wire_struct! {
    /// Result of [`DomainMigrateFinish3Params`](super::DomainMigrateFinish3Params).
    #[derive(Debug, Default)]
    DomainMigrateFinish3ParamsRet {
        domain: Domain => Plain,
        cookie_out: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateConfirm3Params`](super::DomainMigrateConfirm3Params).
    #[derive(Debug, Default)]
    DomainMigrateConfirm3ParamsArgs {
        domain: Domain => Plain,
        params: Vec<TypedParam> => Array<DOMAIN_MIGRATE_PARAM_LIST_MAX>,
        cookie_in: Vec<u8> => Opaque<MIGRATE_COOKIE_MAX>,
        flags: DomainMigrateFlags => Plain,
        cancelled: i32 => Plain,
    }
}

wire_struct! {
    /// Argument of [`DomainMigrateStartPostCopy`](super::DomainMigrateStartPostCopy).
    #[derive(Debug, Default)]
    DomainMigrateStartPostCopyArgs {
        domain: Domain => Plain,
        flags: u32 => Plain,
    }
}
