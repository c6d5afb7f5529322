// Written by `codegen`; change the inputs, not this file.
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: connect.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use super::{DOMAIN_LIST_MAX, Domain, DomainStatsRecord, STRING_MAX};
use crate::bit_set::bit_set;
use crate::character::Character;
use crate::open_enum::open_enum;
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, Optional, Text};

open_enum! {
    /// How a client may prove who it is; the answer to `AUTH_LIST`.
    AuthType(i32) {
        NONE = 0,
        SASL = 1,
        POLKIT = 2,
    }
}

/// The value of a typed parameter; the discriminants are those of `virTypedParameterType`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TypedParamValue {
    #[serde(rename = "1")]
    Int(i32),
    #[serde(rename = "2")]
    Uint(u32),
    #[serde(rename = "3")]
    Llong(i64),
    #[serde(rename = "4")]
    Ullong(u64),
    #[serde(rename = "5")]
    Double(f64),
    #[serde(rename = "6")]
    Boolean(i32),
    #[serde(rename = "7")]
    String(#[serde(with = "Text::<STRING_MAX>")] String),
}

/// A named value of one of seven types, such as a tuning knob or a statistic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TypedParam {
    #[serde(with = "Text::<STRING_MAX>")]
    pub field: String,
    pub value: TypedParamValue,
}

/// `CONNECT_IDENTITY_PARAMS_MAX` in `proto/remote.x`.
pub const CONNECT_IDENTITY_PARAMS_MAX: u32 = 20;

/// `AUTH_SASL_DATA_MAX` in `proto/remote.x`.
pub const AUTH_SASL_DATA_MAX: u32 = 65_536;

/// `AUTH_TYPE_LIST_MAX` in `proto/remote.x`.
pub const AUTH_TYPE_LIST_MAX: u32 = 20;

/// `CPU_BASELINE_MAX` in `proto/remote.x`.
pub const CPU_BASELINE_MAX: u32 = 256;

/// `CONNECT_CPU_MODELS_MAX` in `proto/remote.x`.
pub const CONNECT_CPU_MODELS_MAX: u32 = 8192;

bit_set! {
    /// Values of `virConnectFlags`.
    #[doc(alias = "virConnectFlags")]
    ConnectOpenFlags(u32) {
        RO = 0x1,
        NO_ALIASES = 0x2,
    }
}

open_enum! {
    /// Values of `virDrvFeature`.
    #[doc(alias = "virDrvFeature")]
    DriverFeature(i32) {
        MIGRATION_V1 = 1,
        REMOTE = 2,
        MIGRATION_V2 = 3,
        MIGRATION_P2P = 4,
        MIGRATION_DIRECT = 5,
        MIGRATION_V3 = 6,
        MIGRATE_CHANGE_PROTECTION = 7,
        FD_PASSING = 8,
        TYPED_PARAM_STRING = 9,
        PROGRAM_KEEPALIVE = 10,
        XML_MIGRATABLE = 11,
        MIGRATION_OFFLINE = 12,
        MIGRATION_PARAMS = 13,
        REMOTE_EVENT_CALLBACK = 14,
        REMOTE_CLOSE_CALLBACK = 15,
        NETWORK_UPDATE_HAS_CORRECT_ORDER = 16,
    }
}

bit_set! {
    /// Values of `virConnectGetDomainCapabilitiesFlags`.
    #[doc(alias = "virConnectGetDomainCapabilitiesFlags")]
    ConnectGetDomainCapabilitiesFlags(u32) {
        DISABLE_DEPRECATED_FEATURES = 0x1,
    }
}

bit_set! {
    /// Values of `virConnectCompareCPUFlags`.
    #[doc(alias = "virConnectCompareCPUFlags")]
    ConnectCompareCpuFlags(u32) {
        FAIL_INCOMPATIBLE = 0x1,
        VALIDATE_XML = 0x2,
    }
}

open_enum! {
    /// Values of `virCPUCompareResult`.
    #[doc(alias = "virCPUCompareResult")]
    CpuCompareResult(i32) {
        ERROR = -1,
        INCOMPATIBLE = 0,
        IDENTICAL = 1,
        SUPERSET = 2,
    }
}

bit_set! {
    /// Values of `virConnectBaselineCPUFlags`.
    #[doc(alias = "virConnectBaselineCPUFlags")]
    ConnectBaselineCpuFlags(u32) {
        EXPAND_FEATURES = 0x1,
        MIGRATABLE = 0x2,
    }
}

open_enum! {
    /// Values of `virConnectCloseReason`.
    #[doc(alias = "virConnectCloseReason")]
    ConnectCloseReason(i32) {
        ERROR = 0,
        EOF = 1,
        KEEPALIVE = 2,
        CLIENT = 3,
    }
}

bit_set! {
    /// Values of `virDomainStatsTypes`.
    #[doc(alias = "virDomainStatsTypes")]
    DomainStatsFlags(u32) {
        STATE = 0x1,
        CPU_TOTAL = 0x2,
        BALLOON = 0x4,
        VCPU = 0x8,
        INTERFACE = 0x10,
        BLOCK = 0x20,
        PERF = 0x40,
        IOTHREAD = 0x80,
        MEMORY = 0x100,
        DIRTYRATE = 0x200,
        VM = 0x400,
    }
}

