// Written by `codegen`; change the inputs, not this file.
// proto/admin.x sha256 3793b919b0363caff238e04d309b6d5f22276f6f29ff94ff973d055749042354
// proto/remote.x sha256 e39dc06e92e89dc7baad7fb81cfd652d3549089815087d0dbec1f2ed784ab706

//! Wire types: types.

#![expect(missing_docs, reason = "fields are named as in libvirt's protocol")]

use crate::bit_set::bit_set;
use crate::open_enum::open_enum;
use crate::remote::{ConnectOpenFlags, STRING_MAX, TypedParam};
use serde::{Deserialize, Serialize};
use serde_xdr::{Array, Optional, Text};

/// `SERVER_LIST_MAX` in `proto/admin.x`.
pub const SERVER_LIST_MAX: u32 = 16_384;

/// `SERVER_THREADPOOL_PARAMETERS_MAX` in `proto/admin.x`.
pub const SERVER_THREADPOOL_PARAMETERS_MAX: u32 = 32;

/// `CLIENT_LIST_MAX` in `proto/admin.x`.
pub const CLIENT_LIST_MAX: u32 = 16_384;

/// `CLIENT_INFO_PARAMETERS_MAX` in `proto/admin.x`.
pub const CLIENT_INFO_PARAMETERS_MAX: u32 = 64;

/// `SERVER_CLIENT_LIMITS_MAX` in `proto/admin.x`.
pub const SERVER_CLIENT_LIMITS_MAX: u32 = 32;

open_enum! {
    /// Values of `virClientTransport`.
    #[doc(alias = "virClientTransport")]
    ClientTransport(u32) {
        UNIX = 0,
        TCP = 1,
        TLS = 2,
    }
}

bit_set! {
    /// Values of `virAdmConnectDaemonShutdownFlags`.
    #[doc(alias = "virAdmConnectDaemonShutdownFlags")]
    ConnectDaemonShutdownFlags(u32) {
        PRESERVE = 0x1,
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Server {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Client {
    pub server: Server,
    pub id: u64,
    pub timestamp: i64,
    pub transport: ClientTransport,
}

/// Argument of [`ConnectOpen`](super::ConnectOpen).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectOpenArgs {
    pub flags: ConnectOpenFlags,
}

/// Result of [`ConnectGetLibVersion`](super::ConnectGetLibVersion).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetLibVersionRet {
    pub lib_ver: u64,
}

/// Argument of [`ConnectListServers`](super::ConnectListServers).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListServersArgs {
    pub need_results: u32,
    pub flags: u32,
}

/// Result of [`ConnectListServers`](super::ConnectListServers).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectListServersRet {
    #[serde(with = "Array::<SERVER_LIST_MAX>")]
    pub servers: Vec<Server>,
    pub ret: u32,
}

/// Argument of [`ConnectLookupServer`](super::ConnectLookupServer).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectLookupServerArgs {
    #[serde(with = "Text::<STRING_MAX>")]
    pub name: String,
    pub flags: u32,
}

/// Result of [`ConnectLookupServer`](super::ConnectLookupServer).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectLookupServerRet {
    pub server: Server,
}

/// Argument of [`ServerGetThreadpoolParameters`](super::ServerGetThreadpoolParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerGetThreadpoolParametersArgs {
    pub server: Server,
    pub flags: u32,
}

/// Result of [`ServerGetThreadpoolParameters`](super::ServerGetThreadpoolParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerGetThreadpoolParametersRet {
    #[serde(with = "Array::<SERVER_THREADPOOL_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
}

/// Argument of [`ServerSetThreadpoolParameters`](super::ServerSetThreadpoolParameters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerSetThreadpoolParametersArgs {
    pub server: Server,
    #[serde(with = "Array::<SERVER_THREADPOOL_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

/// Argument of [`ServerListClients`](super::ServerListClients).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerListClientsArgs {
    pub server: Server,
    pub need_results: u32,
    pub flags: u32,
}

/// Result of [`ServerListClients`](super::ServerListClients).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerListClientsRet {
    #[serde(with = "Array::<CLIENT_LIST_MAX>")]
    pub clients: Vec<Client>,
    pub ret: u32,
}

/// Argument of [`ServerLookupClient`](super::ServerLookupClient).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerLookupClientArgs {
    pub server: Server,
    pub id: u64,
    pub flags: u32,
}

/// Result of [`ServerLookupClient`](super::ServerLookupClient).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerLookupClientRet {
    pub client: Client,
}

/// Argument of [`ClientGetInfo`](super::ClientGetInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClientGetInfoArgs {
    pub client: Client,
    pub flags: u32,
}

/// Result of [`ClientGetInfo`](super::ClientGetInfo).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClientGetInfoRet {
    #[serde(with = "Array::<CLIENT_INFO_PARAMETERS_MAX>")]
    pub params: Vec<TypedParam>,
}

/// Argument of [`ClientClose`](super::ClientClose).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClientCloseArgs {
    pub client: Client,
    pub flags: u32,
}

/// Argument of [`ServerGetClientLimits`](super::ServerGetClientLimits).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerGetClientLimitsArgs {
    pub server: Server,
    pub flags: u32,
}

/// Result of [`ServerGetClientLimits`](super::ServerGetClientLimits).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerGetClientLimitsRet {
    #[serde(with = "Array::<SERVER_CLIENT_LIMITS_MAX>")]
    pub params: Vec<TypedParam>,
}

/// Argument of [`ServerSetClientLimits`](super::ServerSetClientLimits).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerSetClientLimitsArgs {
    pub server: Server,
    #[serde(with = "Array::<SERVER_CLIENT_LIMITS_MAX>")]
    pub params: Vec<TypedParam>,
    pub flags: u32,
}

/// Argument of [`ServerUpdateTlsFiles`](super::ServerUpdateTlsFiles).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerUpdateTlsFilesArgs {
    pub server: Server,
    pub flags: u32,
}

/// Argument of [`ConnectGetLoggingOutputs`](super::ConnectGetLoggingOutputs).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetLoggingOutputsArgs {
    pub flags: u32,
}

/// Result of [`ConnectGetLoggingOutputs`](super::ConnectGetLoggingOutputs).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetLoggingOutputsRet {
    #[serde(with = "Text::<STRING_MAX>")]
    pub outputs: String,
    pub noutputs: u32,
}

/// Argument of [`ConnectGetLoggingFilters`](super::ConnectGetLoggingFilters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetLoggingFiltersArgs {
    pub flags: u32,
}

/// Result of [`ConnectGetLoggingFilters`](super::ConnectGetLoggingFilters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectGetLoggingFiltersRet {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub filters: Option<String>,
    pub nfilters: u32,
}

/// Argument of [`ConnectSetLoggingOutputs`](super::ConnectSetLoggingOutputs).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectSetLoggingOutputsArgs {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub outputs: Option<String>,
    pub flags: u32,
}

/// Argument of [`ConnectSetLoggingFilters`](super::ConnectSetLoggingFilters).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectSetLoggingFiltersArgs {
    #[serde(with = "Optional::<Text<STRING_MAX>>")]
    pub filters: Option<String>,
    pub flags: u32,
}

/// Argument of [`ConnectSetDaemonTimeout`](super::ConnectSetDaemonTimeout).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectSetDaemonTimeoutArgs {
    pub timeout: u32,
    pub flags: u32,
}

/// Argument of [`ConnectDaemonShutdown`](super::ConnectDaemonShutdown).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectDaemonShutdownArgs {
    pub flags: ConnectDaemonShutdownFlags,
}