bit_set! {
    /// Values of `virConnectGetAllDomainStatsFlags`.
    #[doc(alias = "virConnectGetAllDomainStatsFlags")]
    ConnectGetAllDomainStatsFlags(u32) {
        ACTIVE = 0x1,
        INACTIVE = 0x2,
        PERSISTENT = 0x4,
        TRANSIENT = 0x8,
        RUNNING = 0x10,
        PAUSED = 0x20,
        SHUTOFF = 0x40,
        OTHER = 0x80,
        NOWAIT = 0x20000000,
        BACKING = 0x40000000,
        ENFORCE_STATS = 0x80000000,
    }
}

/// Argument of [`ConnectOpen`](super::ConnectOpen).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectOpenArgs {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub name: Option<String>,
    pub flags: ConnectOpenFlags,
}

/// Argument of [`ConnectSupportsFeature`](super::ConnectSupportsFeature).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectSupportsFeatureArgs {
    pub feature: DriverFeature,
}

/// Result of [`ConnectSupportsFeature`](super::ConnectSupportsFeature).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectSupportsFeatureRet {
    pub supported: i32,
}

/// Result of [`ConnectGetType`](super::ConnectGetType).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetTypeRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub kind: String,
}

/// Result of [`ConnectGetVersion`](super::ConnectGetVersion).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetVersionRet {
    pub hv_ver: u64,
}

/// Result of [`ConnectGetLibVersion`](super::ConnectGetLibVersion).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetLibVersionRet {
    pub lib_ver: u64,
}

/// Result of [`ConnectGetHostname`](super::ConnectGetHostname).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetHostnameRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub hostname: String,
}

/// Argument of [`ConnectGetSysinfo`](super::ConnectGetSysinfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetSysinfoArgs {
    pub flags: u32,
}

/// Result of [`ConnectGetSysinfo`](super::ConnectGetSysinfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetSysinfoRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub sysinfo: String,
}

/// Result of [`ConnectGetUri`](super::ConnectGetUri).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetUriRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub uri: String,
}

/// Argument of [`ConnectGetMaxVcpus`](super::ConnectGetMaxVcpus).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetMaxVcpusArgs {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub kind: Option<String>,
}

/// Result of [`ConnectGetMaxVcpus`](super::ConnectGetMaxVcpus).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetMaxVcpusRet {
    pub max_vcpus: i32,
}

/// Result of [`ConnectGetCapabilities`](super::ConnectGetCapabilities).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetCapabilitiesRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub capabilities: String,
}

/// Argument of [`ConnectGetDomainCapabilities`](super::ConnectGetDomainCapabilities).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetDomainCapabilitiesArgs {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub emulatorbin: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub arch: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub machine: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub virttype: Option<String>,
    pub flags: ConnectGetDomainCapabilitiesFlags,
}

/// Result of [`ConnectGetDomainCapabilities`](super::ConnectGetDomainCapabilities).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetDomainCapabilitiesRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub capabilities: String,
}

/// Result of [`AuthList`](super::AuthList).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AuthListRet {
    #[serde(with = "Array::<AUTH_TYPE_LIST_MAX>")]
    pub types: Vec<AuthType>,
}

/// Result of [`AuthSaslInit`](super::AuthSaslInit).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AuthSaslInitRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub mechlist: String,
}

/// Argument of [`AuthSaslStart`](super::AuthSaslStart).
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AuthSaslStartArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub mech: String,
    pub nil: i32,
    #[serde(with = "Array::<AUTH_SASL_DATA_MAX, Character>")]
    pub data: Vec<u8>,
}

impl std::fmt::Debug for AuthSaslStartArgs {
    /// Secrets are not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuthSaslStartArgs")
            .field("mech", &self.mech)
            .field("nil", &self.nil)
            .field("data", &format_args!(".."))
            .finish()
    }
}

/// Result of [`AuthSaslStart`](super::AuthSaslStart).
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AuthSaslStartRet {
    pub complete: i32,
    pub nil: i32,
    #[serde(with = "Array::<AUTH_SASL_DATA_MAX, Character>")]
    pub data: Vec<u8>,
}

impl std::fmt::Debug for AuthSaslStartRet {
    /// Secrets are not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuthSaslStartRet")
            .field("complete", &self.complete)
            .field("nil", &self.nil)
            .field("data", &format_args!(".."))
            .finish()
    }
}

/// Argument of [`AuthSaslStep`](super::AuthSaslStep).
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AuthSaslStepArgs {
    pub nil: i32,
    #[serde(with = "Array::<AUTH_SASL_DATA_MAX, Character>")]
    pub data: Vec<u8>,
}

impl std::fmt::Debug for AuthSaslStepArgs {
    /// Secrets are not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuthSaslStepArgs")
            .field("nil", &self.nil)
            .field("data", &format_args!(".."))
            .finish()
    }
}

/// Result of [`AuthSaslStep`](super::AuthSaslStep).
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AuthSaslStepRet {
    pub complete: i32,
    pub nil: i32,
    #[serde(with = "Array::<AUTH_SASL_DATA_MAX, Character>")]
    pub data: Vec<u8>,
}

impl std::fmt::Debug for AuthSaslStepRet {
    /// Secrets are not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuthSaslStepRet")
            .field("complete", &self.complete)
            .field("nil", &self.nil)
            .field("data", &format_args!(".."))
            .finish()
    }
}

/// Result of [`AuthPolkit`](super::AuthPolkit).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AuthPolkitRet {
    pub complete: i32,
}

/// Argument of [`ConnectDomainXmlFromNative`](super::ConnectDomainXmlFromNative).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDomainXmlFromNativeArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub native_format: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub native_config: String,
    pub flags: u32,
}

/// Result of [`ConnectDomainXmlFromNative`](super::ConnectDomainXmlFromNative).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDomainXmlFromNativeRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub domain_xml: String,
}

/// Argument of [`ConnectDomainXmlToNative`](super::ConnectDomainXmlToNative).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDomainXmlToNativeArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub native_format: String,
    #[serde(with = "Text::<STRING_MAX>")]
    pub domain_xml: String,
    pub flags: u32,
}

/// Result of [`ConnectDomainXmlToNative`](super::ConnectDomainXmlToNative).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDomainXmlToNativeRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub native_config: String,
}

/// Result of [`ConnectIsSecure`](super::ConnectIsSecure).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectIsSecureRet {
    pub secure: i32,
}

/// Argument of [`ConnectCompareCpu`](super::ConnectCompareCpu).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectCompareCpuArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml: String,
    pub flags: ConnectCompareCpuFlags,
}

/// Result of [`ConnectCompareCpu`](super::ConnectCompareCpu).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectCompareCpuRet {
    pub result: CpuCompareResult,
}

/// Argument of [`ConnectBaselineCpu`](super::ConnectBaselineCpu).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectBaselineCpuArgs {
    #[serde(with = "Array::<CPU_BASELINE_MAX, Text<STRING_MAX>>")]
    pub xml_cpus: Vec<String>,
    pub flags: ConnectBaselineCpuFlags,
}

/// Result of [`ConnectBaselineCpu`](super::ConnectBaselineCpu).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectBaselineCpuRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub cpu: String,
}

/// What [`ConnectEventConnectionClosed`](super::ConnectEventConnectionClosed) carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectEventConnectionClosedMsg {
    pub reason: ConnectCloseReason,
}

/// Argument of [`ConnectGetCpuModelNames`](super::ConnectGetCpuModelNames).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetCpuModelNamesArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub arch: String,
    pub need_results: i32,
    pub flags: u32,
}

/// Result of [`ConnectGetCpuModelNames`](super::ConnectGetCpuModelNames).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetCpuModelNamesRet {
    #[serde(with = "Array::<CONNECT_CPU_MODELS_MAX, Text<STRING_MAX>>")]
    pub models: Vec<String>,
    pub ret: i32,
}

/// Argument of [`ConnectGetAllDomainStats`](super::ConnectGetAllDomainStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetAllDomainStatsArgs {
    #[serde(with = "Array::<DOMAIN_LIST_MAX>")]
    pub domains: Vec<Domain>,
    pub stats: DomainStatsFlags,
    pub flags: ConnectGetAllDomainStatsFlags,
}

/// Result of [`ConnectGetAllDomainStats`](super::ConnectGetAllDomainStats).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetAllDomainStatsRet {
    #[serde(with = "Array::<DOMAIN_LIST_MAX>")]
    pub ret_stats: Vec<DomainStatsRecord>,
}

/// Argument of [`ConnectCompareHypervisorCpu`](super::ConnectCompareHypervisorCpu).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectCompareHypervisorCpuArgs {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub emulator: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub arch: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub machine: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub virttype: Option<String>,
    #[serde(with = "Text::<STRING_MAX>")]
    pub xml_cpu: String,
    pub flags: ConnectCompareCpuFlags,
}

/// Result of [`ConnectCompareHypervisorCpu`](super::ConnectCompareHypervisorCpu).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectCompareHypervisorCpuRet {
    pub result: CpuCompareResult,
}

/// Argument of [`ConnectBaselineHypervisorCpu`](super::ConnectBaselineHypervisorCpu).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectBaselineHypervisorCpuArgs {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub emulator: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub arch: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub machine: Option<String>,
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub virttype: Option<String>,
    #[serde(with = "Array::<CPU_BASELINE_MAX, Text<STRING_MAX>>")]
    pub xml_cpus: Vec<String>,
    pub flags: ConnectBaselineCpuFlags,
}

/// Result of [`ConnectBaselineHypervisorCpu`](super::ConnectBaselineHypervisorCpu).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectBaselineHypervisorCpuRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub cpu: String,
}

/// Argument of [`ConnectSetIdentity`](super::ConnectSetIdentity).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectSetIdentityArgs {
    #[serde(with = "Array::<CONNECT_IDENTITY_PARAMS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: u32,
}
