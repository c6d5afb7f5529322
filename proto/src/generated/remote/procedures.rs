// Written by `cargo run -p virtwire-codegen`. Change its inputs, not this file.
// proto/remote.x sha256 cc1636f97f6989f273622de4f62918909b6b8f36f76cba54913522900b7d94d4

//! The remote program's procedures and events.

use crate::procedure_table::procedures;

procedures! {
    REMOTE;

    /// Procedure 1, `virConnectOpen`.
    #[doc(alias("virConnectOpen", "REMOTE_PROC_CONNECT_OPEN"))]
    call ConnectOpen = 1 "CONNECT_OPEN" "virConnectOpen": super::ConnectOpenArgs => (), High, Short, None, None;
    /// Procedure 2, `virConnectClose`.
    #[doc(alias("virConnectClose", "REMOTE_PROC_CONNECT_CLOSE"))]
    call ConnectClose = 2 "CONNECT_CLOSE" "virConnectClose": () => (), High, Short, None, None;
    /// Procedure 3, `virConnectGetType`.
    #[doc(alias("virConnectGetType", "REMOTE_PROC_CONNECT_GET_TYPE"))]
    call ConnectGetType = 3 "CONNECT_GET_TYPE" "virConnectGetType": () => super::ConnectGetTypeRet, High, Short, None, None;
    /// Procedure 4, `virConnectGetVersion`.
    #[doc(alias("virConnectGetVersion", "REMOTE_PROC_CONNECT_GET_VERSION"))]
    call ConnectGetVersion = 4 "CONNECT_GET_VERSION" "virConnectGetVersion": () => super::ConnectGetVersionRet, High, Short, None, None;
    /// Procedure 5, `virConnectGetMaxVcpus`.
    #[doc(alias("virConnectGetMaxVcpus", "REMOTE_PROC_CONNECT_GET_MAX_VCPUS"))]
    call ConnectGetMaxVcpus = 5 "CONNECT_GET_MAX_VCPUS" "virConnectGetMaxVcpus": super::ConnectGetMaxVcpusArgs => super::ConnectGetMaxVcpusRet, High, Short, None, None;
    /// Procedure 6, `virNodeGetInfo`.
    #[doc(alias("virNodeGetInfo", "REMOTE_PROC_NODE_GET_INFO"))]
    call NodeGetInfo = 6 "NODE_GET_INFO" "virNodeGetInfo": () => super::NodeInfo, High, Short, None, None;
    /// Procedure 7, `virConnectGetCapabilities`.
    #[doc(alias("virConnectGetCapabilities", "REMOTE_PROC_CONNECT_GET_CAPABILITIES"))]
    call ConnectGetCapabilities = 7 "CONNECT_GET_CAPABILITIES" "virConnectGetCapabilities": () => super::ConnectGetCapabilitiesRet, Low, Short, None, None;
    /// Procedure 8, `virDomainAttachDevice`.
    #[doc(alias("virDomainAttachDevice", "REMOTE_PROC_DOMAIN_ATTACH_DEVICE"))]
    call DomainAttachDevice = 8 "DOMAIN_ATTACH_DEVICE" "virDomainAttachDevice": super::DomainAttachDeviceArgs => (), Low, Short, None, None;
    /// Procedure 9, `virDomainCreate`.
    #[doc(alias("virDomainCreate", "REMOTE_PROC_DOMAIN_CREATE"))]
    call DomainCreate = 9 "DOMAIN_CREATE" "virDomainCreate": super::DomainCreateArgs => (), Low, Long, None, None;
    /// Procedure 10, `virDomainCreateXML`.
    #[doc(alias("virDomainCreateXML", "REMOTE_PROC_DOMAIN_CREATE_XML"))]
    call DomainCreateXml = 10 "DOMAIN_CREATE_XML" "virDomainCreateXML": super::DomainCreateXmlArgs => super::DomainCreateXmlRet, Low, Long, None, None;
    /// Procedure 11, `virDomainDefineXML`.
    #[doc(alias("virDomainDefineXML", "REMOTE_PROC_DOMAIN_DEFINE_XML"))]
    call DomainDefineXml = 11 "DOMAIN_DEFINE_XML" "virDomainDefineXML": super::DomainDefineXmlArgs => super::DomainDefineXmlRet, High, Short, None, None;
    /// Procedure 12, `virDomainDestroy`.
    #[doc(alias("virDomainDestroy", "REMOTE_PROC_DOMAIN_DESTROY"))]
    call DomainDestroy = 12 "DOMAIN_DESTROY" "virDomainDestroy": super::DomainDestroyArgs => (), High, Short, None, None;
    /// Procedure 13, `virDomainDetachDevice`.
    #[doc(alias("virDomainDetachDevice", "REMOTE_PROC_DOMAIN_DETACH_DEVICE"))]
    call DomainDetachDevice = 13 "DOMAIN_DETACH_DEVICE" "virDomainDetachDevice": super::DomainDetachDeviceArgs => (), Low, Short, None, None;
    /// Procedure 14, `virDomainGetXMLDesc`.
    #[doc(alias("virDomainGetXMLDesc", "REMOTE_PROC_DOMAIN_GET_XML_DESC"))]
    call DomainGetXmlDesc = 14 "DOMAIN_GET_XML_DESC" "virDomainGetXMLDesc": super::DomainGetXmlDescArgs => super::DomainGetXmlDescRet, Low, Short, None, None;
    /// Procedure 15, `virDomainGetAutostart`.
    #[doc(alias("virDomainGetAutostart", "REMOTE_PROC_DOMAIN_GET_AUTOSTART"))]
    call DomainGetAutostart = 15 "DOMAIN_GET_AUTOSTART" "virDomainGetAutostart": super::DomainGetAutostartArgs => super::DomainGetAutostartRet, High, Short, None, None;
    /// Procedure 16, `virDomainGetInfo`.
    #[doc(alias("virDomainGetInfo", "REMOTE_PROC_DOMAIN_GET_INFO"))]
    call DomainGetInfo = 16 "DOMAIN_GET_INFO" "virDomainGetInfo": super::DomainGetInfoArgs => super::DomainInfo, Low, Short, None, None;
    /// Procedure 17, `virDomainGetMaxMemory`.
    #[doc(alias("virDomainGetMaxMemory", "REMOTE_PROC_DOMAIN_GET_MAX_MEMORY"))]
    call DomainGetMaxMemory = 17 "DOMAIN_GET_MAX_MEMORY" "virDomainGetMaxMemory": super::DomainGetMaxMemoryArgs => super::DomainGetMaxMemoryRet, High, Short, None, None;
    /// Procedure 18, `virDomainGetMaxVcpus`.
    #[doc(alias("virDomainGetMaxVcpus", "REMOTE_PROC_DOMAIN_GET_MAX_VCPUS"))]
    call DomainGetMaxVcpus = 18 "DOMAIN_GET_MAX_VCPUS" "virDomainGetMaxVcpus": super::DomainGetMaxVcpusArgs => super::DomainGetMaxVcpusRet, High, Short, None, None;
    /// Procedure 19, `virDomainGetOSType`.
    #[doc(alias("virDomainGetOSType", "REMOTE_PROC_DOMAIN_GET_OS_TYPE"))]
    call DomainGetOsType = 19 "DOMAIN_GET_OS_TYPE" "virDomainGetOSType": super::DomainGetOsTypeArgs => super::DomainGetOsTypeRet, High, Short, None, None;
    /// Procedure 20, `virDomainGetVcpus`.
    #[doc(alias("virDomainGetVcpus", "REMOTE_PROC_DOMAIN_GET_VCPUS"))]
    call DomainGetVcpus = 20 "DOMAIN_GET_VCPUS" "virDomainGetVcpus": super::DomainGetVcpusArgs => super::DomainGetVcpusRet, High, Short, None, None;
    /// Procedure 21, `virConnectListDefinedDomains`.
    #[doc(alias("virConnectListDefinedDomains", "REMOTE_PROC_CONNECT_LIST_DEFINED_DOMAINS"))]
    call ConnectListDefinedDomains = 21 "CONNECT_LIST_DEFINED_DOMAINS" "virConnectListDefinedDomains": super::ConnectListDefinedDomainsArgs => super::ConnectListDefinedDomainsRet, High, Short, None, None;
    /// Procedure 22, `virDomainLookupByID`.
    #[doc(alias("virDomainLookupByID", "REMOTE_PROC_DOMAIN_LOOKUP_BY_ID"))]
    call DomainLookupById = 22 "DOMAIN_LOOKUP_BY_ID" "virDomainLookupByID": super::DomainLookupByIdArgs => super::DomainLookupByIdRet, High, Short, None, None;
    /// Procedure 23, `virDomainLookupByName`.
    #[doc(alias("virDomainLookupByName", "REMOTE_PROC_DOMAIN_LOOKUP_BY_NAME"))]
    call DomainLookupByName = 23 "DOMAIN_LOOKUP_BY_NAME" "virDomainLookupByName": super::DomainLookupByNameArgs => super::DomainLookupByNameRet, High, Short, None, None;
    /// Procedure 24, `virDomainLookupByUUID`.
    #[doc(alias("virDomainLookupByUUID", "REMOTE_PROC_DOMAIN_LOOKUP_BY_UUID"))]
    call DomainLookupByUuid = 24 "DOMAIN_LOOKUP_BY_UUID" "virDomainLookupByUUID": super::DomainLookupByUuidArgs => super::DomainLookupByUuidRet, High, Short, None, None;
    /// Procedure 25, `virConnectNumOfDefinedDomains`.
    #[doc(alias("virConnectNumOfDefinedDomains", "REMOTE_PROC_CONNECT_NUM_OF_DEFINED_DOMAINS"))]
    call ConnectNumOfDefinedDomains = 25 "CONNECT_NUM_OF_DEFINED_DOMAINS" "virConnectNumOfDefinedDomains": () => super::ConnectNumOfDefinedDomainsRet, High, Short, None, None;
    /// Procedure 26, `virDomainPinVcpu`.
    #[doc(alias("virDomainPinVcpu", "REMOTE_PROC_DOMAIN_PIN_VCPU"))]
    call DomainPinVcpu = 26 "DOMAIN_PIN_VCPU" "virDomainPinVcpu": super::DomainPinVcpuArgs => (), Low, Short, None, None;
    /// Procedure 27, `virDomainReboot`.
    #[doc(alias("virDomainReboot", "REMOTE_PROC_DOMAIN_REBOOT"))]
    call DomainReboot = 27 "DOMAIN_REBOOT" "virDomainReboot": super::DomainRebootArgs => (), Low, Long, None, None;
    /// Procedure 28, `virDomainResume`.
    #[doc(alias("virDomainResume", "REMOTE_PROC_DOMAIN_RESUME"))]
    call DomainResume = 28 "DOMAIN_RESUME" "virDomainResume": super::DomainResumeArgs => (), Low, Short, None, None;
    /// Procedure 29, `virDomainSetAutostart`.
    #[doc(alias("virDomainSetAutostart", "REMOTE_PROC_DOMAIN_SET_AUTOSTART"))]
    call DomainSetAutostart = 29 "DOMAIN_SET_AUTOSTART" "virDomainSetAutostart": super::DomainSetAutostartArgs => (), High, Short, None, None;
    /// Procedure 30, `virDomainSetMaxMemory`.
    #[doc(alias("virDomainSetMaxMemory", "REMOTE_PROC_DOMAIN_SET_MAX_MEMORY"))]
    call DomainSetMaxMemory = 30 "DOMAIN_SET_MAX_MEMORY" "virDomainSetMaxMemory": super::DomainSetMaxMemoryArgs => (), High, Short, None, None;
    /// Procedure 31, `virDomainSetMemory`.
    #[doc(alias("virDomainSetMemory", "REMOTE_PROC_DOMAIN_SET_MEMORY"))]
    call DomainSetMemory = 31 "DOMAIN_SET_MEMORY" "virDomainSetMemory": super::DomainSetMemoryArgs => (), Low, Short, None, None;
    /// Procedure 32, `virDomainSetVcpus`.
    #[doc(alias("virDomainSetVcpus", "REMOTE_PROC_DOMAIN_SET_VCPUS"))]
    call DomainSetVcpus = 32 "DOMAIN_SET_VCPUS" "virDomainSetVcpus": super::DomainSetVcpusArgs => (), Low, Short, None, None;
    /// Procedure 33, `virDomainShutdown`.
    #[doc(alias("virDomainShutdown", "REMOTE_PROC_DOMAIN_SHUTDOWN"))]
    call DomainShutdown = 33 "DOMAIN_SHUTDOWN" "virDomainShutdown": super::DomainShutdownArgs => (), Low, Long, None, None;
    /// Procedure 34, `virDomainSuspend`.
    #[doc(alias("virDomainSuspend", "REMOTE_PROC_DOMAIN_SUSPEND"))]
    call DomainSuspend = 34 "DOMAIN_SUSPEND" "virDomainSuspend": super::DomainSuspendArgs => (), Low, Short, None, None;
    /// Procedure 35, `virDomainUndefine`.
    #[doc(alias("virDomainUndefine", "REMOTE_PROC_DOMAIN_UNDEFINE"))]
    call DomainUndefine = 35 "DOMAIN_UNDEFINE" "virDomainUndefine": super::DomainUndefineArgs => (), High, Short, None, None;
    /// Procedure 36, `virConnectListDefinedNetworks`.
    #[doc(alias("virConnectListDefinedNetworks", "REMOTE_PROC_CONNECT_LIST_DEFINED_NETWORKS"))]
    call ConnectListDefinedNetworks = 36 "CONNECT_LIST_DEFINED_NETWORKS" "virConnectListDefinedNetworks": super::ConnectListDefinedNetworksArgs => super::ConnectListDefinedNetworksRet, High, Short, None, None;
    /// Procedure 37, `virConnectListDomains`.
    #[doc(alias("virConnectListDomains", "REMOTE_PROC_CONNECT_LIST_DOMAINS"))]
    call ConnectListDomains = 37 "CONNECT_LIST_DOMAINS" "virConnectListDomains": super::ConnectListDomainsArgs => super::ConnectListDomainsRet, High, Short, None, None;
    /// Procedure 38, `virConnectListNetworks`.
    #[doc(alias("virConnectListNetworks", "REMOTE_PROC_CONNECT_LIST_NETWORKS"))]
    call ConnectListNetworks = 38 "CONNECT_LIST_NETWORKS" "virConnectListNetworks": super::ConnectListNetworksArgs => super::ConnectListNetworksRet, High, Short, None, None;
    /// Procedure 39, `virNetworkCreate`.
    #[doc(alias("virNetworkCreate", "REMOTE_PROC_NETWORK_CREATE"))]
    call NetworkCreate = 39 "NETWORK_CREATE" "virNetworkCreate": super::NetworkCreateArgs => (), Low, Short, None, None;
    /// Procedure 40, `virNetworkCreateXML`.
    #[doc(alias("virNetworkCreateXML", "REMOTE_PROC_NETWORK_CREATE_XML"))]
    call NetworkCreateXml = 40 "NETWORK_CREATE_XML" "virNetworkCreateXML": super::NetworkCreateXmlArgs => super::NetworkCreateXmlRet, Low, Short, None, None;
    /// Procedure 41, `virNetworkDefineXML`.
    #[doc(alias("virNetworkDefineXML", "REMOTE_PROC_NETWORK_DEFINE_XML"))]
    call NetworkDefineXml = 41 "NETWORK_DEFINE_XML" "virNetworkDefineXML": super::NetworkDefineXmlArgs => super::NetworkDefineXmlRet, High, Short, None, None;
    /// Procedure 42, `virNetworkDestroy`.
    #[doc(alias("virNetworkDestroy", "REMOTE_PROC_NETWORK_DESTROY"))]
    call NetworkDestroy = 42 "NETWORK_DESTROY" "virNetworkDestroy": super::NetworkDestroyArgs => (), High, Short, None, None;
    /// Procedure 43, `virNetworkGetXMLDesc`.
    #[doc(alias("virNetworkGetXMLDesc", "REMOTE_PROC_NETWORK_GET_XML_DESC"))]
    call NetworkGetXmlDesc = 43 "NETWORK_GET_XML_DESC" "virNetworkGetXMLDesc": super::NetworkGetXmlDescArgs => super::NetworkGetXmlDescRet, High, Short, None, None;
    /// Procedure 44, `virNetworkGetAutostart`.
    #[doc(alias("virNetworkGetAutostart", "REMOTE_PROC_NETWORK_GET_AUTOSTART"))]
    call NetworkGetAutostart = 44 "NETWORK_GET_AUTOSTART" "virNetworkGetAutostart": super::NetworkGetAutostartArgs => super::NetworkGetAutostartRet, High, Short, None, None;
    /// Procedure 45, `virNetworkGetBridgeName`.
    #[doc(alias("virNetworkGetBridgeName", "REMOTE_PROC_NETWORK_GET_BRIDGE_NAME"))]
    call NetworkGetBridgeName = 45 "NETWORK_GET_BRIDGE_NAME" "virNetworkGetBridgeName": super::NetworkGetBridgeNameArgs => super::NetworkGetBridgeNameRet, High, Short, None, None;
    /// Procedure 46, `virNetworkLookupByName`.
    #[doc(alias("virNetworkLookupByName", "REMOTE_PROC_NETWORK_LOOKUP_BY_NAME"))]
    call NetworkLookupByName = 46 "NETWORK_LOOKUP_BY_NAME" "virNetworkLookupByName": super::NetworkLookupByNameArgs => super::NetworkLookupByNameRet, High, Short, None, None;
    /// Procedure 47, `virNetworkLookupByUUID`.
    #[doc(alias("virNetworkLookupByUUID", "REMOTE_PROC_NETWORK_LOOKUP_BY_UUID"))]
    call NetworkLookupByUuid = 47 "NETWORK_LOOKUP_BY_UUID" "virNetworkLookupByUUID": super::NetworkLookupByUuidArgs => super::NetworkLookupByUuidRet, High, Short, None, None;
    /// Procedure 48, `virNetworkSetAutostart`.
    #[doc(alias("virNetworkSetAutostart", "REMOTE_PROC_NETWORK_SET_AUTOSTART"))]
    call NetworkSetAutostart = 48 "NETWORK_SET_AUTOSTART" "virNetworkSetAutostart": super::NetworkSetAutostartArgs => (), High, Short, None, None;
    /// Procedure 49, `virNetworkUndefine`.
    #[doc(alias("virNetworkUndefine", "REMOTE_PROC_NETWORK_UNDEFINE"))]
    call NetworkUndefine = 49 "NETWORK_UNDEFINE" "virNetworkUndefine": super::NetworkUndefineArgs => (), High, Short, None, None;
    /// Procedure 50, `virConnectNumOfDefinedNetworks`.
    #[doc(alias("virConnectNumOfDefinedNetworks", "REMOTE_PROC_CONNECT_NUM_OF_DEFINED_NETWORKS"))]
    call ConnectNumOfDefinedNetworks = 50 "CONNECT_NUM_OF_DEFINED_NETWORKS" "virConnectNumOfDefinedNetworks": () => super::ConnectNumOfDefinedNetworksRet, High, Short, None, None;
    /// Procedure 51, `virConnectNumOfDomains`.
    #[doc(alias("virConnectNumOfDomains", "REMOTE_PROC_CONNECT_NUM_OF_DOMAINS"))]
    call ConnectNumOfDomains = 51 "CONNECT_NUM_OF_DOMAINS" "virConnectNumOfDomains": () => super::ConnectNumOfDomainsRet, High, Short, None, None;
    /// Procedure 52, `virConnectNumOfNetworks`.
    #[doc(alias("virConnectNumOfNetworks", "REMOTE_PROC_CONNECT_NUM_OF_NETWORKS"))]
    call ConnectNumOfNetworks = 52 "CONNECT_NUM_OF_NETWORKS" "virConnectNumOfNetworks": () => super::ConnectNumOfNetworksRet, High, Short, None, None;
    /// Procedure 53, `virDomainCoreDump`.
    #[doc(alias("virDomainCoreDump", "REMOTE_PROC_DOMAIN_CORE_DUMP"))]
    call DomainCoreDump = 53 "DOMAIN_CORE_DUMP" "virDomainCoreDump": super::DomainCoreDumpArgs => (), Low, Long, None, None;
    /// Procedure 54, `virDomainRestore`.
    #[doc(alias("virDomainRestore", "REMOTE_PROC_DOMAIN_RESTORE"))]
    call DomainRestore = 54 "DOMAIN_RESTORE" "virDomainRestore": super::DomainRestoreArgs => (), Low, Long, None, None;
    /// Procedure 55, `virDomainSave`.
    #[doc(alias("virDomainSave", "REMOTE_PROC_DOMAIN_SAVE"))]
    call DomainSave = 55 "DOMAIN_SAVE" "virDomainSave": super::DomainSaveArgs => (), Low, Long, None, None;
    /// Procedure 56, `virDomainGetSchedulerType`.
    #[doc(alias("virDomainGetSchedulerType", "REMOTE_PROC_DOMAIN_GET_SCHEDULER_TYPE"))]
    call DomainGetSchedulerType = 56 "DOMAIN_GET_SCHEDULER_TYPE" "virDomainGetSchedulerType": super::DomainGetSchedulerTypeArgs => super::DomainSchedulerType, Low, Short, None, None;
    /// Procedure 57, `virDomainGetSchedulerParameters`.
    #[doc(alias("virDomainGetSchedulerParameters", "REMOTE_PROC_DOMAIN_GET_SCHEDULER_PARAMETERS"))]
    call DomainGetSchedulerParameters = 57 "DOMAIN_GET_SCHEDULER_PARAMETERS" "virDomainGetSchedulerParameters": super::DomainGetSchedulerParametersArgs => super::DomainGetSchedulerParametersRet, Low, Short, None, None;
    /// Procedure 58, `virDomainSetSchedulerParameters`.
    #[doc(alias("virDomainSetSchedulerParameters", "REMOTE_PROC_DOMAIN_SET_SCHEDULER_PARAMETERS"))]
    call DomainSetSchedulerParameters = 58 "DOMAIN_SET_SCHEDULER_PARAMETERS" "virDomainSetSchedulerParameters": super::DomainSetSchedulerParametersArgs => (), Low, Short, None, None;
    /// Procedure 59, `virConnectGetHostname`.
    #[doc(alias("virConnectGetHostname", "REMOTE_PROC_CONNECT_GET_HOSTNAME"))]
    call ConnectGetHostname = 59 "CONNECT_GET_HOSTNAME" "virConnectGetHostname": () => super::ConnectGetHostnameRet, High, Short, None, None;
    /// Procedure 60, `REMOTE_PROC_CONNECT_SUPPORTS_FEATURE`.
    #[doc(alias = "REMOTE_PROC_CONNECT_SUPPORTS_FEATURE")]
    call ConnectSupportsFeature = 60 "CONNECT_SUPPORTS_FEATURE": super::ConnectSupportsFeatureArgs => super::ConnectSupportsFeatureRet, High, Short, None, None;
    /// Procedure 61, `REMOTE_PROC_DOMAIN_MIGRATE_PREPARE`.
    ///
    /// Has the destination prepare (protocol 1). Only drivers before libvirt 0.9.2 need this.
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_PREPARE")]
    call DomainMigratePrepare = 61 "DOMAIN_MIGRATE_PREPARE": super::DomainMigratePrepareArgs => super::DomainMigratePrepareRet, Low, Long, None, None;
    /// Procedure 62, `REMOTE_PROC_DOMAIN_MIGRATE_PERFORM`.
    ///
    /// Has the source send the memory (protocols 1 and 2).
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_PERFORM")]
    call DomainMigratePerform = 62 "DOMAIN_MIGRATE_PERFORM": super::DomainMigratePerformArgs => (), Low, Long, None, None;
    /// Procedure 63, `REMOTE_PROC_DOMAIN_MIGRATE_FINISH`.
    ///
    /// Has the destination run the domain (protocol 1).
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_FINISH")]
    call DomainMigrateFinish = 63 "DOMAIN_MIGRATE_FINISH": super::DomainMigrateFinishArgs => super::DomainMigrateFinishRet, Low, Long, None, None;
    /// Procedure 64, `virDomainBlockStats`.
    #[doc(alias("virDomainBlockStats", "REMOTE_PROC_DOMAIN_BLOCK_STATS"))]
    call DomainBlockStats = 64 "DOMAIN_BLOCK_STATS" "virDomainBlockStats": super::DomainBlockStatsArgs => super::DomainDiskCounters, Low, Short, None, None;
    /// Procedure 65, `virDomainInterfaceStats`.
    #[doc(alias("virDomainInterfaceStats", "REMOTE_PROC_DOMAIN_INTERFACE_STATS"))]
    call DomainInterfaceStats = 65 "DOMAIN_INTERFACE_STATS" "virDomainInterfaceStats": super::DomainInterfaceStatsArgs => super::DomainInterfaceCounters, High, Short, None, None;
    /// Procedure 66, `REMOTE_PROC_AUTH_LIST`.
    #[doc(alias = "REMOTE_PROC_AUTH_LIST")]
    call AuthList = 66 "AUTH_LIST": () => super::AuthListRet, High, Short, None, None;
    /// Procedure 67, `REMOTE_PROC_AUTH_SASL_INIT`.
    #[doc(alias = "REMOTE_PROC_AUTH_SASL_INIT")]
    call AuthSaslInit = 67 "AUTH_SASL_INIT": () => super::AuthSaslInitRet, High, Short, None, None;
    /// Procedure 68, `REMOTE_PROC_AUTH_SASL_START`.
    #[doc(alias = "REMOTE_PROC_AUTH_SASL_START")]
    call AuthSaslStart = 68 "AUTH_SASL_START": super::AuthSaslStartArgs => super::AuthSaslStartRet, High, Short, None, None;
    /// Procedure 69, `REMOTE_PROC_AUTH_SASL_STEP`.
    #[doc(alias = "REMOTE_PROC_AUTH_SASL_STEP")]
    call AuthSaslStep = 69 "AUTH_SASL_STEP": super::AuthSaslStepArgs => super::AuthSaslStepRet, High, Short, None, None;
    /// Procedure 70, `REMOTE_PROC_AUTH_POLKIT`.
    #[doc(alias = "REMOTE_PROC_AUTH_POLKIT")]
    call AuthPolkit = 70 "AUTH_POLKIT": () => super::AuthPolkitRet, High, Short, None, None;
    /// Procedure 71, `virConnectNumOfStoragePools`.
    #[doc(alias("virConnectNumOfStoragePools", "REMOTE_PROC_CONNECT_NUM_OF_STORAGE_POOLS"))]
    call ConnectNumOfStoragePools = 71 "CONNECT_NUM_OF_STORAGE_POOLS" "virConnectNumOfStoragePools": () => super::ConnectNumOfStoragePoolsRet, High, Short, None, None;
    /// Procedure 72, `virConnectListStoragePools`.
    #[doc(alias("virConnectListStoragePools", "REMOTE_PROC_CONNECT_LIST_STORAGE_POOLS"))]
    call ConnectListStoragePools = 72 "CONNECT_LIST_STORAGE_POOLS" "virConnectListStoragePools": super::ConnectListStoragePoolsArgs => super::ConnectListStoragePoolsRet, High, Short, None, None;
    /// Procedure 73, `virConnectNumOfDefinedStoragePools`.
    #[doc(alias("virConnectNumOfDefinedStoragePools", "REMOTE_PROC_CONNECT_NUM_OF_DEFINED_STORAGE_POOLS"))]
    call ConnectNumOfDefinedStoragePools = 73 "CONNECT_NUM_OF_DEFINED_STORAGE_POOLS" "virConnectNumOfDefinedStoragePools": () => super::ConnectNumOfDefinedStoragePoolsRet, High, Short, None, None;
    /// Procedure 74, `virConnectListDefinedStoragePools`.
    #[doc(alias("virConnectListDefinedStoragePools", "REMOTE_PROC_CONNECT_LIST_DEFINED_STORAGE_POOLS"))]
    call ConnectListDefinedStoragePools = 74 "CONNECT_LIST_DEFINED_STORAGE_POOLS" "virConnectListDefinedStoragePools": super::ConnectListDefinedStoragePoolsArgs => super::ConnectListDefinedStoragePoolsRet, High, Short, None, None;
    /// Procedure 75, `virConnectFindStoragePoolSources`.
    #[doc(alias("virConnectFindStoragePoolSources", "REMOTE_PROC_CONNECT_FIND_STORAGE_POOL_SOURCES"))]
    call ConnectFindStoragePoolSources = 75 "CONNECT_FIND_STORAGE_POOL_SOURCES" "virConnectFindStoragePoolSources": super::ConnectFindStoragePoolSourcesArgs => super::ConnectFindStoragePoolSourcesRet, Low, Long, None, None;
    /// Procedure 76, `virStoragePoolCreateXML`.
    #[doc(alias("virStoragePoolCreateXML", "REMOTE_PROC_STORAGE_POOL_CREATE_XML"))]
    call StoragePoolCreateXml = 76 "STORAGE_POOL_CREATE_XML" "virStoragePoolCreateXML": super::StoragePoolCreateXmlArgs => super::StoragePoolCreateXmlRet, Low, Long, None, None;
    /// Procedure 77, `virStoragePoolDefineXML`.
    #[doc(alias("virStoragePoolDefineXML", "REMOTE_PROC_STORAGE_POOL_DEFINE_XML"))]
    call StoragePoolDefineXml = 77 "STORAGE_POOL_DEFINE_XML" "virStoragePoolDefineXML": super::StoragePoolDefineXmlArgs => super::StoragePoolDefineXmlRet, High, Short, None, None;
    /// Procedure 78, `virStoragePoolCreate`.
    #[doc(alias("virStoragePoolCreate", "REMOTE_PROC_STORAGE_POOL_CREATE"))]
    call StoragePoolCreate = 78 "STORAGE_POOL_CREATE" "virStoragePoolCreate": super::StoragePoolCreateArgs => (), Low, Long, None, None;
    /// Procedure 79, `virStoragePoolBuild`.
    #[doc(alias("virStoragePoolBuild", "REMOTE_PROC_STORAGE_POOL_BUILD"))]
    call StoragePoolBuild = 79 "STORAGE_POOL_BUILD" "virStoragePoolBuild": super::StoragePoolBuildArgs => (), Low, Long, None, None;
    /// Procedure 80, `virStoragePoolDestroy`.
    #[doc(alias("virStoragePoolDestroy", "REMOTE_PROC_STORAGE_POOL_DESTROY"))]
    call StoragePoolDestroy = 80 "STORAGE_POOL_DESTROY" "virStoragePoolDestroy": super::StoragePoolDestroyArgs => (), High, Short, None, None;
    /// Procedure 81, `virStoragePoolDelete`.
    #[doc(alias("virStoragePoolDelete", "REMOTE_PROC_STORAGE_POOL_DELETE"))]
    call StoragePoolDelete = 81 "STORAGE_POOL_DELETE" "virStoragePoolDelete": super::StoragePoolDeleteArgs => (), Low, Long, None, None;
    /// Procedure 82, `virStoragePoolUndefine`.
    #[doc(alias("virStoragePoolUndefine", "REMOTE_PROC_STORAGE_POOL_UNDEFINE"))]
    call StoragePoolUndefine = 82 "STORAGE_POOL_UNDEFINE" "virStoragePoolUndefine": super::StoragePoolUndefineArgs => (), High, Short, None, None;
    /// Procedure 83, `virStoragePoolRefresh`.
    #[doc(alias("virStoragePoolRefresh", "REMOTE_PROC_STORAGE_POOL_REFRESH"))]
    call StoragePoolRefresh = 83 "STORAGE_POOL_REFRESH" "virStoragePoolRefresh": super::StoragePoolRefreshArgs => (), Low, Long, None, None;
    /// Procedure 84, `virStoragePoolLookupByName`.
    #[doc(alias("virStoragePoolLookupByName", "REMOTE_PROC_STORAGE_POOL_LOOKUP_BY_NAME"))]
    call StoragePoolLookupByName = 84 "STORAGE_POOL_LOOKUP_BY_NAME" "virStoragePoolLookupByName": super::StoragePoolLookupByNameArgs => super::StoragePoolLookupByNameRet, High, Short, None, None;
    /// Procedure 85, `virStoragePoolLookupByUUID`.
    #[doc(alias("virStoragePoolLookupByUUID", "REMOTE_PROC_STORAGE_POOL_LOOKUP_BY_UUID"))]
    call StoragePoolLookupByUuid = 85 "STORAGE_POOL_LOOKUP_BY_UUID" "virStoragePoolLookupByUUID": super::StoragePoolLookupByUuidArgs => super::StoragePoolLookupByUuidRet, High, Short, None, None;
    /// Procedure 86, `virStoragePoolLookupByVolume`.
    #[doc(alias("virStoragePoolLookupByVolume", "REMOTE_PROC_STORAGE_POOL_LOOKUP_BY_VOLUME"))]
    call StoragePoolLookupByVolume = 86 "STORAGE_POOL_LOOKUP_BY_VOLUME" "virStoragePoolLookupByVolume": super::StoragePoolLookupByVolumeArgs => super::StoragePoolLookupByVolumeRet, High, Short, None, None;
    /// Procedure 87, `virStoragePoolGetInfo`.
    #[doc(alias("virStoragePoolGetInfo", "REMOTE_PROC_STORAGE_POOL_GET_INFO"))]
    call StoragePoolGetInfo = 87 "STORAGE_POOL_GET_INFO" "virStoragePoolGetInfo": super::StoragePoolGetInfoArgs => super::StoragePoolInfo, High, Short, None, None;
    /// Procedure 88, `virStoragePoolGetXMLDesc`.
    #[doc(alias("virStoragePoolGetXMLDesc", "REMOTE_PROC_STORAGE_POOL_GET_XML_DESC"))]
    call StoragePoolGetXmlDesc = 88 "STORAGE_POOL_GET_XML_DESC" "virStoragePoolGetXMLDesc": super::StoragePoolGetXmlDescArgs => super::StoragePoolGetXmlDescRet, High, Short, None, None;
    /// Procedure 89, `virStoragePoolGetAutostart`.
    #[doc(alias("virStoragePoolGetAutostart", "REMOTE_PROC_STORAGE_POOL_GET_AUTOSTART"))]
    call StoragePoolGetAutostart = 89 "STORAGE_POOL_GET_AUTOSTART" "virStoragePoolGetAutostart": super::StoragePoolGetAutostartArgs => super::StoragePoolGetAutostartRet, High, Short, None, None;
    /// Procedure 90, `virStoragePoolSetAutostart`.
    #[doc(alias("virStoragePoolSetAutostart", "REMOTE_PROC_STORAGE_POOL_SET_AUTOSTART"))]
    call StoragePoolSetAutostart = 90 "STORAGE_POOL_SET_AUTOSTART" "virStoragePoolSetAutostart": super::StoragePoolSetAutostartArgs => (), High, Short, None, None;
    /// Procedure 91, `virStoragePoolNumOfVolumes`.
    #[doc(alias("virStoragePoolNumOfVolumes", "REMOTE_PROC_STORAGE_POOL_NUM_OF_VOLUMES"))]
    call StoragePoolNumOfVolumes = 91 "STORAGE_POOL_NUM_OF_VOLUMES" "virStoragePoolNumOfVolumes": super::StoragePoolNumOfVolumesArgs => super::StoragePoolNumOfVolumesRet, High, Short, None, None;
    /// Procedure 92, `virStoragePoolListVolumes`.
    #[doc(alias("virStoragePoolListVolumes", "REMOTE_PROC_STORAGE_POOL_LIST_VOLUMES"))]
    call StoragePoolListVolumes = 92 "STORAGE_POOL_LIST_VOLUMES" "virStoragePoolListVolumes": super::StoragePoolListVolumesArgs => super::StoragePoolListVolumesRet, High, Short, None, None;
    /// Procedure 93, `virStorageVolCreateXML`.
    #[doc(alias("virStorageVolCreateXML", "REMOTE_PROC_STORAGE_VOL_CREATE_XML"))]
    call StorageVolCreateXml = 93 "STORAGE_VOL_CREATE_XML" "virStorageVolCreateXML": super::StorageVolCreateXmlArgs => super::StorageVolCreateXmlRet, Low, Long, None, None;
    /// Procedure 94, `virStorageVolDelete`.
    #[doc(alias("virStorageVolDelete", "REMOTE_PROC_STORAGE_VOL_DELETE"))]
    call StorageVolDelete = 94 "STORAGE_VOL_DELETE" "virStorageVolDelete": super::StorageVolDeleteArgs => (), Low, Long, None, None;
    /// Procedure 95, `virStorageVolLookupByName`.
    #[doc(alias("virStorageVolLookupByName", "REMOTE_PROC_STORAGE_VOL_LOOKUP_BY_NAME"))]
    call StorageVolLookupByName = 95 "STORAGE_VOL_LOOKUP_BY_NAME" "virStorageVolLookupByName": super::StorageVolLookupByNameArgs => super::StorageVolLookupByNameRet, High, Short, None, None;
    /// Procedure 96, `virStorageVolLookupByKey`.
    #[doc(alias("virStorageVolLookupByKey", "REMOTE_PROC_STORAGE_VOL_LOOKUP_BY_KEY"))]
    call StorageVolLookupByKey = 96 "STORAGE_VOL_LOOKUP_BY_KEY" "virStorageVolLookupByKey": super::StorageVolLookupByKeyArgs => super::StorageVolLookupByKeyRet, High, Short, None, None;
    /// Procedure 97, `virStorageVolLookupByPath`.
    #[doc(alias("virStorageVolLookupByPath", "REMOTE_PROC_STORAGE_VOL_LOOKUP_BY_PATH"))]
    call StorageVolLookupByPath = 97 "STORAGE_VOL_LOOKUP_BY_PATH" "virStorageVolLookupByPath": super::StorageVolLookupByPathArgs => super::StorageVolLookupByPathRet, High, Short, None, None;
    /// Procedure 98, `virStorageVolGetInfo`.
    #[doc(alias("virStorageVolGetInfo", "REMOTE_PROC_STORAGE_VOL_GET_INFO"))]
    call StorageVolGetInfo = 98 "STORAGE_VOL_GET_INFO" "virStorageVolGetInfo": super::StorageVolGetInfoArgs => super::StorageVolInfo, High, Short, None, None;
    /// Procedure 99, `virStorageVolGetXMLDesc`.
    #[doc(alias("virStorageVolGetXMLDesc", "REMOTE_PROC_STORAGE_VOL_GET_XML_DESC"))]
    call StorageVolGetXmlDesc = 99 "STORAGE_VOL_GET_XML_DESC" "virStorageVolGetXMLDesc": super::StorageVolGetXmlDescArgs => super::StorageVolGetXmlDescRet, High, Short, None, None;
    /// Procedure 100, `virStorageVolGetPath`.
    #[doc(alias("virStorageVolGetPath", "REMOTE_PROC_STORAGE_VOL_GET_PATH"))]
    call StorageVolGetPath = 100 "STORAGE_VOL_GET_PATH" "virStorageVolGetPath": super::StorageVolGetPathArgs => super::StorageVolGetPathRet, High, Short, None, None;
    /// Procedure 101, `virNodeGetCellsFreeMemory`.
    #[doc(alias("virNodeGetCellsFreeMemory", "REMOTE_PROC_NODE_GET_CELLS_FREE_MEMORY"))]
    call NodeGetCellsFreeMemory = 101 "NODE_GET_CELLS_FREE_MEMORY" "virNodeGetCellsFreeMemory": super::NodeGetCellsFreeMemoryArgs => super::NodeGetCellsFreeMemoryRet, High, Short, None, None;
    /// Procedure 102, `virNodeGetFreeMemory`.
    #[doc(alias("virNodeGetFreeMemory", "REMOTE_PROC_NODE_GET_FREE_MEMORY"))]
    call NodeGetFreeMemory = 102 "NODE_GET_FREE_MEMORY" "virNodeGetFreeMemory": () => super::NodeGetFreeMemoryRet, High, Short, None, None;
    /// Procedure 103, `virDomainBlockPeek`.
    #[doc(alias("virDomainBlockPeek", "REMOTE_PROC_DOMAIN_BLOCK_PEEK"))]
    call DomainBlockPeek = 103 "DOMAIN_BLOCK_PEEK" "virDomainBlockPeek": super::DomainBlockPeekArgs => super::DomainBlockPeekRet, Low, Short, None, None;
    /// Procedure 104, `virDomainMemoryPeek`.
    #[doc(alias("virDomainMemoryPeek", "REMOTE_PROC_DOMAIN_MEMORY_PEEK"))]
    call DomainMemoryPeek = 104 "DOMAIN_MEMORY_PEEK" "virDomainMemoryPeek": super::DomainMemoryPeekArgs => super::DomainMemoryPeekRet, Low, Short, None, None;
    /// Procedure 105, `virConnectDomainEventRegister`.
    #[doc(alias("virConnectDomainEventRegister", "REMOTE_PROC_CONNECT_DOMAIN_EVENT_REGISTER"))]
    call ConnectDomainEventRegister = 105 "CONNECT_DOMAIN_EVENT_REGISTER" "virConnectDomainEventRegister": () => super::ConnectDomainEventRegisterRet, High, Short, None, None;
    /// Procedure 106, `virConnectDomainEventDeregister`.
    #[doc(alias("virConnectDomainEventDeregister", "REMOTE_PROC_CONNECT_DOMAIN_EVENT_DEREGISTER"))]
    call ConnectDomainEventDeregister = 106 "CONNECT_DOMAIN_EVENT_DEREGISTER" "virConnectDomainEventDeregister": () => super::ConnectDomainEventDeregisterRet, High, Short, None, None;
    /// Event 107, `REMOTE_PROC_DOMAIN_EVENT_LIFECYCLE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_LIFECYCLE")]
    event DomainEventLifecycle = 107 "DOMAIN_EVENT_LIFECYCLE": super::DomainEventLifecycleMsg => (), Low, Short, None, None;
    /// Procedure 108, `REMOTE_PROC_DOMAIN_MIGRATE_PREPARE2`.
    ///
    /// Has the destination prepare (protocol 2).
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_PREPARE2")]
    call DomainMigratePrepare2 = 108 "DOMAIN_MIGRATE_PREPARE2": super::DomainMigratePrepare2Args => super::DomainMigratePrepare2Ret, Low, Long, None, None;
    /// Procedure 109, `REMOTE_PROC_DOMAIN_MIGRATE_FINISH2`.
    ///
    /// Has the destination run the domain, or drop it when `retcode` is not 0 (protocol 2).
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_FINISH2")]
    call DomainMigrateFinish2 = 109 "DOMAIN_MIGRATE_FINISH2": super::DomainMigrateFinish2Args => super::DomainMigrateFinish2Ret, Low, Long, None, None;
    /// Procedure 110, `virConnectGetURI`.
    #[doc(alias("virConnectGetURI", "REMOTE_PROC_CONNECT_GET_URI"))]
    call ConnectGetUri = 110 "CONNECT_GET_URI" "virConnectGetURI": () => super::ConnectGetUriRet, High, Short, None, None;
    /// Procedure 111, `virNodeNumOfDevices`.
    #[doc(alias("virNodeNumOfDevices", "REMOTE_PROC_NODE_NUM_OF_DEVICES"))]
    call NodeNumOfDevices = 111 "NODE_NUM_OF_DEVICES" "virNodeNumOfDevices": super::NodeNumOfDevicesArgs => super::NodeNumOfDevicesRet, High, Short, None, None;
    /// Procedure 112, `virNodeListDevices`.
    #[doc(alias("virNodeListDevices", "REMOTE_PROC_NODE_LIST_DEVICES"))]
    call NodeListDevices = 112 "NODE_LIST_DEVICES" "virNodeListDevices": super::NodeListDevicesArgs => super::NodeListDevicesRet, High, Short, None, None;
    /// Procedure 113, `virNodeDeviceLookupByName`.
    #[doc(alias("virNodeDeviceLookupByName", "REMOTE_PROC_NODE_DEVICE_LOOKUP_BY_NAME"))]
    call NodeDeviceLookupByName = 113 "NODE_DEVICE_LOOKUP_BY_NAME" "virNodeDeviceLookupByName": super::NodeDeviceLookupByNameArgs => super::NodeDeviceLookupByNameRet, High, Short, None, None;
    /// Procedure 114, `virNodeDeviceGetXMLDesc`.
    #[doc(alias("virNodeDeviceGetXMLDesc", "REMOTE_PROC_NODE_DEVICE_GET_XML_DESC"))]
    call NodeDeviceGetXmlDesc = 114 "NODE_DEVICE_GET_XML_DESC" "virNodeDeviceGetXMLDesc": super::NodeDeviceGetXmlDescArgs => super::NodeDeviceGetXmlDescRet, Low, Short, None, None;
    /// Procedure 115, `virNodeDeviceGetParent`.
    #[doc(alias("virNodeDeviceGetParent", "REMOTE_PROC_NODE_DEVICE_GET_PARENT"))]
    call NodeDeviceGetParent = 115 "NODE_DEVICE_GET_PARENT" "virNodeDeviceGetParent": super::NodeDeviceGetParentArgs => super::NodeDeviceGetParentRet, High, Short, None, None;
    /// Procedure 116, `virNodeDeviceNumOfCaps`.
    #[doc(alias("virNodeDeviceNumOfCaps", "REMOTE_PROC_NODE_DEVICE_NUM_OF_CAPS"))]
    call NodeDeviceNumOfCaps = 116 "NODE_DEVICE_NUM_OF_CAPS" "virNodeDeviceNumOfCaps": super::NodeDeviceNumOfCapsArgs => super::NodeDeviceNumOfCapsRet, High, Short, None, None;
    /// Procedure 117, `virNodeDeviceListCaps`.
    #[doc(alias("virNodeDeviceListCaps", "REMOTE_PROC_NODE_DEVICE_LIST_CAPS"))]
    call NodeDeviceListCaps = 117 "NODE_DEVICE_LIST_CAPS" "virNodeDeviceListCaps": super::NodeDeviceListCapsArgs => super::NodeDeviceListCapsRet, High, Short, None, None;
    /// Procedure 118, `virNodeDeviceDettach`.
    #[doc(alias("virNodeDeviceDettach", "REMOTE_PROC_NODE_DEVICE_DETTACH"))]
    call NodeDeviceDettach = 118 "NODE_DEVICE_DETTACH" "virNodeDeviceDettach": super::NodeDeviceDettachArgs => (), Low, Short, None, None;
    /// Procedure 119, `virNodeDeviceReAttach`.
    #[doc(alias("virNodeDeviceReAttach", "REMOTE_PROC_NODE_DEVICE_RE_ATTACH"))]
    call NodeDeviceReAttach = 119 "NODE_DEVICE_RE_ATTACH" "virNodeDeviceReAttach": super::NodeDeviceReAttachArgs => (), Low, Short, None, None;
    /// Procedure 120, `virNodeDeviceReset`.
    #[doc(alias("virNodeDeviceReset", "REMOTE_PROC_NODE_DEVICE_RESET"))]
    call NodeDeviceReset = 120 "NODE_DEVICE_RESET" "virNodeDeviceReset": super::NodeDeviceResetArgs => (), Low, Short, None, None;
    /// Procedure 121, `virDomainGetSecurityLabel`.
    #[doc(alias("virDomainGetSecurityLabel", "REMOTE_PROC_DOMAIN_GET_SECURITY_LABEL"))]
    call DomainGetSecurityLabel = 121 "DOMAIN_GET_SECURITY_LABEL" "virDomainGetSecurityLabel": super::DomainGetSecurityLabelArgs => super::DomainSecurityLabel, High, Short, None, None;
    /// Procedure 122, `virNodeGetSecurityModel`.
    #[doc(alias("virNodeGetSecurityModel", "REMOTE_PROC_NODE_GET_SECURITY_MODEL"))]
    call NodeGetSecurityModel = 122 "NODE_GET_SECURITY_MODEL" "virNodeGetSecurityModel": () => super::NodeSecurityModel, High, Short, None, None;
    /// Procedure 123, `virNodeDeviceCreateXML`.
    #[doc(alias("virNodeDeviceCreateXML", "REMOTE_PROC_NODE_DEVICE_CREATE_XML"))]
    call NodeDeviceCreateXml = 123 "NODE_DEVICE_CREATE_XML" "virNodeDeviceCreateXML": super::NodeDeviceCreateXmlArgs => super::NodeDeviceCreateXmlRet, Low, Short, None, None;
    /// Procedure 124, `virNodeDeviceDestroy`.
    #[doc(alias("virNodeDeviceDestroy", "REMOTE_PROC_NODE_DEVICE_DESTROY"))]
    call NodeDeviceDestroy = 124 "NODE_DEVICE_DESTROY" "virNodeDeviceDestroy": super::NodeDeviceDestroyArgs => (), High, Short, None, None;
    /// Procedure 125, `virStorageVolCreateXMLFrom`.
    #[doc(alias("virStorageVolCreateXMLFrom", "REMOTE_PROC_STORAGE_VOL_CREATE_XML_FROM"))]
    call StorageVolCreateXmlFrom = 125 "STORAGE_VOL_CREATE_XML_FROM" "virStorageVolCreateXMLFrom": super::StorageVolCreateXmlFromArgs => super::StorageVolCreateXmlFromRet, Low, Long, None, None;
    /// Procedure 126, `virConnectNumOfInterfaces`.
    #[doc(alias("virConnectNumOfInterfaces", "REMOTE_PROC_CONNECT_NUM_OF_INTERFACES"))]
    call ConnectNumOfInterfaces = 126 "CONNECT_NUM_OF_INTERFACES" "virConnectNumOfInterfaces": () => super::ConnectNumOfInterfacesRet, High, Short, None, None;
    /// Procedure 127, `virConnectListInterfaces`.
    #[doc(alias("virConnectListInterfaces", "REMOTE_PROC_CONNECT_LIST_INTERFACES"))]
    call ConnectListInterfaces = 127 "CONNECT_LIST_INTERFACES" "virConnectListInterfaces": super::ConnectListInterfacesArgs => super::ConnectListInterfacesRet, High, Short, None, None;
    /// Procedure 128, `virInterfaceLookupByName`.
    #[doc(alias("virInterfaceLookupByName", "REMOTE_PROC_INTERFACE_LOOKUP_BY_NAME"))]
    call InterfaceLookupByName = 128 "INTERFACE_LOOKUP_BY_NAME" "virInterfaceLookupByName": super::InterfaceLookupByNameArgs => super::InterfaceLookupByNameRet, High, Short, None, None;
    /// Procedure 129, `virInterfaceLookupByMACString`.
    #[doc(alias("virInterfaceLookupByMACString", "REMOTE_PROC_INTERFACE_LOOKUP_BY_MAC_STRING"))]
    call InterfaceLookupByMacString = 129 "INTERFACE_LOOKUP_BY_MAC_STRING" "virInterfaceLookupByMACString": super::InterfaceLookupByMacStringArgs => super::InterfaceLookupByMacStringRet, High, Short, None, None;
    /// Procedure 130, `virInterfaceGetXMLDesc`.
    #[doc(alias("virInterfaceGetXMLDesc", "REMOTE_PROC_INTERFACE_GET_XML_DESC"))]
    call InterfaceGetXmlDesc = 130 "INTERFACE_GET_XML_DESC" "virInterfaceGetXMLDesc": super::InterfaceGetXmlDescArgs => super::InterfaceGetXmlDescRet, Low, Short, None, None;
    /// Procedure 131, `virInterfaceDefineXML`.
    #[doc(alias("virInterfaceDefineXML", "REMOTE_PROC_INTERFACE_DEFINE_XML"))]
    call InterfaceDefineXml = 131 "INTERFACE_DEFINE_XML" "virInterfaceDefineXML": super::InterfaceDefineXmlArgs => super::InterfaceDefineXmlRet, High, Short, None, None;
    /// Procedure 132, `virInterfaceUndefine`.
    #[doc(alias("virInterfaceUndefine", "REMOTE_PROC_INTERFACE_UNDEFINE"))]
    call InterfaceUndefine = 132 "INTERFACE_UNDEFINE" "virInterfaceUndefine": super::InterfaceUndefineArgs => (), High, Short, None, None;
    /// Procedure 133, `virInterfaceCreate`.
    #[doc(alias("virInterfaceCreate", "REMOTE_PROC_INTERFACE_CREATE"))]
    call InterfaceCreate = 133 "INTERFACE_CREATE" "virInterfaceCreate": super::InterfaceCreateArgs => (), Low, Long, None, None;
    /// Procedure 134, `virInterfaceDestroy`.
    #[doc(alias("virInterfaceDestroy", "REMOTE_PROC_INTERFACE_DESTROY"))]
    call InterfaceDestroy = 134 "INTERFACE_DESTROY" "virInterfaceDestroy": super::InterfaceDestroyArgs => (), High, Short, None, None;
    /// Procedure 135, `virConnectDomainXMLFromNative`.
    #[doc(alias("virConnectDomainXMLFromNative", "REMOTE_PROC_CONNECT_DOMAIN_XML_FROM_NATIVE"))]
    call ConnectDomainXmlFromNative = 135 "CONNECT_DOMAIN_XML_FROM_NATIVE" "virConnectDomainXMLFromNative": super::ConnectDomainXmlFromNativeArgs => super::ConnectDomainXmlFromNativeRet, Low, Short, None, None;
    /// Procedure 136, `virConnectDomainXMLToNative`.
    #[doc(alias("virConnectDomainXMLToNative", "REMOTE_PROC_CONNECT_DOMAIN_XML_TO_NATIVE"))]
    call ConnectDomainXmlToNative = 136 "CONNECT_DOMAIN_XML_TO_NATIVE" "virConnectDomainXMLToNative": super::ConnectDomainXmlToNativeArgs => super::ConnectDomainXmlToNativeRet, Low, Short, None, None;
    /// Procedure 137, `virConnectNumOfDefinedInterfaces`.
    #[doc(alias("virConnectNumOfDefinedInterfaces", "REMOTE_PROC_CONNECT_NUM_OF_DEFINED_INTERFACES"))]
    call ConnectNumOfDefinedInterfaces = 137 "CONNECT_NUM_OF_DEFINED_INTERFACES" "virConnectNumOfDefinedInterfaces": () => super::ConnectNumOfDefinedInterfacesRet, High, Short, None, None;
    /// Procedure 138, `virConnectListDefinedInterfaces`.
    #[doc(alias("virConnectListDefinedInterfaces", "REMOTE_PROC_CONNECT_LIST_DEFINED_INTERFACES"))]
    call ConnectListDefinedInterfaces = 138 "CONNECT_LIST_DEFINED_INTERFACES" "virConnectListDefinedInterfaces": super::ConnectListDefinedInterfacesArgs => super::ConnectListDefinedInterfacesRet, High, Short, None, None;
    /// Procedure 139, `virConnectNumOfSecrets`.
    #[doc(alias("virConnectNumOfSecrets", "REMOTE_PROC_CONNECT_NUM_OF_SECRETS"))]
    call ConnectNumOfSecrets = 139 "CONNECT_NUM_OF_SECRETS" "virConnectNumOfSecrets": () => super::ConnectNumOfSecretsRet, High, Short, None, None;
    /// Procedure 140, `virConnectListSecrets`.
    #[doc(alias("virConnectListSecrets", "REMOTE_PROC_CONNECT_LIST_SECRETS"))]
    call ConnectListSecrets = 140 "CONNECT_LIST_SECRETS" "virConnectListSecrets": super::ConnectListSecretsArgs => super::ConnectListSecretsRet, High, Short, None, None;
    /// Procedure 141, `virSecretLookupByUUID`.
    #[doc(alias("virSecretLookupByUUID", "REMOTE_PROC_SECRET_LOOKUP_BY_UUID"))]
    call SecretLookupByUuid = 141 "SECRET_LOOKUP_BY_UUID" "virSecretLookupByUUID": super::SecretLookupByUuidArgs => super::SecretLookupByUuidRet, High, Short, None, None;
    /// Procedure 142, `virSecretDefineXML`.
    #[doc(alias("virSecretDefineXML", "REMOTE_PROC_SECRET_DEFINE_XML"))]
    call SecretDefineXml = 142 "SECRET_DEFINE_XML" "virSecretDefineXML": super::SecretDefineXmlArgs => super::SecretDefineXmlRet, High, Short, None, None;
    /// Procedure 143, `virSecretGetXMLDesc`.
    #[doc(alias("virSecretGetXMLDesc", "REMOTE_PROC_SECRET_GET_XML_DESC"))]
    call SecretGetXmlDesc = 143 "SECRET_GET_XML_DESC" "virSecretGetXMLDesc": super::SecretGetXmlDescArgs => super::SecretGetXmlDescRet, High, Short, None, None;
    /// Procedure 144, `virSecretSetValue`.
    #[doc(alias("virSecretSetValue", "REMOTE_PROC_SECRET_SET_VALUE"))]
    call SecretSetValue = 144 "SECRET_SET_VALUE" "virSecretSetValue": super::SecretSetValueArgs => (), High, Short, None, None;
    /// Procedure 145, `virSecretGetValue`.
    #[doc(alias("virSecretGetValue", "REMOTE_PROC_SECRET_GET_VALUE"))]
    call SecretGetValue = 145 "SECRET_GET_VALUE" "virSecretGetValue": super::SecretGetValueArgs => super::SecretGetValueRet, High, Short, None, None;
    /// Procedure 146, `virSecretUndefine`.
    #[doc(alias("virSecretUndefine", "REMOTE_PROC_SECRET_UNDEFINE"))]
    call SecretUndefine = 146 "SECRET_UNDEFINE" "virSecretUndefine": super::SecretUndefineArgs => (), High, Short, None, None;
    /// Procedure 147, `virSecretLookupByUsage`.
    #[doc(alias("virSecretLookupByUsage", "REMOTE_PROC_SECRET_LOOKUP_BY_USAGE"))]
    call SecretLookupByUsage = 147 "SECRET_LOOKUP_BY_USAGE" "virSecretLookupByUsage": super::SecretLookupByUsageArgs => super::SecretLookupByUsageRet, High, Short, None, None;
    /// Procedure 148, `REMOTE_PROC_DOMAIN_MIGRATE_PREPARE_TUNNEL`.
    ///
    /// Has the destination prepare for memory that comes in this stream (protocol 2).
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_PREPARE_TUNNEL")]
    call DomainMigratePrepareTunnel = 148 "DOMAIN_MIGRATE_PREPARE_TUNNEL": super::DomainMigratePrepareTunnelArgs => (), Low, Long, Write, None;
    /// Procedure 149, `virConnectIsSecure`.
    #[doc(alias("virConnectIsSecure", "REMOTE_PROC_CONNECT_IS_SECURE"))]
    call ConnectIsSecure = 149 "CONNECT_IS_SECURE" "virConnectIsSecure": () => super::ConnectIsSecureRet, High, Short, None, None;
    /// Procedure 150, `virDomainIsActive`.
    #[doc(alias("virDomainIsActive", "REMOTE_PROC_DOMAIN_IS_ACTIVE"))]
    call DomainIsActive = 150 "DOMAIN_IS_ACTIVE" "virDomainIsActive": super::DomainIsActiveArgs => super::DomainIsActiveRet, High, Short, None, None;
    /// Procedure 151, `virDomainIsPersistent`.
    #[doc(alias("virDomainIsPersistent", "REMOTE_PROC_DOMAIN_IS_PERSISTENT"))]
    call DomainIsPersistent = 151 "DOMAIN_IS_PERSISTENT" "virDomainIsPersistent": super::DomainIsPersistentArgs => super::DomainIsPersistentRet, High, Short, None, None;
    /// Procedure 152, `virNetworkIsActive`.
    #[doc(alias("virNetworkIsActive", "REMOTE_PROC_NETWORK_IS_ACTIVE"))]
    call NetworkIsActive = 152 "NETWORK_IS_ACTIVE" "virNetworkIsActive": super::NetworkIsActiveArgs => super::NetworkIsActiveRet, High, Short, None, None;
    /// Procedure 153, `virNetworkIsPersistent`.
    #[doc(alias("virNetworkIsPersistent", "REMOTE_PROC_NETWORK_IS_PERSISTENT"))]
    call NetworkIsPersistent = 153 "NETWORK_IS_PERSISTENT" "virNetworkIsPersistent": super::NetworkIsPersistentArgs => super::NetworkIsPersistentRet, High, Short, None, None;
    /// Procedure 154, `virStoragePoolIsActive`.
    #[doc(alias("virStoragePoolIsActive", "REMOTE_PROC_STORAGE_POOL_IS_ACTIVE"))]
    call StoragePoolIsActive = 154 "STORAGE_POOL_IS_ACTIVE" "virStoragePoolIsActive": super::StoragePoolIsActiveArgs => super::StoragePoolIsActiveRet, High, Short, None, None;
    /// Procedure 155, `virStoragePoolIsPersistent`.
    #[doc(alias("virStoragePoolIsPersistent", "REMOTE_PROC_STORAGE_POOL_IS_PERSISTENT"))]
    call StoragePoolIsPersistent = 155 "STORAGE_POOL_IS_PERSISTENT" "virStoragePoolIsPersistent": super::StoragePoolIsPersistentArgs => super::StoragePoolIsPersistentRet, High, Short, None, None;
    /// Procedure 156, `virInterfaceIsActive`.
    #[doc(alias("virInterfaceIsActive", "REMOTE_PROC_INTERFACE_IS_ACTIVE"))]
    call InterfaceIsActive = 156 "INTERFACE_IS_ACTIVE" "virInterfaceIsActive": super::InterfaceIsActiveArgs => super::InterfaceIsActiveRet, High, Short, None, None;
    /// Procedure 157, `virConnectGetLibVersion`.
    #[doc(alias("virConnectGetLibVersion", "REMOTE_PROC_CONNECT_GET_LIB_VERSION"))]
    call ConnectGetLibVersion = 157 "CONNECT_GET_LIB_VERSION" "virConnectGetLibVersion": () => super::ConnectGetLibVersionRet, High, Short, None, None;
    /// Procedure 158, `virConnectCompareCPU`.
    #[doc(alias("virConnectCompareCPU", "REMOTE_PROC_CONNECT_COMPARE_CPU"))]
    call ConnectCompareCpu = 158 "CONNECT_COMPARE_CPU" "virConnectCompareCPU": super::ConnectCompareCpuArgs => super::ConnectCompareCpuRet, High, Short, None, None;
    /// Procedure 159, `virDomainMemoryStats`.
    #[doc(alias("virDomainMemoryStats", "REMOTE_PROC_DOMAIN_MEMORY_STATS"))]
    call DomainMemoryStats = 159 "DOMAIN_MEMORY_STATS" "virDomainMemoryStats": super::DomainMemoryStatsArgs => super::DomainMemoryStatsRet, Low, Short, None, None;
    /// Procedure 160, `virDomainAttachDeviceFlags`.
    #[doc(alias("virDomainAttachDeviceFlags", "REMOTE_PROC_DOMAIN_ATTACH_DEVICE_FLAGS"))]
    call DomainAttachDeviceFlags = 160 "DOMAIN_ATTACH_DEVICE_FLAGS" "virDomainAttachDeviceFlags": super::DomainAttachDeviceFlagsArgs => (), Low, Short, None, None;
    /// Procedure 161, `virDomainDetachDeviceFlags`.
    #[doc(alias("virDomainDetachDeviceFlags", "REMOTE_PROC_DOMAIN_DETACH_DEVICE_FLAGS"))]
    call DomainDetachDeviceFlags = 161 "DOMAIN_DETACH_DEVICE_FLAGS" "virDomainDetachDeviceFlags": super::DomainDetachDeviceFlagsArgs => (), Low, Short, None, None;
    /// Procedure 162, `virConnectBaselineCPU`.
    #[doc(alias("virConnectBaselineCPU", "REMOTE_PROC_CONNECT_BASELINE_CPU"))]
    call ConnectBaselineCpu = 162 "CONNECT_BASELINE_CPU" "virConnectBaselineCPU": super::ConnectBaselineCpuArgs => super::ConnectBaselineCpuRet, Low, Short, None, None;
    /// Procedure 163, `virDomainGetJobInfo`.
    #[doc(alias("virDomainGetJobInfo", "REMOTE_PROC_DOMAIN_GET_JOB_INFO"))]
    call DomainGetJobInfo = 163 "DOMAIN_GET_JOB_INFO" "virDomainGetJobInfo": super::DomainGetJobInfoArgs => super::DomainGetJobInfoRet, Low, Short, None, None;
    /// Procedure 164, `virDomainAbortJob`.
    #[doc(alias("virDomainAbortJob", "REMOTE_PROC_DOMAIN_ABORT_JOB"))]
    call DomainAbortJob = 164 "DOMAIN_ABORT_JOB" "virDomainAbortJob": super::DomainAbortJobArgs => (), Low, Short, None, None;
    /// Procedure 165, `virStorageVolWipe`.
    #[doc(alias("virStorageVolWipe", "REMOTE_PROC_STORAGE_VOL_WIPE"))]
    call StorageVolWipe = 165 "STORAGE_VOL_WIPE" "virStorageVolWipe": super::StorageVolWipeArgs => (), Low, Long, None, None;
    /// Procedure 166, `virDomainMigrateSetMaxDowntime`.
    #[doc(alias("virDomainMigrateSetMaxDowntime", "REMOTE_PROC_DOMAIN_MIGRATE_SET_MAX_DOWNTIME"))]
    call DomainMigrateSetMaxDowntime = 166 "DOMAIN_MIGRATE_SET_MAX_DOWNTIME" "virDomainMigrateSetMaxDowntime": super::DomainMigrateSetMaxDowntimeArgs => (), Low, Short, None, None;
    /// Procedure 167, `virConnectDomainEventRegisterAny`.
    #[doc(alias("virConnectDomainEventRegisterAny", "REMOTE_PROC_CONNECT_DOMAIN_EVENT_REGISTER_ANY"))]
    call ConnectDomainEventRegisterAny = 167 "CONNECT_DOMAIN_EVENT_REGISTER_ANY" "virConnectDomainEventRegisterAny": super::ConnectDomainEventRegisterAnyArgs => (), High, Short, None, None;
    /// Procedure 168, `virConnectDomainEventDeregisterAny`.
    #[doc(alias("virConnectDomainEventDeregisterAny", "REMOTE_PROC_CONNECT_DOMAIN_EVENT_DEREGISTER_ANY"))]
    call ConnectDomainEventDeregisterAny = 168 "CONNECT_DOMAIN_EVENT_DEREGISTER_ANY" "virConnectDomainEventDeregisterAny": super::ConnectDomainEventDeregisterAnyArgs => (), High, Short, None, None;
    /// Event 169, `REMOTE_PROC_DOMAIN_EVENT_REBOOT`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_REBOOT")]
    event DomainEventReboot = 169 "DOMAIN_EVENT_REBOOT": super::DomainEventRebootMsg => (), Low, Short, None, None;
    /// Event 170, `REMOTE_PROC_DOMAIN_EVENT_RTC_CHANGE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_RTC_CHANGE")]
    event DomainEventRtcChange = 170 "DOMAIN_EVENT_RTC_CHANGE": super::DomainEventRtcChangeMsg => (), Low, Short, None, None;
    /// Event 171, `REMOTE_PROC_DOMAIN_EVENT_WATCHDOG`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_WATCHDOG")]
    event DomainEventWatchdog = 171 "DOMAIN_EVENT_WATCHDOG": super::DomainEventWatchdogMsg => (), Low, Short, None, None;
    /// Event 172, `REMOTE_PROC_DOMAIN_EVENT_IO_ERROR`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_IO_ERROR")]
    event DomainEventIoError = 172 "DOMAIN_EVENT_IO_ERROR": super::DomainEventIoErrorMsg => (), Low, Short, None, None;
    /// Event 173, `REMOTE_PROC_DOMAIN_EVENT_GRAPHICS`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_GRAPHICS")]
    event DomainEventGraphics = 173 "DOMAIN_EVENT_GRAPHICS": super::DomainEventGraphicsMsg => (), Low, Short, None, None;
    /// Procedure 174, `virDomainUpdateDeviceFlags`.
    #[doc(alias("virDomainUpdateDeviceFlags", "REMOTE_PROC_DOMAIN_UPDATE_DEVICE_FLAGS"))]
    call DomainUpdateDeviceFlags = 174 "DOMAIN_UPDATE_DEVICE_FLAGS" "virDomainUpdateDeviceFlags": super::DomainUpdateDeviceFlagsArgs => (), Low, Short, None, None;
    /// Procedure 175, `virNWFilterLookupByName`.
    #[doc(alias("virNWFilterLookupByName", "REMOTE_PROC_NWFILTER_LOOKUP_BY_NAME"))]
    call NwfilterLookupByName = 175 "NWFILTER_LOOKUP_BY_NAME" "virNWFilterLookupByName": super::NwfilterLookupByNameArgs => super::NwfilterLookupByNameRet, High, Short, None, None;
    /// Procedure 176, `virNWFilterLookupByUUID`.
    #[doc(alias("virNWFilterLookupByUUID", "REMOTE_PROC_NWFILTER_LOOKUP_BY_UUID"))]
    call NwfilterLookupByUuid = 176 "NWFILTER_LOOKUP_BY_UUID" "virNWFilterLookupByUUID": super::NwfilterLookupByUuidArgs => super::NwfilterLookupByUuidRet, High, Short, None, None;
    /// Procedure 177, `virNWFilterGetXMLDesc`.
    #[doc(alias("virNWFilterGetXMLDesc", "REMOTE_PROC_NWFILTER_GET_XML_DESC"))]
    call NwfilterGetXmlDesc = 177 "NWFILTER_GET_XML_DESC" "virNWFilterGetXMLDesc": super::NwfilterGetXmlDescArgs => super::NwfilterGetXmlDescRet, High, Short, None, None;
    /// Procedure 178, `virConnectNumOfNWFilters`.
    #[doc(alias("virConnectNumOfNWFilters", "REMOTE_PROC_CONNECT_NUM_OF_NWFILTERS"))]
    call ConnectNumOfNwfilters = 178 "CONNECT_NUM_OF_NWFILTERS" "virConnectNumOfNWFilters": () => super::ConnectNumOfNwfiltersRet, High, Short, None, None;
    /// Procedure 179, `virConnectListNWFilters`.
    #[doc(alias("virConnectListNWFilters", "REMOTE_PROC_CONNECT_LIST_NWFILTERS"))]
    call ConnectListNwfilters = 179 "CONNECT_LIST_NWFILTERS" "virConnectListNWFilters": super::ConnectListNwfiltersArgs => super::ConnectListNwfiltersRet, High, Short, None, None;
    /// Procedure 180, `virNWFilterDefineXML`.
    #[doc(alias("virNWFilterDefineXML", "REMOTE_PROC_NWFILTER_DEFINE_XML"))]
    call NwfilterDefineXml = 180 "NWFILTER_DEFINE_XML" "virNWFilterDefineXML": super::NwfilterDefineXmlArgs => super::NwfilterDefineXmlRet, High, Short, None, None;
    /// Procedure 181, `virNWFilterUndefine`.
    #[doc(alias("virNWFilterUndefine", "REMOTE_PROC_NWFILTER_UNDEFINE"))]
    call NwfilterUndefine = 181 "NWFILTER_UNDEFINE" "virNWFilterUndefine": super::NwfilterUndefineArgs => (), High, Short, None, None;
    /// Procedure 182, `virDomainManagedSave`.
    #[doc(alias("virDomainManagedSave", "REMOTE_PROC_DOMAIN_MANAGED_SAVE"))]
    call DomainManagedSave = 182 "DOMAIN_MANAGED_SAVE" "virDomainManagedSave": super::DomainManagedSaveArgs => (), Low, Long, None, None;
    /// Procedure 183, `virDomainHasManagedSaveImage`.
    #[doc(alias("virDomainHasManagedSaveImage", "REMOTE_PROC_DOMAIN_HAS_MANAGED_SAVE_IMAGE"))]
    call DomainHasManagedSaveImage = 183 "DOMAIN_HAS_MANAGED_SAVE_IMAGE" "virDomainHasManagedSaveImage": super::DomainHasManagedSaveImageArgs => super::DomainHasManagedSaveImageRet, Low, Short, None, None;
    /// Procedure 184, `virDomainManagedSaveRemove`.
    #[doc(alias("virDomainManagedSaveRemove", "REMOTE_PROC_DOMAIN_MANAGED_SAVE_REMOVE"))]
    call DomainManagedSaveRemove = 184 "DOMAIN_MANAGED_SAVE_REMOVE" "virDomainManagedSaveRemove": super::DomainManagedSaveRemoveArgs => (), Low, Short, None, None;
    /// Procedure 185, `virDomainSnapshotCreateXML`.
    #[doc(alias("virDomainSnapshotCreateXML", "REMOTE_PROC_DOMAIN_SNAPSHOT_CREATE_XML"))]
    call DomainSnapshotCreateXml = 185 "DOMAIN_SNAPSHOT_CREATE_XML" "virDomainSnapshotCreateXML": super::DomainSnapshotCreateXmlArgs => super::DomainSnapshotCreateXmlRet, Low, Long, None, None;
    /// Procedure 186, `virDomainSnapshotGetXMLDesc`.
    #[doc(alias("virDomainSnapshotGetXMLDesc", "REMOTE_PROC_DOMAIN_SNAPSHOT_GET_XML_DESC"))]
    call DomainSnapshotGetXmlDesc = 186 "DOMAIN_SNAPSHOT_GET_XML_DESC" "virDomainSnapshotGetXMLDesc": super::DomainSnapshotGetXmlDescArgs => super::DomainSnapshotGetXmlDescRet, High, Short, None, None;
    /// Procedure 187, `virDomainSnapshotNum`.
    #[doc(alias("virDomainSnapshotNum", "REMOTE_PROC_DOMAIN_SNAPSHOT_NUM"))]
    call DomainSnapshotNum = 187 "DOMAIN_SNAPSHOT_NUM" "virDomainSnapshotNum": super::DomainSnapshotNumArgs => super::DomainSnapshotNumRet, High, Short, None, None;
    /// Procedure 188, `virDomainSnapshotListNames`.
    #[doc(alias("virDomainSnapshotListNames", "REMOTE_PROC_DOMAIN_SNAPSHOT_LIST_NAMES"))]
    call DomainSnapshotListNames = 188 "DOMAIN_SNAPSHOT_LIST_NAMES" "virDomainSnapshotListNames": super::DomainSnapshotListNamesArgs => super::DomainSnapshotListNamesRet, High, Short, None, None;
    /// Procedure 189, `virDomainSnapshotLookupByName`.
    #[doc(alias("virDomainSnapshotLookupByName", "REMOTE_PROC_DOMAIN_SNAPSHOT_LOOKUP_BY_NAME"))]
    call DomainSnapshotLookupByName = 189 "DOMAIN_SNAPSHOT_LOOKUP_BY_NAME" "virDomainSnapshotLookupByName": super::DomainSnapshotLookupByNameArgs => super::DomainSnapshotLookupByNameRet, High, Short, None, None;
    /// Procedure 190, `virDomainHasCurrentSnapshot`.
    #[doc(alias("virDomainHasCurrentSnapshot", "REMOTE_PROC_DOMAIN_HAS_CURRENT_SNAPSHOT"))]
    call DomainHasCurrentSnapshot = 190 "DOMAIN_HAS_CURRENT_SNAPSHOT" "virDomainHasCurrentSnapshot": super::DomainHasCurrentSnapshotArgs => super::DomainHasCurrentSnapshotRet, Low, Short, None, None;
    /// Procedure 191, `virDomainSnapshotCurrent`.
    #[doc(alias("virDomainSnapshotCurrent", "REMOTE_PROC_DOMAIN_SNAPSHOT_CURRENT"))]
    call DomainSnapshotCurrent = 191 "DOMAIN_SNAPSHOT_CURRENT" "virDomainSnapshotCurrent": super::DomainSnapshotCurrentArgs => super::DomainSnapshotCurrentRet, Low, Short, None, None;
    /// Procedure 192, `virDomainRevertToSnapshot`.
    #[doc(alias("virDomainRevertToSnapshot", "REMOTE_PROC_DOMAIN_REVERT_TO_SNAPSHOT"))]
    call DomainRevertToSnapshot = 192 "DOMAIN_REVERT_TO_SNAPSHOT" "virDomainRevertToSnapshot": super::DomainRevertToSnapshotArgs => (), Low, Long, None, None;
    /// Procedure 193, `virDomainSnapshotDelete`.
    #[doc(alias("virDomainSnapshotDelete", "REMOTE_PROC_DOMAIN_SNAPSHOT_DELETE"))]
    call DomainSnapshotDelete = 193 "DOMAIN_SNAPSHOT_DELETE" "virDomainSnapshotDelete": super::DomainSnapshotDeleteArgs => (), Low, Long, None, None;
    /// Procedure 194, `virDomainGetBlockInfo`.
    #[doc(alias("virDomainGetBlockInfo", "REMOTE_PROC_DOMAIN_GET_BLOCK_INFO"))]
    call DomainGetBlockInfo = 194 "DOMAIN_GET_BLOCK_INFO" "virDomainGetBlockInfo": super::DomainGetBlockInfoArgs => super::DomainBlockInfo, Low, Short, None, None;
    /// Event 195, `REMOTE_PROC_DOMAIN_EVENT_IO_ERROR_REASON`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_IO_ERROR_REASON")]
    event DomainEventIoErrorReason = 195 "DOMAIN_EVENT_IO_ERROR_REASON": super::DomainEventIoErrorReasonMsg => (), Low, Short, None, None;
    /// Procedure 196, `virDomainCreateWithFlags`.
    #[doc(alias("virDomainCreateWithFlags", "REMOTE_PROC_DOMAIN_CREATE_WITH_FLAGS"))]
    call DomainCreateWithFlags = 196 "DOMAIN_CREATE_WITH_FLAGS" "virDomainCreateWithFlags": super::DomainCreateWithFlagsArgs => super::DomainCreateWithFlagsRet, Low, Long, None, None;
    /// Procedure 197, `virDomainSetMemoryParameters`.
    #[doc(alias("virDomainSetMemoryParameters", "REMOTE_PROC_DOMAIN_SET_MEMORY_PARAMETERS"))]
    call DomainSetMemoryParameters = 197 "DOMAIN_SET_MEMORY_PARAMETERS" "virDomainSetMemoryParameters": super::DomainSetMemoryParametersArgs => (), Low, Short, None, None;
    /// Procedure 198, `virDomainGetMemoryParameters`.
    #[doc(alias("virDomainGetMemoryParameters", "REMOTE_PROC_DOMAIN_GET_MEMORY_PARAMETERS"))]
    call DomainGetMemoryParameters = 198 "DOMAIN_GET_MEMORY_PARAMETERS" "virDomainGetMemoryParameters": super::DomainGetMemoryParametersArgs => super::DomainGetMemoryParametersRet, Low, Short, None, None;
    /// Procedure 199, `virDomainSetVcpusFlags`.
    #[doc(alias("virDomainSetVcpusFlags", "REMOTE_PROC_DOMAIN_SET_VCPUS_FLAGS"))]
    call DomainSetVcpusFlags = 199 "DOMAIN_SET_VCPUS_FLAGS" "virDomainSetVcpusFlags": super::DomainSetVcpusFlagsArgs => (), Low, Short, None, None;
    /// Procedure 200, `virDomainGetVcpusFlags`.
    #[doc(alias("virDomainGetVcpusFlags", "REMOTE_PROC_DOMAIN_GET_VCPUS_FLAGS"))]
    call DomainGetVcpusFlags = 200 "DOMAIN_GET_VCPUS_FLAGS" "virDomainGetVcpusFlags": super::DomainGetVcpusFlagsArgs => super::DomainGetVcpusFlagsRet, Low, Short, None, None;
    /// Procedure 201, `virDomainOpenConsole`.
    #[doc(alias("virDomainOpenConsole", "REMOTE_PROC_DOMAIN_OPEN_CONSOLE"))]
    call DomainOpenConsole = 201 "DOMAIN_OPEN_CONSOLE" "virDomainOpenConsole": super::DomainOpenConsoleArgs => (), Low, Short, Read, None;
    /// Procedure 202, `virDomainIsUpdated`.
    #[doc(alias("virDomainIsUpdated", "REMOTE_PROC_DOMAIN_IS_UPDATED"))]
    call DomainIsUpdated = 202 "DOMAIN_IS_UPDATED" "virDomainIsUpdated": super::DomainIsUpdatedArgs => super::DomainIsUpdatedRet, High, Short, None, None;
    /// Procedure 203, `virConnectGetSysinfo`.
    #[doc(alias("virConnectGetSysinfo", "REMOTE_PROC_CONNECT_GET_SYSINFO"))]
    call ConnectGetSysinfo = 203 "CONNECT_GET_SYSINFO" "virConnectGetSysinfo": super::ConnectGetSysinfoArgs => super::ConnectGetSysinfoRet, High, Short, None, None;
    /// Procedure 204, `virDomainSetMemoryFlags`.
    #[doc(alias("virDomainSetMemoryFlags", "REMOTE_PROC_DOMAIN_SET_MEMORY_FLAGS"))]
    call DomainSetMemoryFlags = 204 "DOMAIN_SET_MEMORY_FLAGS" "virDomainSetMemoryFlags": super::DomainSetMemoryFlagsArgs => (), Low, Short, None, None;
    /// Procedure 205, `virDomainSetBlkioParameters`.
    #[doc(alias("virDomainSetBlkioParameters", "REMOTE_PROC_DOMAIN_SET_BLKIO_PARAMETERS"))]
    call DomainSetBlkioParameters = 205 "DOMAIN_SET_BLKIO_PARAMETERS" "virDomainSetBlkioParameters": super::DomainSetBlkioParametersArgs => (), Low, Short, None, None;
    /// Procedure 206, `virDomainGetBlkioParameters`.
    #[doc(alias("virDomainGetBlkioParameters", "REMOTE_PROC_DOMAIN_GET_BLKIO_PARAMETERS"))]
    call DomainGetBlkioParameters = 206 "DOMAIN_GET_BLKIO_PARAMETERS" "virDomainGetBlkioParameters": super::DomainGetBlkioParametersArgs => super::DomainGetBlkioParametersRet, Low, Short, None, None;
    /// Procedure 207, `virDomainMigrateSetMaxSpeed`.
    #[doc(alias("virDomainMigrateSetMaxSpeed", "REMOTE_PROC_DOMAIN_MIGRATE_SET_MAX_SPEED"))]
    call DomainMigrateSetMaxSpeed = 207 "DOMAIN_MIGRATE_SET_MAX_SPEED" "virDomainMigrateSetMaxSpeed": super::DomainMigrateSetMaxSpeedArgs => (), Low, Short, None, None;
    /// Procedure 208, `virStorageVolUpload`.
    #[doc(alias("virStorageVolUpload", "REMOTE_PROC_STORAGE_VOL_UPLOAD"))]
    call StorageVolUpload = 208 "STORAGE_VOL_UPLOAD" "virStorageVolUpload": super::StorageVolUploadArgs => (), Low, Short, Write, None;
    /// Procedure 209, `virStorageVolDownload`.
    #[doc(alias("virStorageVolDownload", "REMOTE_PROC_STORAGE_VOL_DOWNLOAD"))]
    call StorageVolDownload = 209 "STORAGE_VOL_DOWNLOAD" "virStorageVolDownload": super::StorageVolDownloadArgs => (), Low, Short, Read, None;
    /// Procedure 210, `virDomainInjectNMI`.
    #[doc(alias("virDomainInjectNMI", "REMOTE_PROC_DOMAIN_INJECT_NMI"))]
    call DomainInjectNmi = 210 "DOMAIN_INJECT_NMI" "virDomainInjectNMI": super::DomainInjectNmiArgs => (), Low, Short, None, None;
    /// Procedure 211, `virDomainScreenshot`.
    #[doc(alias("virDomainScreenshot", "REMOTE_PROC_DOMAIN_SCREENSHOT"))]
    call DomainScreenshot = 211 "DOMAIN_SCREENSHOT" "virDomainScreenshot": super::DomainScreenshotArgs => super::DomainScreenshotRet, Low, Short, Read, None;
    /// Procedure 212, `virDomainGetState`.
    #[doc(alias("virDomainGetState", "REMOTE_PROC_DOMAIN_GET_STATE"))]
    call DomainGetState = 212 "DOMAIN_GET_STATE" "virDomainGetState": super::DomainGetStateArgs => super::DomainGetStateRet, High, Short, None, None;
    /// Procedure 213, `REMOTE_PROC_DOMAIN_MIGRATE_BEGIN3`.
    ///
    /// As [`DomainMigrateBegin3Params`], with four parameters only.
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_BEGIN3")]
    call DomainMigrateBegin3 = 213 "DOMAIN_MIGRATE_BEGIN3": super::DomainMigrateBegin3Args => super::DomainMigrateBegin3Ret, Low, Long, None, None;
    /// Procedure 214, `REMOTE_PROC_DOMAIN_MIGRATE_PREPARE3`.
    ///
    /// As [`DomainMigratePrepare3Params`], with four parameters only.
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_PREPARE3")]
    call DomainMigratePrepare3 = 214 "DOMAIN_MIGRATE_PREPARE3": super::DomainMigratePrepare3Args => super::DomainMigratePrepare3Ret, Low, Long, None, None;
    /// Procedure 215, `REMOTE_PROC_DOMAIN_MIGRATE_PREPARE_TUNNEL3`.
    ///
    /// As [`DomainMigratePrepareTunnel3Params`], with four parameters only.
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_PREPARE_TUNNEL3")]
    call DomainMigratePrepareTunnel3 = 215 "DOMAIN_MIGRATE_PREPARE_TUNNEL3": super::DomainMigratePrepareTunnel3Args => super::DomainMigratePrepareTunnel3Ret, Low, Long, Write, None;
    /// Procedure 216, `REMOTE_PROC_DOMAIN_MIGRATE_PERFORM3`.
    ///
    /// As [`DomainMigratePerform3Params`], with four parameters only.
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_PERFORM3")]
    call DomainMigratePerform3 = 216 "DOMAIN_MIGRATE_PERFORM3": super::DomainMigratePerform3Args => super::DomainMigratePerform3Ret, Low, Long, None, None;
    /// Procedure 217, `REMOTE_PROC_DOMAIN_MIGRATE_FINISH3`.
    ///
    /// As [`DomainMigrateFinish3Params`], with four parameters only.
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_FINISH3")]
    call DomainMigrateFinish3 = 217 "DOMAIN_MIGRATE_FINISH3": super::DomainMigrateFinish3Args => super::DomainMigrateFinish3Ret, Low, Long, None, None;
    /// Procedure 218, `REMOTE_PROC_DOMAIN_MIGRATE_CONFIRM3`.
    ///
    /// As [`DomainMigrateConfirm3Params`], with four parameters only.
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_CONFIRM3")]
    call DomainMigrateConfirm3 = 218 "DOMAIN_MIGRATE_CONFIRM3": super::DomainMigrateConfirm3Args => (), Low, Long, None, None;
    /// Procedure 219, `virDomainSetSchedulerParametersFlags`.
    #[doc(alias("virDomainSetSchedulerParametersFlags", "REMOTE_PROC_DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS"))]
    call DomainSetSchedulerParametersFlags = 219 "DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS" "virDomainSetSchedulerParametersFlags": super::DomainSetSchedulerParametersFlagsArgs => (), Low, Short, None, None;
    /// Procedure 220, `virInterfaceChangeBegin`.
    #[doc(alias("virInterfaceChangeBegin", "REMOTE_PROC_INTERFACE_CHANGE_BEGIN"))]
    call InterfaceChangeBegin = 220 "INTERFACE_CHANGE_BEGIN" "virInterfaceChangeBegin": super::InterfaceChangeBeginArgs => (), Low, Short, None, None;
    /// Procedure 221, `virInterfaceChangeCommit`.
    #[doc(alias("virInterfaceChangeCommit", "REMOTE_PROC_INTERFACE_CHANGE_COMMIT"))]
    call InterfaceChangeCommit = 221 "INTERFACE_CHANGE_COMMIT" "virInterfaceChangeCommit": super::InterfaceChangeCommitArgs => (), Low, Short, None, None;
    /// Procedure 222, `virInterfaceChangeRollback`.
    #[doc(alias("virInterfaceChangeRollback", "REMOTE_PROC_INTERFACE_CHANGE_ROLLBACK"))]
    call InterfaceChangeRollback = 222 "INTERFACE_CHANGE_ROLLBACK" "virInterfaceChangeRollback": super::InterfaceChangeRollbackArgs => (), Low, Long, None, None;
    /// Procedure 223, `virDomainGetSchedulerParametersFlags`.
    #[doc(alias("virDomainGetSchedulerParametersFlags", "REMOTE_PROC_DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS"))]
    call DomainGetSchedulerParametersFlags = 223 "DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS" "virDomainGetSchedulerParametersFlags": super::DomainGetSchedulerParametersFlagsArgs => super::DomainGetSchedulerParametersFlagsRet, Low, Short, None, None;
    /// Event 224, `REMOTE_PROC_DOMAIN_EVENT_CONTROL_ERROR`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CONTROL_ERROR")]
    event DomainEventControlError = 224 "DOMAIN_EVENT_CONTROL_ERROR": super::DomainEventControlErrorMsg => (), Low, Short, None, None;
    /// Procedure 225, `virDomainPinVcpuFlags`.
    #[doc(alias("virDomainPinVcpuFlags", "REMOTE_PROC_DOMAIN_PIN_VCPU_FLAGS"))]
    call DomainPinVcpuFlags = 225 "DOMAIN_PIN_VCPU_FLAGS" "virDomainPinVcpuFlags": super::DomainPinVcpuFlagsArgs => (), Low, Short, None, None;
    /// Procedure 226, `virDomainSendKey`.
    #[doc(alias("virDomainSendKey", "REMOTE_PROC_DOMAIN_SEND_KEY"))]
    call DomainSendKey = 226 "DOMAIN_SEND_KEY" "virDomainSendKey": super::DomainSendKeyArgs => (), Low, Short, None, None;
    /// Procedure 227, `virNodeGetCPUStats`.
    #[doc(alias("virNodeGetCPUStats", "REMOTE_PROC_NODE_GET_CPU_STATS"))]
    call NodeGetCpuStats = 227 "NODE_GET_CPU_STATS" "virNodeGetCPUStats": super::NodeGetCpuStatsArgs => super::NodeGetCpuStatsRet, High, Short, None, None;
    /// Procedure 228, `virNodeGetMemoryStats`.
    #[doc(alias("virNodeGetMemoryStats", "REMOTE_PROC_NODE_GET_MEMORY_STATS"))]
    call NodeGetMemoryStats = 228 "NODE_GET_MEMORY_STATS" "virNodeGetMemoryStats": super::NodeGetMemoryStatsArgs => super::NodeGetMemoryStatsRet, High, Short, None, None;
    /// Procedure 229, `virDomainGetControlInfo`.
    #[doc(alias("virDomainGetControlInfo", "REMOTE_PROC_DOMAIN_GET_CONTROL_INFO"))]
    call DomainGetControlInfo = 229 "DOMAIN_GET_CONTROL_INFO" "virDomainGetControlInfo": super::DomainGetControlInfoArgs => super::DomainControlInfo, High, Short, None, None;
    /// Procedure 230, `virDomainGetVcpuPinInfo`.
    #[doc(alias("virDomainGetVcpuPinInfo", "REMOTE_PROC_DOMAIN_GET_VCPU_PIN_INFO"))]
    call DomainGetVcpuPinInfo = 230 "DOMAIN_GET_VCPU_PIN_INFO" "virDomainGetVcpuPinInfo": super::DomainGetVcpuPinInfoArgs => super::DomainGetVcpuPinInfoRet, Low, Short, None, None;
    /// Procedure 231, `virDomainUndefineFlags`.
    #[doc(alias("virDomainUndefineFlags", "REMOTE_PROC_DOMAIN_UNDEFINE_FLAGS"))]
    call DomainUndefineFlags = 231 "DOMAIN_UNDEFINE_FLAGS" "virDomainUndefineFlags": super::DomainUndefineFlagsArgs => (), High, Short, None, None;
    /// Procedure 232, `virDomainSaveFlags`.
    #[doc(alias("virDomainSaveFlags", "REMOTE_PROC_DOMAIN_SAVE_FLAGS"))]
    call DomainSaveFlags = 232 "DOMAIN_SAVE_FLAGS" "virDomainSaveFlags": super::DomainSaveFlagsArgs => (), Low, Long, None, None;
    /// Procedure 233, `virDomainRestoreFlags`.
    #[doc(alias("virDomainRestoreFlags", "REMOTE_PROC_DOMAIN_RESTORE_FLAGS"))]
    call DomainRestoreFlags = 233 "DOMAIN_RESTORE_FLAGS" "virDomainRestoreFlags": super::DomainRestoreFlagsArgs => (), Low, Long, None, None;
    /// Procedure 234, `virDomainDestroyFlags`.
    #[doc(alias("virDomainDestroyFlags", "REMOTE_PROC_DOMAIN_DESTROY_FLAGS"))]
    call DomainDestroyFlags = 234 "DOMAIN_DESTROY_FLAGS" "virDomainDestroyFlags": super::DomainDestroyFlagsArgs => (), High, Short, None, None;
    /// Procedure 235, `virDomainSaveImageGetXMLDesc`.
    #[doc(alias("virDomainSaveImageGetXMLDesc", "REMOTE_PROC_DOMAIN_SAVE_IMAGE_GET_XML_DESC"))]
    call DomainSaveImageGetXmlDesc = 235 "DOMAIN_SAVE_IMAGE_GET_XML_DESC" "virDomainSaveImageGetXMLDesc": super::DomainSaveImageGetXmlDescArgs => super::DomainSaveImageGetXmlDescRet, High, Short, None, None;
    /// Procedure 236, `virDomainSaveImageDefineXML`.
    #[doc(alias("virDomainSaveImageDefineXML", "REMOTE_PROC_DOMAIN_SAVE_IMAGE_DEFINE_XML"))]
    call DomainSaveImageDefineXml = 236 "DOMAIN_SAVE_IMAGE_DEFINE_XML" "virDomainSaveImageDefineXML": super::DomainSaveImageDefineXmlArgs => (), High, Short, None, None;
    /// Procedure 237, `virDomainBlockJobAbort`.
    #[doc(alias("virDomainBlockJobAbort", "REMOTE_PROC_DOMAIN_BLOCK_JOB_ABORT"))]
    call DomainBlockJobAbort = 237 "DOMAIN_BLOCK_JOB_ABORT" "virDomainBlockJobAbort": super::DomainBlockJobAbortArgs => (), Low, Long, None, None;
    /// Procedure 238, `virDomainGetBlockJobInfo`.
    #[doc(alias("virDomainGetBlockJobInfo", "REMOTE_PROC_DOMAIN_GET_BLOCK_JOB_INFO"))]
    call DomainGetBlockJobInfo = 238 "DOMAIN_GET_BLOCK_JOB_INFO" "virDomainGetBlockJobInfo": super::DomainGetBlockJobInfoArgs => super::DomainGetBlockJobInfoRet, Low, Short, None, None;
    /// Procedure 239, `virDomainBlockJobSetSpeed`.
    #[doc(alias("virDomainBlockJobSetSpeed", "REMOTE_PROC_DOMAIN_BLOCK_JOB_SET_SPEED"))]
    call DomainBlockJobSetSpeed = 239 "DOMAIN_BLOCK_JOB_SET_SPEED" "virDomainBlockJobSetSpeed": super::DomainBlockJobSetSpeedArgs => (), Low, Short, None, None;
    /// Procedure 240, `virDomainBlockPull`.
    #[doc(alias("virDomainBlockPull", "REMOTE_PROC_DOMAIN_BLOCK_PULL"))]
    call DomainBlockPull = 240 "DOMAIN_BLOCK_PULL" "virDomainBlockPull": super::DomainBlockPullArgs => (), Low, Short, None, None;
    /// Event 241, `REMOTE_PROC_DOMAIN_EVENT_BLOCK_JOB`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_BLOCK_JOB")]
    event DomainEventBlockJob = 241 "DOMAIN_EVENT_BLOCK_JOB": super::DomainEventBlockJobMsg => (), Low, Short, None, None;
    /// Procedure 242, `virDomainMigrateGetMaxSpeed`.
    #[doc(alias("virDomainMigrateGetMaxSpeed", "REMOTE_PROC_DOMAIN_MIGRATE_GET_MAX_SPEED"))]
    call DomainMigrateGetMaxSpeed = 242 "DOMAIN_MIGRATE_GET_MAX_SPEED" "virDomainMigrateGetMaxSpeed": super::DomainMigrateGetMaxSpeedArgs => super::DomainMigrateGetMaxSpeedRet, Low, Short, None, None;
    /// Procedure 243, `virDomainBlockStatsFlags`.
    #[doc(alias("virDomainBlockStatsFlags", "REMOTE_PROC_DOMAIN_BLOCK_STATS_FLAGS"))]
    call DomainBlockStatsFlags = 243 "DOMAIN_BLOCK_STATS_FLAGS" "virDomainBlockStatsFlags": super::DomainBlockStatsFlagsArgs => super::DomainBlockStatsFlagsRet, Low, Short, None, None;
    /// Procedure 244, `virDomainSnapshotGetParent`.
    #[doc(alias("virDomainSnapshotGetParent", "REMOTE_PROC_DOMAIN_SNAPSHOT_GET_PARENT"))]
    call DomainSnapshotGetParent = 244 "DOMAIN_SNAPSHOT_GET_PARENT" "virDomainSnapshotGetParent": super::DomainSnapshotGetParentArgs => super::DomainSnapshotGetParentRet, High, Short, None, None;
    /// Procedure 245, `virDomainReset`.
    #[doc(alias("virDomainReset", "REMOTE_PROC_DOMAIN_RESET"))]
    call DomainReset = 245 "DOMAIN_RESET" "virDomainReset": super::DomainResetArgs => (), Low, Short, None, None;
    /// Procedure 246, `virDomainSnapshotNumChildren`.
    #[doc(alias("virDomainSnapshotNumChildren", "REMOTE_PROC_DOMAIN_SNAPSHOT_NUM_CHILDREN"))]
    call DomainSnapshotNumChildren = 246 "DOMAIN_SNAPSHOT_NUM_CHILDREN" "virDomainSnapshotNumChildren": super::DomainSnapshotNumChildrenArgs => super::DomainSnapshotNumChildrenRet, High, Short, None, None;
    /// Procedure 247, `virDomainSnapshotListChildrenNames`.
    #[doc(alias("virDomainSnapshotListChildrenNames", "REMOTE_PROC_DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES"))]
    call DomainSnapshotListChildrenNames = 247 "DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES" "virDomainSnapshotListChildrenNames": super::DomainSnapshotListChildrenNamesArgs => super::DomainSnapshotListChildrenNamesRet, High, Short, None, None;
    /// Event 248, `REMOTE_PROC_DOMAIN_EVENT_DISK_CHANGE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_DISK_CHANGE")]
    event DomainEventDiskChange = 248 "DOMAIN_EVENT_DISK_CHANGE": super::DomainEventDiskChangeMsg => (), Low, Short, None, None;
    /// Procedure 249, `virDomainOpenGraphics`.
    #[doc(alias("virDomainOpenGraphics", "REMOTE_PROC_DOMAIN_OPEN_GRAPHICS"))]
    call DomainOpenGraphics = 249 "DOMAIN_OPEN_GRAPHICS" "virDomainOpenGraphics": super::DomainOpenGraphicsArgs => (), Low, Short, None, Sent;
    /// Procedure 250, `virNodeSuspendForDuration`.
    #[doc(alias("virNodeSuspendForDuration", "REMOTE_PROC_NODE_SUSPEND_FOR_DURATION"))]
    call NodeSuspendForDuration = 250 "NODE_SUSPEND_FOR_DURATION" "virNodeSuspendForDuration": super::NodeSuspendForDurationArgs => (), Low, Short, None, None;
    /// Procedure 251, `virDomainBlockResize`.
    #[doc(alias("virDomainBlockResize", "REMOTE_PROC_DOMAIN_BLOCK_RESIZE"))]
    call DomainBlockResize = 251 "DOMAIN_BLOCK_RESIZE" "virDomainBlockResize": super::DomainBlockResizeArgs => (), Low, Short, None, None;
    /// Procedure 252, `virDomainSetBlockIoTune`.
    #[doc(alias("virDomainSetBlockIoTune", "REMOTE_PROC_DOMAIN_SET_BLOCK_IO_TUNE"))]
    call DomainSetBlockIoTune = 252 "DOMAIN_SET_BLOCK_IO_TUNE" "virDomainSetBlockIoTune": super::DomainSetBlockIoTuneArgs => (), Low, Short, None, None;
    /// Procedure 253, `virDomainGetBlockIoTune`.
    #[doc(alias("virDomainGetBlockIoTune", "REMOTE_PROC_DOMAIN_GET_BLOCK_IO_TUNE"))]
    call DomainGetBlockIoTune = 253 "DOMAIN_GET_BLOCK_IO_TUNE" "virDomainGetBlockIoTune": super::DomainGetBlockIoTuneArgs => super::DomainGetBlockIoTuneRet, Low, Short, None, None;
    /// Procedure 254, `virDomainSetNumaParameters`.
    #[doc(alias("virDomainSetNumaParameters", "REMOTE_PROC_DOMAIN_SET_NUMA_PARAMETERS"))]
    call DomainSetNumaParameters = 254 "DOMAIN_SET_NUMA_PARAMETERS" "virDomainSetNumaParameters": super::DomainSetNumaParametersArgs => (), Low, Short, None, None;
    /// Procedure 255, `virDomainGetNumaParameters`.
    #[doc(alias("virDomainGetNumaParameters", "REMOTE_PROC_DOMAIN_GET_NUMA_PARAMETERS"))]
    call DomainGetNumaParameters = 255 "DOMAIN_GET_NUMA_PARAMETERS" "virDomainGetNumaParameters": super::DomainGetNumaParametersArgs => super::DomainGetNumaParametersRet, Low, Short, None, None;
    /// Procedure 256, `virDomainSetInterfaceParameters`.
    #[doc(alias("virDomainSetInterfaceParameters", "REMOTE_PROC_DOMAIN_SET_INTERFACE_PARAMETERS"))]
    call DomainSetInterfaceParameters = 256 "DOMAIN_SET_INTERFACE_PARAMETERS" "virDomainSetInterfaceParameters": super::DomainSetInterfaceParametersArgs => (), Low, Short, None, None;
    /// Procedure 257, `virDomainGetInterfaceParameters`.
    #[doc(alias("virDomainGetInterfaceParameters", "REMOTE_PROC_DOMAIN_GET_INTERFACE_PARAMETERS"))]
    call DomainGetInterfaceParameters = 257 "DOMAIN_GET_INTERFACE_PARAMETERS" "virDomainGetInterfaceParameters": super::DomainGetInterfaceParametersArgs => super::DomainGetInterfaceParametersRet, Low, Short, None, None;
    /// Procedure 258, `virDomainShutdownFlags`.
    #[doc(alias("virDomainShutdownFlags", "REMOTE_PROC_DOMAIN_SHUTDOWN_FLAGS"))]
    call DomainShutdownFlags = 258 "DOMAIN_SHUTDOWN_FLAGS" "virDomainShutdownFlags": super::DomainShutdownFlagsArgs => (), Low, Long, None, None;
    /// Procedure 259, `virStorageVolWipePattern`.
    #[doc(alias("virStorageVolWipePattern", "REMOTE_PROC_STORAGE_VOL_WIPE_PATTERN"))]
    call StorageVolWipePattern = 259 "STORAGE_VOL_WIPE_PATTERN" "virStorageVolWipePattern": super::StorageVolWipePatternArgs => (), Low, Long, None, None;
    /// Procedure 260, `virStorageVolResize`.
    #[doc(alias("virStorageVolResize", "REMOTE_PROC_STORAGE_VOL_RESIZE"))]
    call StorageVolResize = 260 "STORAGE_VOL_RESIZE" "virStorageVolResize": super::StorageVolResizeArgs => (), Low, Long, None, None;
    /// Procedure 261, `virDomainPMSuspendForDuration`.
    #[doc(alias("virDomainPMSuspendForDuration", "REMOTE_PROC_DOMAIN_PM_SUSPEND_FOR_DURATION"))]
    call DomainPmSuspendForDuration = 261 "DOMAIN_PM_SUSPEND_FOR_DURATION" "virDomainPMSuspendForDuration": super::DomainPmSuspendForDurationArgs => (), Low, Long, None, None;
    /// Procedure 262, `virDomainGetCPUStats`.
    #[doc(alias("virDomainGetCPUStats", "REMOTE_PROC_DOMAIN_GET_CPU_STATS"))]
    call DomainGetCpuStats = 262 "DOMAIN_GET_CPU_STATS" "virDomainGetCPUStats": super::DomainGetCpuStatsArgs => super::DomainGetCpuStatsRet, Low, Short, None, None;
    /// Procedure 263, `virDomainGetDiskErrors`.
    #[doc(alias("virDomainGetDiskErrors", "REMOTE_PROC_DOMAIN_GET_DISK_ERRORS"))]
    call DomainGetDiskErrors = 263 "DOMAIN_GET_DISK_ERRORS" "virDomainGetDiskErrors": super::DomainGetDiskErrorsArgs => super::DomainGetDiskErrorsRet, Low, Short, None, None;
    /// Procedure 264, `virDomainSetMetadata`.
    #[doc(alias("virDomainSetMetadata", "REMOTE_PROC_DOMAIN_SET_METADATA"))]
    call DomainSetMetadata = 264 "DOMAIN_SET_METADATA" "virDomainSetMetadata": super::DomainSetMetadataArgs => (), Low, Short, None, None;
    /// Procedure 265, `virDomainGetMetadata`.
    #[doc(alias("virDomainGetMetadata", "REMOTE_PROC_DOMAIN_GET_METADATA"))]
    call DomainGetMetadata = 265 "DOMAIN_GET_METADATA" "virDomainGetMetadata": super::DomainGetMetadataArgs => super::DomainGetMetadataRet, Low, Short, None, None;
    /// Procedure 266, `virDomainBlockRebase`.
    #[doc(alias("virDomainBlockRebase", "REMOTE_PROC_DOMAIN_BLOCK_REBASE"))]
    call DomainBlockRebase = 266 "DOMAIN_BLOCK_REBASE" "virDomainBlockRebase": super::DomainBlockRebaseArgs => (), Low, Short, None, None;
    /// Procedure 267, `virDomainPMWakeup`.
    #[doc(alias("virDomainPMWakeup", "REMOTE_PROC_DOMAIN_PM_WAKEUP"))]
    call DomainPmWakeup = 267 "DOMAIN_PM_WAKEUP" "virDomainPMWakeup": super::DomainPmWakeupArgs => (), Low, Short, None, None;
    /// Event 268, `REMOTE_PROC_DOMAIN_EVENT_TRAY_CHANGE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_TRAY_CHANGE")]
    event DomainEventTrayChange = 268 "DOMAIN_EVENT_TRAY_CHANGE": super::DomainEventTrayChangeMsg => (), Low, Short, None, None;
    /// Event 269, `REMOTE_PROC_DOMAIN_EVENT_PMWAKEUP`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_PMWAKEUP")]
    event DomainEventPmwakeup = 269 "DOMAIN_EVENT_PMWAKEUP": super::DomainEventPmwakeupMsg => (), Low, Short, None, None;
    /// Event 270, `REMOTE_PROC_DOMAIN_EVENT_PMSUSPEND`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_PMSUSPEND")]
    event DomainEventPmsuspend = 270 "DOMAIN_EVENT_PMSUSPEND": super::DomainEventPmsuspendMsg => (), Low, Short, None, None;
    /// Procedure 271, `virDomainSnapshotIsCurrent`.
    #[doc(alias("virDomainSnapshotIsCurrent", "REMOTE_PROC_DOMAIN_SNAPSHOT_IS_CURRENT"))]
    call DomainSnapshotIsCurrent = 271 "DOMAIN_SNAPSHOT_IS_CURRENT" "virDomainSnapshotIsCurrent": super::DomainSnapshotIsCurrentArgs => super::DomainSnapshotIsCurrentRet, Low, Short, None, None;
    /// Procedure 272, `virDomainSnapshotHasMetadata`.
    #[doc(alias("virDomainSnapshotHasMetadata", "REMOTE_PROC_DOMAIN_SNAPSHOT_HAS_METADATA"))]
    call DomainSnapshotHasMetadata = 272 "DOMAIN_SNAPSHOT_HAS_METADATA" "virDomainSnapshotHasMetadata": super::DomainSnapshotHasMetadataArgs => super::DomainSnapshotHasMetadataRet, Low, Short, None, None;
    /// Procedure 273, `virConnectListAllDomains`.
    #[doc(alias("virConnectListAllDomains", "REMOTE_PROC_CONNECT_LIST_ALL_DOMAINS"))]
    call ConnectListAllDomains = 273 "CONNECT_LIST_ALL_DOMAINS" "virConnectListAllDomains": super::ConnectListAllDomainsArgs => super::ConnectListAllDomainsRet, High, Short, None, None;
    /// Procedure 274, `virDomainListAllSnapshots`.
    #[doc(alias("virDomainListAllSnapshots", "REMOTE_PROC_DOMAIN_LIST_ALL_SNAPSHOTS"))]
    call DomainListAllSnapshots = 274 "DOMAIN_LIST_ALL_SNAPSHOTS" "virDomainListAllSnapshots": super::DomainListAllSnapshotsArgs => super::DomainListAllSnapshotsRet, High, Short, None, None;
    /// Procedure 275, `virDomainSnapshotListAllChildren`.
    #[doc(alias("virDomainSnapshotListAllChildren", "REMOTE_PROC_DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN"))]
    call DomainSnapshotListAllChildren = 275 "DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN" "virDomainSnapshotListAllChildren": super::DomainSnapshotListAllChildrenArgs => super::DomainSnapshotListAllChildrenRet, High, Short, None, None;
    /// Event 276, `REMOTE_PROC_DOMAIN_EVENT_BALLOON_CHANGE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_BALLOON_CHANGE")]
    event DomainEventBalloonChange = 276 "DOMAIN_EVENT_BALLOON_CHANGE": super::DomainEventBalloonChangeMsg => (), Low, Short, None, None;
    /// Procedure 277, `virDomainGetHostname`.
    #[doc(alias("virDomainGetHostname", "REMOTE_PROC_DOMAIN_GET_HOSTNAME"))]
    call DomainGetHostname = 277 "DOMAIN_GET_HOSTNAME" "virDomainGetHostname": super::DomainGetHostnameArgs => super::DomainGetHostnameRet, Low, Short, None, None;
    /// Procedure 278, `virDomainGetSecurityLabelList`.
    #[doc(alias("virDomainGetSecurityLabelList", "REMOTE_PROC_DOMAIN_GET_SECURITY_LABEL_LIST"))]
    call DomainGetSecurityLabelList = 278 "DOMAIN_GET_SECURITY_LABEL_LIST" "virDomainGetSecurityLabelList": super::DomainGetSecurityLabelListArgs => super::DomainGetSecurityLabelListRet, High, Short, None, None;
    /// Procedure 279, `virDomainPinEmulator`.
    #[doc(alias("virDomainPinEmulator", "REMOTE_PROC_DOMAIN_PIN_EMULATOR"))]
    call DomainPinEmulator = 279 "DOMAIN_PIN_EMULATOR" "virDomainPinEmulator": super::DomainPinEmulatorArgs => (), Low, Short, None, None;
    /// Procedure 280, `virDomainGetEmulatorPinInfo`.
    #[doc(alias("virDomainGetEmulatorPinInfo", "REMOTE_PROC_DOMAIN_GET_EMULATOR_PIN_INFO"))]
    call DomainGetEmulatorPinInfo = 280 "DOMAIN_GET_EMULATOR_PIN_INFO" "virDomainGetEmulatorPinInfo": super::DomainGetEmulatorPinInfoArgs => super::DomainGetEmulatorPinInfoRet, Low, Short, None, None;
    /// Procedure 281, `virConnectListAllStoragePools`.
    #[doc(alias("virConnectListAllStoragePools", "REMOTE_PROC_CONNECT_LIST_ALL_STORAGE_POOLS"))]
    call ConnectListAllStoragePools = 281 "CONNECT_LIST_ALL_STORAGE_POOLS" "virConnectListAllStoragePools": super::ConnectListAllStoragePoolsArgs => super::ConnectListAllStoragePoolsRet, High, Short, None, None;
    /// Procedure 282, `virStoragePoolListAllVolumes`.
    #[doc(alias("virStoragePoolListAllVolumes", "REMOTE_PROC_STORAGE_POOL_LIST_ALL_VOLUMES"))]
    call StoragePoolListAllVolumes = 282 "STORAGE_POOL_LIST_ALL_VOLUMES" "virStoragePoolListAllVolumes": super::StoragePoolListAllVolumesArgs => super::StoragePoolListAllVolumesRet, High, Short, None, None;
    /// Procedure 283, `virConnectListAllNetworks`.
    #[doc(alias("virConnectListAllNetworks", "REMOTE_PROC_CONNECT_LIST_ALL_NETWORKS"))]
    call ConnectListAllNetworks = 283 "CONNECT_LIST_ALL_NETWORKS" "virConnectListAllNetworks": super::ConnectListAllNetworksArgs => super::ConnectListAllNetworksRet, High, Short, None, None;
    /// Procedure 284, `virConnectListAllInterfaces`.
    #[doc(alias("virConnectListAllInterfaces", "REMOTE_PROC_CONNECT_LIST_ALL_INTERFACES"))]
    call ConnectListAllInterfaces = 284 "CONNECT_LIST_ALL_INTERFACES" "virConnectListAllInterfaces": super::ConnectListAllInterfacesArgs => super::ConnectListAllInterfacesRet, High, Short, None, None;
    /// Procedure 285, `virConnectListAllNodeDevices`.
    #[doc(alias("virConnectListAllNodeDevices", "REMOTE_PROC_CONNECT_LIST_ALL_NODE_DEVICES"))]
    call ConnectListAllNodeDevices = 285 "CONNECT_LIST_ALL_NODE_DEVICES" "virConnectListAllNodeDevices": super::ConnectListAllNodeDevicesArgs => super::ConnectListAllNodeDevicesRet, High, Short, None, None;
    /// Procedure 286, `virConnectListAllNWFilters`.
    #[doc(alias("virConnectListAllNWFilters", "REMOTE_PROC_CONNECT_LIST_ALL_NWFILTERS"))]
    call ConnectListAllNwfilters = 286 "CONNECT_LIST_ALL_NWFILTERS" "virConnectListAllNWFilters": super::ConnectListAllNwfiltersArgs => super::ConnectListAllNwfiltersRet, High, Short, None, None;
    /// Procedure 287, `virConnectListAllSecrets`.
    #[doc(alias("virConnectListAllSecrets", "REMOTE_PROC_CONNECT_LIST_ALL_SECRETS"))]
    call ConnectListAllSecrets = 287 "CONNECT_LIST_ALL_SECRETS" "virConnectListAllSecrets": super::ConnectListAllSecretsArgs => super::ConnectListAllSecretsRet, High, Short, None, None;
    /// Procedure 288, `virNodeSetMemoryParameters`.
    #[doc(alias("virNodeSetMemoryParameters", "REMOTE_PROC_NODE_SET_MEMORY_PARAMETERS"))]
    call NodeSetMemoryParameters = 288 "NODE_SET_MEMORY_PARAMETERS" "virNodeSetMemoryParameters": super::NodeSetMemoryParametersArgs => (), Low, Short, None, None;
    /// Procedure 289, `virNodeGetMemoryParameters`.
    #[doc(alias("virNodeGetMemoryParameters", "REMOTE_PROC_NODE_GET_MEMORY_PARAMETERS"))]
    call NodeGetMemoryParameters = 289 "NODE_GET_MEMORY_PARAMETERS" "virNodeGetMemoryParameters": super::NodeGetMemoryParametersArgs => super::NodeGetMemoryParametersRet, Low, Short, None, None;
    /// Procedure 290, `virDomainBlockCommit`.
    #[doc(alias("virDomainBlockCommit", "REMOTE_PROC_DOMAIN_BLOCK_COMMIT"))]
    call DomainBlockCommit = 290 "DOMAIN_BLOCK_COMMIT" "virDomainBlockCommit": super::DomainBlockCommitArgs => (), Low, Short, None, None;
    /// Procedure 291, `virNetworkUpdate`.
    #[doc(alias("virNetworkUpdate", "REMOTE_PROC_NETWORK_UPDATE"))]
    call NetworkUpdate = 291 "NETWORK_UPDATE" "virNetworkUpdate": super::NetworkUpdateArgs => (), High, Short, None, None;
    /// Event 292, `REMOTE_PROC_DOMAIN_EVENT_PMSUSPEND_DISK`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_PMSUSPEND_DISK")]
    event DomainEventPmsuspendDisk = 292 "DOMAIN_EVENT_PMSUSPEND_DISK": super::DomainEventPmsuspendDiskMsg => (), Low, Short, None, None;
    /// Procedure 293, `virNodeGetCPUMap`.
    #[doc(alias("virNodeGetCPUMap", "REMOTE_PROC_NODE_GET_CPU_MAP"))]
    call NodeGetCpuMap = 293 "NODE_GET_CPU_MAP" "virNodeGetCPUMap": super::NodeGetCpuMapArgs => super::NodeGetCpuMapRet, Low, Short, None, None;
    /// Procedure 294, `virDomainFSTrim`.
    #[doc(alias("virDomainFSTrim", "REMOTE_PROC_DOMAIN_FSTRIM"))]
    call DomainFstrim = 294 "DOMAIN_FSTRIM" "virDomainFSTrim": super::DomainFstrimArgs => (), Low, Long, None, None;
    /// Procedure 295, `virDomainSendProcessSignal`.
    #[doc(alias("virDomainSendProcessSignal", "REMOTE_PROC_DOMAIN_SEND_PROCESS_SIGNAL"))]
    call DomainSendProcessSignal = 295 "DOMAIN_SEND_PROCESS_SIGNAL" "virDomainSendProcessSignal": super::DomainSendProcessSignalArgs => (), Low, Short, None, None;
    /// Procedure 296, `virDomainOpenChannel`.
    #[doc(alias("virDomainOpenChannel", "REMOTE_PROC_DOMAIN_OPEN_CHANNEL"))]
    call DomainOpenChannel = 296 "DOMAIN_OPEN_CHANNEL" "virDomainOpenChannel": super::DomainOpenChannelArgs => (), Low, Short, Read, None;
    /// Procedure 297, `virNodeDeviceLookupSCSIHostByWWN`.
    #[doc(alias("virNodeDeviceLookupSCSIHostByWWN", "REMOTE_PROC_NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN"))]
    call NodeDeviceLookupScsiHostByWwn = 297 "NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN" "virNodeDeviceLookupSCSIHostByWWN": super::NodeDeviceLookupScsiHostByWwnArgs => super::NodeDeviceLookupScsiHostByWwnRet, High, Short, None, None;
    /// Procedure 298, `virDomainGetJobStats`.
    #[doc(alias("virDomainGetJobStats", "REMOTE_PROC_DOMAIN_GET_JOB_STATS"))]
    call DomainGetJobStats = 298 "DOMAIN_GET_JOB_STATS" "virDomainGetJobStats": super::DomainGetJobStatsArgs => super::DomainJobStats, Low, Short, None, None;
    /// Procedure 299, `virDomainMigrateGetCompressionCache`.
    #[doc(alias("virDomainMigrateGetCompressionCache", "REMOTE_PROC_DOMAIN_MIGRATE_GET_COMPRESSION_CACHE"))]
    call DomainMigrateGetCompressionCache = 299 "DOMAIN_MIGRATE_GET_COMPRESSION_CACHE" "virDomainMigrateGetCompressionCache": super::DomainMigrateGetCompressionCacheArgs => super::DomainMigrateGetCompressionCacheRet, Low, Short, None, None;
    /// Procedure 300, `virDomainMigrateSetCompressionCache`.
    #[doc(alias("virDomainMigrateSetCompressionCache", "REMOTE_PROC_DOMAIN_MIGRATE_SET_COMPRESSION_CACHE"))]
    call DomainMigrateSetCompressionCache = 300 "DOMAIN_MIGRATE_SET_COMPRESSION_CACHE" "virDomainMigrateSetCompressionCache": super::DomainMigrateSetCompressionCacheArgs => (), Low, Short, None, None;
    /// Procedure 301, `virNodeDeviceDetachFlags`.
    #[doc(alias("virNodeDeviceDetachFlags", "REMOTE_PROC_NODE_DEVICE_DETACH_FLAGS"))]
    call NodeDeviceDetachFlags = 301 "NODE_DEVICE_DETACH_FLAGS" "virNodeDeviceDetachFlags": super::NodeDeviceDetachFlagsArgs => (), Low, Short, None, None;
    /// Procedure 302, `REMOTE_PROC_DOMAIN_MIGRATE_BEGIN3_PARAMS`.
    ///
    /// First phase, at the source: checks that the domain can migrate and returns its description for the destination.
    /// With `CHANGE_PROTECTION` it opens a job, which [`DomainMigrateConfirm3Params`] or the connection's end closes.
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_BEGIN3_PARAMS")]
    call DomainMigrateBegin3Params = 302 "DOMAIN_MIGRATE_BEGIN3_PARAMS": super::DomainMigrateBegin3ParamsArgs => super::DomainMigrateBegin3ParamsRet, Low, Long, None, None;
    /// Procedure 303, `REMOTE_PROC_DOMAIN_MIGRATE_PREPARE3_PARAMS`.
    ///
    /// Second phase, at the destination: makes room for the domain that `destination_xml` describes, and listens for its
    /// memory. `uri_out`, if any, takes the place of `migrate_uri`. The domain is dropped when the connection ends.
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_PREPARE3_PARAMS")]
    call DomainMigratePrepare3Params = 303 "DOMAIN_MIGRATE_PREPARE3_PARAMS": super::DomainMigratePrepare3ParamsArgs => super::DomainMigratePrepare3ParamsRet, Low, Long, None, None;
    /// Procedure 304, `REMOTE_PROC_DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS`.
    ///
    /// Second phase, at the destination, for memory that comes in this stream: the source's daemon makes this call.
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS")]
    call DomainMigratePrepareTunnel3Params = 304 "DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS": super::DomainMigratePrepareTunnel3ParamsArgs => super::DomainMigratePrepareTunnel3ParamsRet, Low, Long, Write, None;
    /// Procedure 305, `REMOTE_PROC_DOMAIN_MIGRATE_PERFORM3_PARAMS`.
    ///
    /// Third phase, at the source: sends the memory. The domain is paused when it succeeds, and runs on when it fails.
    /// With `PEER2PEER`, the source's daemon makes all phases with the daemon at `dconnuri`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_PERFORM3_PARAMS")]
    call DomainMigratePerform3Params = 305 "DOMAIN_MIGRATE_PERFORM3_PARAMS": super::DomainMigratePerform3ParamsArgs => super::DomainMigratePerform3ParamsRet, Low, Long, None, None;
    /// Procedure 306, `REMOTE_PROC_DOMAIN_MIGRATE_FINISH3_PARAMS`.
    ///
    /// Fourth phase, at the destination: runs the domain `destination_name`, or drops it when `cancelled` is not 0; the
    /// answer is then the error `MIGRATE_FINISH_OK`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_FINISH3_PARAMS")]
    call DomainMigrateFinish3Params = 306 "DOMAIN_MIGRATE_FINISH3_PARAMS": super::DomainMigrateFinish3ParamsArgs => super::DomainMigrateFinish3ParamsRet, Low, Long, None, None;
    /// Procedure 307, `REMOTE_PROC_DOMAIN_MIGRATE_CONFIRM3_PARAMS`.
    ///
    /// Last phase, at the source: forgets the domain, or has it run on when `cancelled` is not 0. Not to be sent with
    /// `cancelled` while the destination may run it.
    #[doc(alias = "REMOTE_PROC_DOMAIN_MIGRATE_CONFIRM3_PARAMS")]
    call DomainMigrateConfirm3Params = 307 "DOMAIN_MIGRATE_CONFIRM3_PARAMS": super::DomainMigrateConfirm3ParamsArgs => (), Low, Long, None, None;
    /// Procedure 308, `virDomainSetMemoryStatsPeriod`.
    #[doc(alias("virDomainSetMemoryStatsPeriod", "REMOTE_PROC_DOMAIN_SET_MEMORY_STATS_PERIOD"))]
    call DomainSetMemoryStatsPeriod = 308 "DOMAIN_SET_MEMORY_STATS_PERIOD" "virDomainSetMemoryStatsPeriod": super::DomainSetMemoryStatsPeriodArgs => (), Low, Short, None, None;
    /// Procedure 309, `virDomainCreateXMLWithFiles`.
    #[doc(alias("virDomainCreateXMLWithFiles", "REMOTE_PROC_DOMAIN_CREATE_XML_WITH_FILES"))]
    call DomainCreateXmlWithFiles = 309 "DOMAIN_CREATE_XML_WITH_FILES" "virDomainCreateXMLWithFiles": super::DomainCreateXmlWithFilesArgs => super::DomainCreateXmlWithFilesRet, Low, Long, None, Sent;
    /// Procedure 310, `virDomainCreateWithFiles`.
    #[doc(alias("virDomainCreateWithFiles", "REMOTE_PROC_DOMAIN_CREATE_WITH_FILES"))]
    call DomainCreateWithFiles = 310 "DOMAIN_CREATE_WITH_FILES" "virDomainCreateWithFiles": super::DomainCreateWithFilesArgs => super::DomainCreateWithFilesRet, Low, Long, None, Sent;
    /// Event 311, `REMOTE_PROC_DOMAIN_EVENT_DEVICE_REMOVED`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_DEVICE_REMOVED")]
    event DomainEventDeviceRemoved = 311 "DOMAIN_EVENT_DEVICE_REMOVED": super::DomainEventDeviceRemovedMsg => (), Low, Short, None, None;
    /// Procedure 312, `virConnectGetCPUModelNames`.
    #[doc(alias("virConnectGetCPUModelNames", "REMOTE_PROC_CONNECT_GET_CPU_MODEL_NAMES"))]
    call ConnectGetCpuModelNames = 312 "CONNECT_GET_CPU_MODEL_NAMES" "virConnectGetCPUModelNames": super::ConnectGetCpuModelNamesArgs => super::ConnectGetCpuModelNamesRet, Low, Short, None, None;
    /// Procedure 313, `virConnectNetworkEventRegisterAny`.
    #[doc(alias("virConnectNetworkEventRegisterAny", "REMOTE_PROC_CONNECT_NETWORK_EVENT_REGISTER_ANY"))]
    call ConnectNetworkEventRegisterAny = 313 "CONNECT_NETWORK_EVENT_REGISTER_ANY" "virConnectNetworkEventRegisterAny": super::ConnectNetworkEventRegisterAnyArgs => super::ConnectNetworkEventRegisterAnyRet, High, Short, None, None;
    /// Procedure 314, `virConnectNetworkEventDeregisterAny`.
    #[doc(alias("virConnectNetworkEventDeregisterAny", "REMOTE_PROC_CONNECT_NETWORK_EVENT_DEREGISTER_ANY"))]
    call ConnectNetworkEventDeregisterAny = 314 "CONNECT_NETWORK_EVENT_DEREGISTER_ANY" "virConnectNetworkEventDeregisterAny": super::ConnectNetworkEventDeregisterAnyArgs => (), High, Short, None, None;
    /// Event 315, `REMOTE_PROC_NETWORK_EVENT_LIFECYCLE`.
    #[doc(alias = "REMOTE_PROC_NETWORK_EVENT_LIFECYCLE")]
    event NetworkEventLifecycle = 315 "NETWORK_EVENT_LIFECYCLE": super::NetworkEventLifecycleMsg => (), Low, Short, None, None;
    /// Procedure 316, `virConnectDomainEventRegisterAny`.
    #[doc(alias("virConnectDomainEventRegisterAny", "REMOTE_PROC_CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY"))]
    call ConnectDomainEventCallbackRegisterAny = 316 "CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY" "virConnectDomainEventRegisterAny": super::ConnectDomainEventCallbackRegisterAnyArgs => super::ConnectDomainEventCallbackRegisterAnyRet, High, Short, None, None;
    /// Procedure 317, `virConnectDomainEventDeregisterAny`.
    #[doc(alias("virConnectDomainEventDeregisterAny", "REMOTE_PROC_CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY"))]
    call ConnectDomainEventCallbackDeregisterAny = 317 "CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY" "virConnectDomainEventDeregisterAny": super::ConnectDomainEventCallbackDeregisterAnyArgs => (), High, Short, None, None;
    /// Event 318, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_LIFECYCLE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_LIFECYCLE")]
    event DomainEventCallbackLifecycle = 318 "DOMAIN_EVENT_CALLBACK_LIFECYCLE": super::DomainEventCallbackLifecycleMsg => (), Low, Short, None, None;
    /// Event 319, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_REBOOT`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_REBOOT")]
    event DomainEventCallbackReboot = 319 "DOMAIN_EVENT_CALLBACK_REBOOT": super::DomainEventCallbackRebootMsg => (), Low, Short, None, None;
    /// Event 320, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_RTC_CHANGE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_RTC_CHANGE")]
    event DomainEventCallbackRtcChange = 320 "DOMAIN_EVENT_CALLBACK_RTC_CHANGE": super::DomainEventCallbackRtcChangeMsg => (), Low, Short, None, None;
    /// Event 321, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_WATCHDOG`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_WATCHDOG")]
    event DomainEventCallbackWatchdog = 321 "DOMAIN_EVENT_CALLBACK_WATCHDOG": super::DomainEventCallbackWatchdogMsg => (), Low, Short, None, None;
    /// Event 322, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_IO_ERROR`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_IO_ERROR")]
    event DomainEventCallbackIoError = 322 "DOMAIN_EVENT_CALLBACK_IO_ERROR": super::DomainEventCallbackIoErrorMsg => (), Low, Short, None, None;
    /// Event 323, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_GRAPHICS`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_GRAPHICS")]
    event DomainEventCallbackGraphics = 323 "DOMAIN_EVENT_CALLBACK_GRAPHICS": super::DomainEventCallbackGraphicsMsg => (), Low, Short, None, None;
    /// Event 324, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON")]
    event DomainEventCallbackIoErrorReason = 324 "DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON": super::DomainEventCallbackIoErrorReasonMsg => (), Low, Short, None, None;
    /// Event 325, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_CONTROL_ERROR`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_CONTROL_ERROR")]
    event DomainEventCallbackControlError = 325 "DOMAIN_EVENT_CALLBACK_CONTROL_ERROR": super::DomainEventCallbackControlErrorMsg => (), Low, Short, None, None;
    /// Event 326, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_BLOCK_JOB`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_BLOCK_JOB")]
    event DomainEventCallbackBlockJob = 326 "DOMAIN_EVENT_CALLBACK_BLOCK_JOB": super::DomainEventCallbackBlockJobMsg => (), Low, Short, None, None;
    /// Event 327, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_DISK_CHANGE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_DISK_CHANGE")]
    event DomainEventCallbackDiskChange = 327 "DOMAIN_EVENT_CALLBACK_DISK_CHANGE": super::DomainEventCallbackDiskChangeMsg => (), Low, Short, None, None;
    /// Event 328, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_TRAY_CHANGE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_TRAY_CHANGE")]
    event DomainEventCallbackTrayChange = 328 "DOMAIN_EVENT_CALLBACK_TRAY_CHANGE": super::DomainEventCallbackTrayChangeMsg => (), Low, Short, None, None;
    /// Event 329, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_PMWAKEUP`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_PMWAKEUP")]
    event DomainEventCallbackPmwakeup = 329 "DOMAIN_EVENT_CALLBACK_PMWAKEUP": super::DomainEventCallbackPmwakeupMsg => (), Low, Short, None, None;
    /// Event 330, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_PMSUSPEND`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_PMSUSPEND")]
    event DomainEventCallbackPmsuspend = 330 "DOMAIN_EVENT_CALLBACK_PMSUSPEND": super::DomainEventCallbackPmsuspendMsg => (), Low, Short, None, None;
    /// Event 331, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE")]
    event DomainEventCallbackBalloonChange = 331 "DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE": super::DomainEventCallbackBalloonChangeMsg => (), Low, Short, None, None;
    /// Event 332, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK")]
    event DomainEventCallbackPmsuspendDisk = 332 "DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK": super::DomainEventCallbackPmsuspendDiskMsg => (), Low, Short, None, None;
    /// Event 333, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED")]
    event DomainEventCallbackDeviceRemoved = 333 "DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED": super::DomainEventCallbackDeviceRemovedMsg => (), Low, Short, None, None;
    /// Procedure 334, `virDomainCoreDumpWithFormat`.
    #[doc(alias("virDomainCoreDumpWithFormat", "REMOTE_PROC_DOMAIN_CORE_DUMP_WITH_FORMAT"))]
    call DomainCoreDumpWithFormat = 334 "DOMAIN_CORE_DUMP_WITH_FORMAT" "virDomainCoreDumpWithFormat": super::DomainCoreDumpWithFormatArgs => (), Low, Long, None, None;
    /// Procedure 335, `virDomainFSFreeze`.
    #[doc(alias("virDomainFSFreeze", "REMOTE_PROC_DOMAIN_FSFREEZE"))]
    call DomainFsfreeze = 335 "DOMAIN_FSFREEZE" "virDomainFSFreeze": super::DomainFsfreezeArgs => super::DomainFsfreezeRet, Low, Long, None, None;
    /// Procedure 336, `virDomainFSThaw`.
    #[doc(alias("virDomainFSThaw", "REMOTE_PROC_DOMAIN_FSTHAW"))]
    call DomainFsthaw = 336 "DOMAIN_FSTHAW" "virDomainFSThaw": super::DomainFsthawArgs => super::DomainFsthawRet, Low, Long, None, None;
    /// Procedure 337, `virDomainGetTime`.
    #[doc(alias("virDomainGetTime", "REMOTE_PROC_DOMAIN_GET_TIME"))]
    call DomainGetTime = 337 "DOMAIN_GET_TIME" "virDomainGetTime": super::DomainGetTimeArgs => super::DomainTime, Low, Short, None, None;
    /// Procedure 338, `virDomainSetTime`.
    #[doc(alias("virDomainSetTime", "REMOTE_PROC_DOMAIN_SET_TIME"))]
    call DomainSetTime = 338 "DOMAIN_SET_TIME" "virDomainSetTime": super::DomainSetTimeArgs => (), Low, Long, None, None;
    /// Event 339, `REMOTE_PROC_DOMAIN_EVENT_BLOCK_JOB_2`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_BLOCK_JOB_2")]
    event DomainEventBlockJob2 = 339 "DOMAIN_EVENT_BLOCK_JOB_2": super::DomainEventBlockJob2Msg => (), Low, Short, None, None;
    /// Procedure 340, `virNodeGetFreePages`.
    #[doc(alias("virNodeGetFreePages", "REMOTE_PROC_NODE_GET_FREE_PAGES"))]
    call NodeGetFreePages = 340 "NODE_GET_FREE_PAGES" "virNodeGetFreePages": super::NodeGetFreePagesArgs => super::NodeGetFreePagesRet, High, Short, None, None;
    /// Procedure 341, `virNetworkGetDHCPLeases`.
    #[doc(alias("virNetworkGetDHCPLeases", "REMOTE_PROC_NETWORK_GET_DHCP_LEASES"))]
    call NetworkGetDhcpLeases = 341 "NETWORK_GET_DHCP_LEASES" "virNetworkGetDHCPLeases": super::NetworkGetDhcpLeasesArgs => super::NetworkGetDhcpLeasesRet, Low, Short, None, None;
    /// Procedure 342, `virConnectGetDomainCapabilities`.
    #[doc(alias("virConnectGetDomainCapabilities", "REMOTE_PROC_CONNECT_GET_DOMAIN_CAPABILITIES"))]
    call ConnectGetDomainCapabilities = 342 "CONNECT_GET_DOMAIN_CAPABILITIES" "virConnectGetDomainCapabilities": super::ConnectGetDomainCapabilitiesArgs => super::ConnectGetDomainCapabilitiesRet, Low, Short, None, None;
    /// Procedure 343, `virDomainOpenGraphicsFD`.
    #[doc(alias("virDomainOpenGraphicsFD", "REMOTE_PROC_DOMAIN_OPEN_GRAPHICS_FD"))]
    call DomainOpenGraphicsFd = 343 "DOMAIN_OPEN_GRAPHICS_FD" "virDomainOpenGraphicsFD": super::DomainOpenGraphicsFdArgs => (), Low, Short, None, Received;
    /// Procedure 344, `virConnectGetAllDomainStats`.
    #[doc(alias("virConnectGetAllDomainStats", "REMOTE_PROC_CONNECT_GET_ALL_DOMAIN_STATS"))]
    call ConnectGetAllDomainStats = 344 "CONNECT_GET_ALL_DOMAIN_STATS" "virConnectGetAllDomainStats": super::ConnectGetAllDomainStatsArgs => super::ConnectGetAllDomainStatsRet, Low, Short, None, None;
    /// Procedure 345, `virDomainBlockCopy`.
    #[doc(alias("virDomainBlockCopy", "REMOTE_PROC_DOMAIN_BLOCK_COPY"))]
    call DomainBlockCopy = 345 "DOMAIN_BLOCK_COPY" "virDomainBlockCopy": super::DomainBlockCopyArgs => (), Low, Short, None, None;
    /// Event 346, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_TUNABLE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_TUNABLE")]
    event DomainEventCallbackTunable = 346 "DOMAIN_EVENT_CALLBACK_TUNABLE": super::DomainEventCallbackTunableMsg => (), Low, Short, None, None;
    /// Procedure 347, `virNodeAllocPages`.
    #[doc(alias("virNodeAllocPages", "REMOTE_PROC_NODE_ALLOC_PAGES"))]
    call NodeAllocPages = 347 "NODE_ALLOC_PAGES" "virNodeAllocPages": super::NodeAllocPagesArgs => super::NodeAllocPagesRet, Low, Long, None, None;
    /// Event 348, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE")]
    event DomainEventCallbackAgentLifecycle = 348 "DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE": super::DomainEventCallbackAgentLifecycleMsg => (), Low, Short, None, None;
    /// Procedure 349, `virDomainGetFSInfo`.
    #[doc(alias("virDomainGetFSInfo", "REMOTE_PROC_DOMAIN_GET_FSINFO"))]
    call DomainGetFsinfo = 349 "DOMAIN_GET_FSINFO" "virDomainGetFSInfo": super::DomainGetFsinfoArgs => super::DomainGetFsinfoRet, Low, Short, None, None;
    /// Procedure 350, `virDomainDefineXMLFlags`.
    #[doc(alias("virDomainDefineXMLFlags", "REMOTE_PROC_DOMAIN_DEFINE_XML_FLAGS"))]
    call DomainDefineXmlFlags = 350 "DOMAIN_DEFINE_XML_FLAGS" "virDomainDefineXMLFlags": super::DomainDefineXmlFlagsArgs => super::DomainDefineXmlFlagsRet, High, Short, None, None;
    /// Procedure 351, `virDomainGetIOThreadInfo`.
    #[doc(alias("virDomainGetIOThreadInfo", "REMOTE_PROC_DOMAIN_GET_IOTHREAD_INFO"))]
    call DomainGetIothreadInfo = 351 "DOMAIN_GET_IOTHREAD_INFO" "virDomainGetIOThreadInfo": super::DomainGetIothreadInfoArgs => super::DomainGetIothreadInfoRet, Low, Short, None, None;
    /// Procedure 352, `virDomainPinIOThread`.
    #[doc(alias("virDomainPinIOThread", "REMOTE_PROC_DOMAIN_PIN_IOTHREAD"))]
    call DomainPinIothread = 352 "DOMAIN_PIN_IOTHREAD" "virDomainPinIOThread": super::DomainPinIothreadArgs => (), Low, Short, None, None;
    /// Procedure 353, `virDomainInterfaceAddresses`.
    #[doc(alias("virDomainInterfaceAddresses", "REMOTE_PROC_DOMAIN_INTERFACE_ADDRESSES"))]
    call DomainInterfaceAddresses = 353 "DOMAIN_INTERFACE_ADDRESSES" "virDomainInterfaceAddresses": super::DomainInterfaceAddressesArgs => super::DomainInterfaceAddressesRet, Low, Short, None, None;
    /// Event 354, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_DEVICE_ADDED`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_DEVICE_ADDED")]
    event DomainEventCallbackDeviceAdded = 354 "DOMAIN_EVENT_CALLBACK_DEVICE_ADDED": super::DomainEventCallbackDeviceAddedMsg => (), Low, Short, None, None;
    /// Procedure 355, `virDomainAddIOThread`.
    #[doc(alias("virDomainAddIOThread", "REMOTE_PROC_DOMAIN_ADD_IOTHREAD"))]
    call DomainAddIothread = 355 "DOMAIN_ADD_IOTHREAD" "virDomainAddIOThread": super::DomainAddIothreadArgs => (), Low, Short, None, None;
    /// Procedure 356, `virDomainDelIOThread`.
    #[doc(alias("virDomainDelIOThread", "REMOTE_PROC_DOMAIN_DEL_IOTHREAD"))]
    call DomainDelIothread = 356 "DOMAIN_DEL_IOTHREAD" "virDomainDelIOThread": super::DomainDelIothreadArgs => (), Low, Short, None, None;
    /// Procedure 357, `virDomainSetUserPassword`.
    #[doc(alias("virDomainSetUserPassword", "REMOTE_PROC_DOMAIN_SET_USER_PASSWORD"))]
    call DomainSetUserPassword = 357 "DOMAIN_SET_USER_PASSWORD" "virDomainSetUserPassword": super::DomainSetUserPasswordArgs => (), Low, Short, None, None;
    /// Procedure 358, `virDomainRename`.
    #[doc(alias("virDomainRename", "REMOTE_PROC_DOMAIN_RENAME"))]
    call DomainRename = 358 "DOMAIN_RENAME" "virDomainRename": super::DomainRenameArgs => super::DomainRenameRet, Low, Short, None, None;
    /// Event 359, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION")]
    event DomainEventCallbackMigrationIteration = 359 "DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION": super::DomainEventCallbackMigrationIterationMsg => (), Low, Short, None, None;
    /// Procedure 360, `virConnectRegisterCloseCallback`.
    #[doc(alias("virConnectRegisterCloseCallback", "REMOTE_PROC_CONNECT_REGISTER_CLOSE_CALLBACK"))]
    call ConnectRegisterCloseCallback = 360 "CONNECT_REGISTER_CLOSE_CALLBACK" "virConnectRegisterCloseCallback": () => (), High, Short, None, None;
    /// Procedure 361, `virConnectUnregisterCloseCallback`.
    #[doc(alias("virConnectUnregisterCloseCallback", "REMOTE_PROC_CONNECT_UNREGISTER_CLOSE_CALLBACK"))]
    call ConnectUnregisterCloseCallback = 361 "CONNECT_UNREGISTER_CLOSE_CALLBACK" "virConnectUnregisterCloseCallback": () => (), High, Short, None, None;
    /// Event 362, `REMOTE_PROC_CONNECT_EVENT_CONNECTION_CLOSED`.
    #[doc(alias = "REMOTE_PROC_CONNECT_EVENT_CONNECTION_CLOSED")]
    event ConnectEventConnectionClosed = 362 "CONNECT_EVENT_CONNECTION_CLOSED": super::ConnectEventConnectionClosedMsg => (), Low, Short, None, None;
    /// Event 363, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_JOB_COMPLETED`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_JOB_COMPLETED")]
    event DomainEventCallbackJobCompleted = 363 "DOMAIN_EVENT_CALLBACK_JOB_COMPLETED": super::DomainEventCallbackJobCompletedMsg => (), Low, Short, None, None;
    /// Procedure 364, `virDomainMigrateStartPostCopy`.
    #[doc(alias("virDomainMigrateStartPostCopy", "REMOTE_PROC_DOMAIN_MIGRATE_START_POST_COPY"))]
    call DomainMigrateStartPostCopy = 364 "DOMAIN_MIGRATE_START_POST_COPY" "virDomainMigrateStartPostCopy": super::DomainMigrateStartPostCopyArgs => (), Low, Short, None, None;
    /// Procedure 365, `virDomainGetPerfEvents`.
    #[doc(alias("virDomainGetPerfEvents", "REMOTE_PROC_DOMAIN_GET_PERF_EVENTS"))]
    call DomainGetPerfEvents = 365 "DOMAIN_GET_PERF_EVENTS" "virDomainGetPerfEvents": super::DomainGetPerfEventsArgs => super::DomainGetPerfEventsRet, Low, Short, None, None;
    /// Procedure 366, `virDomainSetPerfEvents`.
    #[doc(alias("virDomainSetPerfEvents", "REMOTE_PROC_DOMAIN_SET_PERF_EVENTS"))]
    call DomainSetPerfEvents = 366 "DOMAIN_SET_PERF_EVENTS" "virDomainSetPerfEvents": super::DomainSetPerfEventsArgs => (), Low, Short, None, None;
    /// Event 367, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED")]
    event DomainEventCallbackDeviceRemovalFailed = 367 "DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED": super::DomainEventCallbackDeviceRemovalFailedMsg => (), Low, Short, None, None;
    /// Procedure 368, `virConnectStoragePoolEventRegisterAny`.
    #[doc(alias("virConnectStoragePoolEventRegisterAny", "REMOTE_PROC_CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY"))]
    call ConnectStoragePoolEventRegisterAny = 368 "CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY" "virConnectStoragePoolEventRegisterAny": super::ConnectStoragePoolEventRegisterAnyArgs => super::ConnectStoragePoolEventRegisterAnyRet, High, Short, None, None;
    /// Procedure 369, `virConnectStoragePoolEventDeregisterAny`.
    #[doc(alias("virConnectStoragePoolEventDeregisterAny", "REMOTE_PROC_CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY"))]
    call ConnectStoragePoolEventDeregisterAny = 369 "CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY" "virConnectStoragePoolEventDeregisterAny": super::ConnectStoragePoolEventDeregisterAnyArgs => (), High, Short, None, None;
    /// Event 370, `REMOTE_PROC_STORAGE_POOL_EVENT_LIFECYCLE`.
    #[doc(alias = "REMOTE_PROC_STORAGE_POOL_EVENT_LIFECYCLE")]
    event StoragePoolEventLifecycle = 370 "STORAGE_POOL_EVENT_LIFECYCLE": super::StoragePoolEventLifecycleMsg => (), Low, Short, None, None;
    /// Procedure 371, `virDomainGetGuestVcpus`.
    #[doc(alias("virDomainGetGuestVcpus", "REMOTE_PROC_DOMAIN_GET_GUEST_VCPUS"))]
    call DomainGetGuestVcpus = 371 "DOMAIN_GET_GUEST_VCPUS" "virDomainGetGuestVcpus": super::DomainGetGuestVcpusArgs => super::DomainGetGuestVcpusRet, Low, Short, None, None;
    /// Procedure 372, `virDomainSetGuestVcpus`.
    #[doc(alias("virDomainSetGuestVcpus", "REMOTE_PROC_DOMAIN_SET_GUEST_VCPUS"))]
    call DomainSetGuestVcpus = 372 "DOMAIN_SET_GUEST_VCPUS" "virDomainSetGuestVcpus": super::DomainSetGuestVcpusArgs => (), Low, Short, None, None;
    /// Event 373, `REMOTE_PROC_STORAGE_POOL_EVENT_REFRESH`.
    #[doc(alias = "REMOTE_PROC_STORAGE_POOL_EVENT_REFRESH")]
    event StoragePoolEventRefresh = 373 "STORAGE_POOL_EVENT_REFRESH": super::StoragePoolEventRefreshMsg => (), Low, Short, None, None;
    /// Procedure 374, `virConnectNodeDeviceEventRegisterAny`.
    #[doc(alias("virConnectNodeDeviceEventRegisterAny", "REMOTE_PROC_CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY"))]
    call ConnectNodeDeviceEventRegisterAny = 374 "CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY" "virConnectNodeDeviceEventRegisterAny": super::ConnectNodeDeviceEventRegisterAnyArgs => super::ConnectNodeDeviceEventRegisterAnyRet, High, Short, None, None;
    /// Procedure 375, `virConnectNodeDeviceEventDeregisterAny`.
    #[doc(alias("virConnectNodeDeviceEventDeregisterAny", "REMOTE_PROC_CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY"))]
    call ConnectNodeDeviceEventDeregisterAny = 375 "CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY" "virConnectNodeDeviceEventDeregisterAny": super::ConnectNodeDeviceEventDeregisterAnyArgs => (), High, Short, None, None;
    /// Event 376, `REMOTE_PROC_NODE_DEVICE_EVENT_LIFECYCLE`.
    #[doc(alias = "REMOTE_PROC_NODE_DEVICE_EVENT_LIFECYCLE")]
    event NodeDeviceEventLifecycle = 376 "NODE_DEVICE_EVENT_LIFECYCLE": super::NodeDeviceEventLifecycleMsg => (), Low, Short, None, None;
    /// Event 377, `REMOTE_PROC_NODE_DEVICE_EVENT_UPDATE`.
    #[doc(alias = "REMOTE_PROC_NODE_DEVICE_EVENT_UPDATE")]
    event NodeDeviceEventUpdate = 377 "NODE_DEVICE_EVENT_UPDATE": super::NodeDeviceEventUpdateMsg => (), Low, Short, None, None;
    /// Procedure 378, `virStorageVolGetInfoFlags`.
    #[doc(alias("virStorageVolGetInfoFlags", "REMOTE_PROC_STORAGE_VOL_GET_INFO_FLAGS"))]
    call StorageVolGetInfoFlags = 378 "STORAGE_VOL_GET_INFO_FLAGS" "virStorageVolGetInfoFlags": super::StorageVolGetInfoFlagsArgs => super::StorageVolInfo, High, Short, None, None;
    /// Event 379, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_METADATA_CHANGE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_METADATA_CHANGE")]
    event DomainEventCallbackMetadataChange = 379 "DOMAIN_EVENT_CALLBACK_METADATA_CHANGE": super::DomainEventCallbackMetadataChangeMsg => (), Low, Short, None, None;
    /// Procedure 380, `virConnectSecretEventRegisterAny`.
    #[doc(alias("virConnectSecretEventRegisterAny", "REMOTE_PROC_CONNECT_SECRET_EVENT_REGISTER_ANY"))]
    call ConnectSecretEventRegisterAny = 380 "CONNECT_SECRET_EVENT_REGISTER_ANY" "virConnectSecretEventRegisterAny": super::ConnectSecretEventRegisterAnyArgs => super::ConnectSecretEventRegisterAnyRet, High, Short, None, None;
    /// Procedure 381, `virConnectSecretEventDeregisterAny`.
    #[doc(alias("virConnectSecretEventDeregisterAny", "REMOTE_PROC_CONNECT_SECRET_EVENT_DEREGISTER_ANY"))]
    call ConnectSecretEventDeregisterAny = 381 "CONNECT_SECRET_EVENT_DEREGISTER_ANY" "virConnectSecretEventDeregisterAny": super::ConnectSecretEventDeregisterAnyArgs => (), High, Short, None, None;
    /// Event 382, `REMOTE_PROC_SECRET_EVENT_LIFECYCLE`.
    #[doc(alias = "REMOTE_PROC_SECRET_EVENT_LIFECYCLE")]
    event SecretEventLifecycle = 382 "SECRET_EVENT_LIFECYCLE": super::SecretEventLifecycleMsg => (), Low, Short, None, None;
    /// Event 383, `REMOTE_PROC_SECRET_EVENT_VALUE_CHANGED`.
    #[doc(alias = "REMOTE_PROC_SECRET_EVENT_VALUE_CHANGED")]
    event SecretEventValueChanged = 383 "SECRET_EVENT_VALUE_CHANGED": super::SecretEventValueChangedMsg => (), Low, Short, None, None;
    /// Procedure 384, `virDomainSetVcpu`.
    #[doc(alias("virDomainSetVcpu", "REMOTE_PROC_DOMAIN_SET_VCPU"))]
    call DomainSetVcpu = 384 "DOMAIN_SET_VCPU" "virDomainSetVcpu": super::DomainSetVcpuArgs => (), Low, Short, None, None;
    /// Event 385, `REMOTE_PROC_DOMAIN_EVENT_BLOCK_THRESHOLD`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_BLOCK_THRESHOLD")]
    event DomainEventBlockThreshold = 385 "DOMAIN_EVENT_BLOCK_THRESHOLD": super::DomainEventBlockThresholdMsg => (), Low, Short, None, None;
    /// Procedure 386, `virDomainSetBlockThreshold`.
    #[doc(alias("virDomainSetBlockThreshold", "REMOTE_PROC_DOMAIN_SET_BLOCK_THRESHOLD"))]
    call DomainSetBlockThreshold = 386 "DOMAIN_SET_BLOCK_THRESHOLD" "virDomainSetBlockThreshold": super::DomainSetBlockThresholdArgs => (), Low, Short, None, None;
    /// Procedure 387, `virDomainMigrateGetMaxDowntime`.
    #[doc(alias("virDomainMigrateGetMaxDowntime", "REMOTE_PROC_DOMAIN_MIGRATE_GET_MAX_DOWNTIME"))]
    call DomainMigrateGetMaxDowntime = 387 "DOMAIN_MIGRATE_GET_MAX_DOWNTIME" "virDomainMigrateGetMaxDowntime": super::DomainMigrateGetMaxDowntimeArgs => super::DomainMigrateGetMaxDowntimeRet, Low, Short, None, None;
    /// Procedure 388, `virDomainManagedSaveGetXMLDesc`.
    #[doc(alias("virDomainManagedSaveGetXMLDesc", "REMOTE_PROC_DOMAIN_MANAGED_SAVE_GET_XML_DESC"))]
    call DomainManagedSaveGetXmlDesc = 388 "DOMAIN_MANAGED_SAVE_GET_XML_DESC" "virDomainManagedSaveGetXMLDesc": super::DomainManagedSaveGetXmlDescArgs => super::DomainManagedSaveGetXmlDescRet, Low, Short, None, None;
    /// Procedure 389, `virDomainManagedSaveDefineXML`.
    #[doc(alias("virDomainManagedSaveDefineXML", "REMOTE_PROC_DOMAIN_MANAGED_SAVE_DEFINE_XML"))]
    call DomainManagedSaveDefineXml = 389 "DOMAIN_MANAGED_SAVE_DEFINE_XML" "virDomainManagedSaveDefineXML": super::DomainManagedSaveDefineXmlArgs => (), Low, Short, None, None;
    /// Procedure 390, `virDomainSetLifecycleAction`.
    #[doc(alias("virDomainSetLifecycleAction", "REMOTE_PROC_DOMAIN_SET_LIFECYCLE_ACTION"))]
    call DomainSetLifecycleAction = 390 "DOMAIN_SET_LIFECYCLE_ACTION" "virDomainSetLifecycleAction": super::DomainSetLifecycleActionArgs => (), Low, Short, None, None;
    /// Procedure 391, `virStoragePoolLookupByTargetPath`.
    #[doc(alias("virStoragePoolLookupByTargetPath", "REMOTE_PROC_STORAGE_POOL_LOOKUP_BY_TARGET_PATH"))]
    call StoragePoolLookupByTargetPath = 391 "STORAGE_POOL_LOOKUP_BY_TARGET_PATH" "virStoragePoolLookupByTargetPath": super::StoragePoolLookupByTargetPathArgs => super::StoragePoolLookupByTargetPathRet, High, Short, None, None;
    /// Procedure 392, `virDomainDetachDeviceAlias`.
    #[doc(alias("virDomainDetachDeviceAlias", "REMOTE_PROC_DOMAIN_DETACH_DEVICE_ALIAS"))]
    call DomainDetachDeviceAlias = 392 "DOMAIN_DETACH_DEVICE_ALIAS" "virDomainDetachDeviceAlias": super::DomainDetachDeviceAliasArgs => (), Low, Short, None, None;
    /// Procedure 393, `virConnectCompareHypervisorCPU`.
    #[doc(alias("virConnectCompareHypervisorCPU", "REMOTE_PROC_CONNECT_COMPARE_HYPERVISOR_CPU"))]
    call ConnectCompareHypervisorCpu = 393 "CONNECT_COMPARE_HYPERVISOR_CPU" "virConnectCompareHypervisorCPU": super::ConnectCompareHypervisorCpuArgs => super::ConnectCompareHypervisorCpuRet, Low, Short, None, None;
    /// Procedure 394, `virConnectBaselineHypervisorCPU`.
    #[doc(alias("virConnectBaselineHypervisorCPU", "REMOTE_PROC_CONNECT_BASELINE_HYPERVISOR_CPU"))]
    call ConnectBaselineHypervisorCpu = 394 "CONNECT_BASELINE_HYPERVISOR_CPU" "virConnectBaselineHypervisorCPU": super::ConnectBaselineHypervisorCpuArgs => super::ConnectBaselineHypervisorCpuRet, Low, Short, None, None;
    /// Procedure 395, `virNodeGetSEVInfo`.
    #[doc(alias("virNodeGetSEVInfo", "REMOTE_PROC_NODE_GET_SEV_INFO"))]
    call NodeGetSevInfo = 395 "NODE_GET_SEV_INFO" "virNodeGetSEVInfo": super::NodeGetSevInfoArgs => super::NodeGetSevInfoRet, Low, Short, None, None;
    /// Procedure 396, `virDomainGetLaunchSecurityInfo`.
    #[doc(alias("virDomainGetLaunchSecurityInfo", "REMOTE_PROC_DOMAIN_GET_LAUNCH_SECURITY_INFO"))]
    call DomainGetLaunchSecurityInfo = 396 "DOMAIN_GET_LAUNCH_SECURITY_INFO" "virDomainGetLaunchSecurityInfo": super::DomainGetLaunchSecurityInfoArgs => super::DomainGetLaunchSecurityInfoRet, Low, Short, None, None;
    /// Procedure 397, `virNWFilterBindingLookupByPortDev`.
    #[doc(alias("virNWFilterBindingLookupByPortDev", "REMOTE_PROC_NWFILTER_BINDING_LOOKUP_BY_PORT_DEV"))]
    call NwfilterBindingLookupByPortDev = 397 "NWFILTER_BINDING_LOOKUP_BY_PORT_DEV" "virNWFilterBindingLookupByPortDev": super::NwfilterBindingLookupByPortDevArgs => super::NwfilterBindingLookupByPortDevRet, High, Short, None, None;
    /// Procedure 398, `virNWFilterBindingGetXMLDesc`.
    #[doc(alias("virNWFilterBindingGetXMLDesc", "REMOTE_PROC_NWFILTER_BINDING_GET_XML_DESC"))]
    call NwfilterBindingGetXmlDesc = 398 "NWFILTER_BINDING_GET_XML_DESC" "virNWFilterBindingGetXMLDesc": super::NwfilterBindingGetXmlDescArgs => super::NwfilterBindingGetXmlDescRet, High, Short, None, None;
    /// Procedure 399, `virNWFilterBindingCreateXML`.
    #[doc(alias("virNWFilterBindingCreateXML", "REMOTE_PROC_NWFILTER_BINDING_CREATE_XML"))]
    call NwfilterBindingCreateXml = 399 "NWFILTER_BINDING_CREATE_XML" "virNWFilterBindingCreateXML": super::NwfilterBindingCreateXmlArgs => super::NwfilterBindingCreateXmlRet, High, Short, None, None;
    /// Procedure 400, `virNWFilterBindingDelete`.
    #[doc(alias("virNWFilterBindingDelete", "REMOTE_PROC_NWFILTER_BINDING_DELETE"))]
    call NwfilterBindingDelete = 400 "NWFILTER_BINDING_DELETE" "virNWFilterBindingDelete": super::NwfilterBindingDeleteArgs => (), High, Short, None, None;
    /// Procedure 401, `virConnectListAllNWFilterBindings`.
    #[doc(alias("virConnectListAllNWFilterBindings", "REMOTE_PROC_CONNECT_LIST_ALL_NWFILTER_BINDINGS"))]
    call ConnectListAllNwfilterBindings = 401 "CONNECT_LIST_ALL_NWFILTER_BINDINGS" "virConnectListAllNWFilterBindings": super::ConnectListAllNwfilterBindingsArgs => super::ConnectListAllNwfilterBindingsRet, High, Short, None, None;
    /// Procedure 402, `virDomainSetIOThreadParams`.
    #[doc(alias("virDomainSetIOThreadParams", "REMOTE_PROC_DOMAIN_SET_IOTHREAD_PARAMS"))]
    call DomainSetIothreadParams = 402 "DOMAIN_SET_IOTHREAD_PARAMS" "virDomainSetIOThreadParams": super::DomainSetIothreadParamsArgs => (), Low, Short, None, None;
    /// Procedure 403, `virConnectGetStoragePoolCapabilities`.
    #[doc(alias("virConnectGetStoragePoolCapabilities", "REMOTE_PROC_CONNECT_GET_STORAGE_POOL_CAPABILITIES"))]
    call ConnectGetStoragePoolCapabilities = 403 "CONNECT_GET_STORAGE_POOL_CAPABILITIES" "virConnectGetStoragePoolCapabilities": super::ConnectGetStoragePoolCapabilitiesArgs => super::ConnectGetStoragePoolCapabilitiesRet, Low, Short, None, None;
    /// Procedure 404, `virNetworkListAllPorts`.
    #[doc(alias("virNetworkListAllPorts", "REMOTE_PROC_NETWORK_LIST_ALL_PORTS"))]
    call NetworkListAllPorts = 404 "NETWORK_LIST_ALL_PORTS" "virNetworkListAllPorts": super::NetworkListAllPortsArgs => super::NetworkListAllPortsRet, High, Short, None, None;
    /// Procedure 405, `virNetworkPortLookupByUUID`.
    #[doc(alias("virNetworkPortLookupByUUID", "REMOTE_PROC_NETWORK_PORT_LOOKUP_BY_UUID"))]
    call NetworkPortLookupByUuid = 405 "NETWORK_PORT_LOOKUP_BY_UUID" "virNetworkPortLookupByUUID": super::NetworkPortLookupByUuidArgs => super::NetworkPortLookupByUuidRet, High, Short, None, None;
    /// Procedure 406, `virNetworkPortCreateXML`.
    #[doc(alias("virNetworkPortCreateXML", "REMOTE_PROC_NETWORK_PORT_CREATE_XML"))]
    call NetworkPortCreateXml = 406 "NETWORK_PORT_CREATE_XML" "virNetworkPortCreateXML": super::NetworkPortCreateXmlArgs => super::NetworkPortCreateXmlRet, Low, Short, None, None;
    /// Procedure 407, `virNetworkPortGetParameters`.
    #[doc(alias("virNetworkPortGetParameters", "REMOTE_PROC_NETWORK_PORT_GET_PARAMETERS"))]
    call NetworkPortGetParameters = 407 "NETWORK_PORT_GET_PARAMETERS" "virNetworkPortGetParameters": super::NetworkPortGetParametersArgs => super::NetworkPortGetParametersRet, Low, Short, None, None;
    /// Procedure 408, `virNetworkPortSetParameters`.
    #[doc(alias("virNetworkPortSetParameters", "REMOTE_PROC_NETWORK_PORT_SET_PARAMETERS"))]
    call NetworkPortSetParameters = 408 "NETWORK_PORT_SET_PARAMETERS" "virNetworkPortSetParameters": super::NetworkPortSetParametersArgs => (), Low, Short, None, None;
    /// Procedure 409, `virNetworkPortGetXMLDesc`.
    #[doc(alias("virNetworkPortGetXMLDesc", "REMOTE_PROC_NETWORK_PORT_GET_XML_DESC"))]
    call NetworkPortGetXmlDesc = 409 "NETWORK_PORT_GET_XML_DESC" "virNetworkPortGetXMLDesc": super::NetworkPortGetXmlDescArgs => super::NetworkPortGetXmlDescRet, Low, Short, None, None;
    /// Procedure 410, `virNetworkPortDelete`.
    #[doc(alias("virNetworkPortDelete", "REMOTE_PROC_NETWORK_PORT_DELETE"))]
    call NetworkPortDelete = 410 "NETWORK_PORT_DELETE" "virNetworkPortDelete": super::NetworkPortDeleteArgs => (), Low, Short, None, None;
    /// Procedure 411, `virDomainCheckpointCreateXML`.
    #[doc(alias("virDomainCheckpointCreateXML", "REMOTE_PROC_DOMAIN_CHECKPOINT_CREATE_XML"))]
    call DomainCheckpointCreateXml = 411 "DOMAIN_CHECKPOINT_CREATE_XML" "virDomainCheckpointCreateXML": super::DomainCheckpointCreateXmlArgs => super::DomainCheckpointCreateXmlRet, Low, Short, None, None;
    /// Procedure 412, `virDomainCheckpointGetXMLDesc`.
    #[doc(alias("virDomainCheckpointGetXMLDesc", "REMOTE_PROC_DOMAIN_CHECKPOINT_GET_XML_DESC"))]
    call DomainCheckpointGetXmlDesc = 412 "DOMAIN_CHECKPOINT_GET_XML_DESC" "virDomainCheckpointGetXMLDesc": super::DomainCheckpointGetXmlDescArgs => super::DomainCheckpointGetXmlDescRet, Low, Short, None, None;
    /// Procedure 413, `virDomainListAllCheckpoints`.
    #[doc(alias("virDomainListAllCheckpoints", "REMOTE_PROC_DOMAIN_LIST_ALL_CHECKPOINTS"))]
    call DomainListAllCheckpoints = 413 "DOMAIN_LIST_ALL_CHECKPOINTS" "virDomainListAllCheckpoints": super::DomainListAllCheckpointsArgs => super::DomainListAllCheckpointsRet, High, Short, None, None;
    /// Procedure 414, `virDomainCheckpointListAllChildren`.
    #[doc(alias("virDomainCheckpointListAllChildren", "REMOTE_PROC_DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN"))]
    call DomainCheckpointListAllChildren = 414 "DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN" "virDomainCheckpointListAllChildren": super::DomainCheckpointListAllChildrenArgs => super::DomainCheckpointListAllChildrenRet, High, Short, None, None;
    /// Procedure 415, `virDomainCheckpointLookupByName`.
    #[doc(alias("virDomainCheckpointLookupByName", "REMOTE_PROC_DOMAIN_CHECKPOINT_LOOKUP_BY_NAME"))]
    call DomainCheckpointLookupByName = 415 "DOMAIN_CHECKPOINT_LOOKUP_BY_NAME" "virDomainCheckpointLookupByName": super::DomainCheckpointLookupByNameArgs => super::DomainCheckpointLookupByNameRet, High, Short, None, None;
    /// Procedure 416, `virDomainCheckpointGetParent`.
    #[doc(alias("virDomainCheckpointGetParent", "REMOTE_PROC_DOMAIN_CHECKPOINT_GET_PARENT"))]
    call DomainCheckpointGetParent = 416 "DOMAIN_CHECKPOINT_GET_PARENT" "virDomainCheckpointGetParent": super::DomainCheckpointGetParentArgs => super::DomainCheckpointGetParentRet, High, Short, None, None;
    /// Procedure 417, `virDomainCheckpointDelete`.
    #[doc(alias("virDomainCheckpointDelete", "REMOTE_PROC_DOMAIN_CHECKPOINT_DELETE"))]
    call DomainCheckpointDelete = 417 "DOMAIN_CHECKPOINT_DELETE" "virDomainCheckpointDelete": super::DomainCheckpointDeleteArgs => (), Low, Short, None, None;
    /// Procedure 418, `virDomainGetGuestInfo`.
    #[doc(alias("virDomainGetGuestInfo", "REMOTE_PROC_DOMAIN_GET_GUEST_INFO"))]
    call DomainGetGuestInfo = 418 "DOMAIN_GET_GUEST_INFO" "virDomainGetGuestInfo": super::DomainGetGuestInfoArgs => super::DomainGetGuestInfoRet, Low, Short, None, None;
    /// Procedure 419, `virConnectSetIdentity`.
    #[doc(alias("virConnectSetIdentity", "REMOTE_PROC_CONNECT_SET_IDENTITY"))]
    call ConnectSetIdentity = 419 "CONNECT_SET_IDENTITY" "virConnectSetIdentity": super::ConnectSetIdentityArgs => (), Low, Short, None, None;
    /// Procedure 420, `virDomainAgentSetResponseTimeout`.
    #[doc(alias("virDomainAgentSetResponseTimeout", "REMOTE_PROC_DOMAIN_AGENT_SET_RESPONSE_TIMEOUT"))]
    call DomainAgentSetResponseTimeout = 420 "DOMAIN_AGENT_SET_RESPONSE_TIMEOUT" "virDomainAgentSetResponseTimeout": super::DomainAgentSetResponseTimeoutArgs => super::DomainAgentSetResponseTimeoutRet, Low, Short, None, None;
    /// Procedure 421, `virDomainBackupBegin`.
    #[doc(alias("virDomainBackupBegin", "REMOTE_PROC_DOMAIN_BACKUP_BEGIN"))]
    call DomainBackupBegin = 421 "DOMAIN_BACKUP_BEGIN" "virDomainBackupBegin": super::DomainBackupBeginArgs => (), Low, Short, None, None;
    /// Procedure 422, `virDomainBackupGetXMLDesc`.
    #[doc(alias("virDomainBackupGetXMLDesc", "REMOTE_PROC_DOMAIN_BACKUP_GET_XML_DESC"))]
    call DomainBackupGetXmlDesc = 422 "DOMAIN_BACKUP_GET_XML_DESC" "virDomainBackupGetXMLDesc": super::DomainBackupGetXmlDescArgs => super::DomainBackupGetXmlDescRet, High, Short, None, None;
    /// Event 423, `REMOTE_PROC_DOMAIN_EVENT_MEMORY_FAILURE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_MEMORY_FAILURE")]
    event DomainEventMemoryFailure = 423 "DOMAIN_EVENT_MEMORY_FAILURE": super::DomainEventMemoryFailureMsg => (), Low, Short, None, None;
    /// Procedure 424, `virDomainAuthorizedSSHKeysGet`.
    #[doc(alias("virDomainAuthorizedSSHKeysGet", "REMOTE_PROC_DOMAIN_AUTHORIZED_SSH_KEYS_GET"))]
    call DomainAuthorizedSshKeysGet = 424 "DOMAIN_AUTHORIZED_SSH_KEYS_GET" "virDomainAuthorizedSSHKeysGet": super::DomainAuthorizedSshKeysGetArgs => super::DomainAuthorizedSshKeysGetRet, Low, Short, None, None;
    /// Procedure 425, `virDomainAuthorizedSSHKeysSet`.
    #[doc(alias("virDomainAuthorizedSSHKeysSet", "REMOTE_PROC_DOMAIN_AUTHORIZED_SSH_KEYS_SET"))]
    call DomainAuthorizedSshKeysSet = 425 "DOMAIN_AUTHORIZED_SSH_KEYS_SET" "virDomainAuthorizedSSHKeysSet": super::DomainAuthorizedSshKeysSetArgs => (), Low, Short, None, None;
    /// Procedure 426, `virDomainGetMessages`.
    #[doc(alias("virDomainGetMessages", "REMOTE_PROC_DOMAIN_GET_MESSAGES"))]
    call DomainGetMessages = 426 "DOMAIN_GET_MESSAGES" "virDomainGetMessages": super::DomainGetMessagesArgs => super::DomainGetMessagesRet, Low, Short, None, None;
    /// Procedure 427, `virDomainStartDirtyRateCalc`.
    #[doc(alias("virDomainStartDirtyRateCalc", "REMOTE_PROC_DOMAIN_START_DIRTY_RATE_CALC"))]
    call DomainStartDirtyRateCalc = 427 "DOMAIN_START_DIRTY_RATE_CALC" "virDomainStartDirtyRateCalc": super::DomainStartDirtyRateCalcArgs => (), Low, Short, None, None;
    /// Procedure 428, `virNodeDeviceDefineXML`.
    #[doc(alias("virNodeDeviceDefineXML", "REMOTE_PROC_NODE_DEVICE_DEFINE_XML"))]
    call NodeDeviceDefineXml = 428 "NODE_DEVICE_DEFINE_XML" "virNodeDeviceDefineXML": super::NodeDeviceDefineXmlArgs => super::NodeDeviceDefineXmlRet, Low, Short, None, None;
    /// Procedure 429, `virNodeDeviceUndefine`.
    #[doc(alias("virNodeDeviceUndefine", "REMOTE_PROC_NODE_DEVICE_UNDEFINE"))]
    call NodeDeviceUndefine = 429 "NODE_DEVICE_UNDEFINE" "virNodeDeviceUndefine": super::NodeDeviceUndefineArgs => (), High, Short, None, None;
    /// Procedure 430, `virNodeDeviceCreate`.
    #[doc(alias("virNodeDeviceCreate", "REMOTE_PROC_NODE_DEVICE_CREATE"))]
    call NodeDeviceCreate = 430 "NODE_DEVICE_CREATE" "virNodeDeviceCreate": super::NodeDeviceCreateArgs => (), High, Short, None, None;
    /// Procedure 431, `virNWFilterDefineXMLFlags`.
    #[doc(alias("virNWFilterDefineXMLFlags", "REMOTE_PROC_NWFILTER_DEFINE_XML_FLAGS"))]
    call NwfilterDefineXmlFlags = 431 "NWFILTER_DEFINE_XML_FLAGS" "virNWFilterDefineXMLFlags": super::NwfilterDefineXmlFlagsArgs => super::NwfilterDefineXmlFlagsRet, High, Short, None, None;
    /// Procedure 432, `virNetworkDefineXMLFlags`.
    #[doc(alias("virNetworkDefineXMLFlags", "REMOTE_PROC_NETWORK_DEFINE_XML_FLAGS"))]
    call NetworkDefineXmlFlags = 432 "NETWORK_DEFINE_XML_FLAGS" "virNetworkDefineXMLFlags": super::NetworkDefineXmlFlagsArgs => super::NetworkDefineXmlFlagsRet, High, Short, None, None;
    /// Procedure 433, `virNodeDeviceGetAutostart`.
    #[doc(alias("virNodeDeviceGetAutostart", "REMOTE_PROC_NODE_DEVICE_GET_AUTOSTART"))]
    call NodeDeviceGetAutostart = 433 "NODE_DEVICE_GET_AUTOSTART" "virNodeDeviceGetAutostart": super::NodeDeviceGetAutostartArgs => super::NodeDeviceGetAutostartRet, High, Short, None, None;
    /// Procedure 434, `virNodeDeviceSetAutostart`.
    #[doc(alias("virNodeDeviceSetAutostart", "REMOTE_PROC_NODE_DEVICE_SET_AUTOSTART"))]
    call NodeDeviceSetAutostart = 434 "NODE_DEVICE_SET_AUTOSTART" "virNodeDeviceSetAutostart": super::NodeDeviceSetAutostartArgs => (), High, Short, None, None;
    /// Procedure 435, `virNodeDeviceIsPersistent`.
    #[doc(alias("virNodeDeviceIsPersistent", "REMOTE_PROC_NODE_DEVICE_IS_PERSISTENT"))]
    call NodeDeviceIsPersistent = 435 "NODE_DEVICE_IS_PERSISTENT" "virNodeDeviceIsPersistent": super::NodeDeviceIsPersistentArgs => super::NodeDeviceIsPersistentRet, High, Short, None, None;
    /// Procedure 436, `virNodeDeviceIsActive`.
    #[doc(alias("virNodeDeviceIsActive", "REMOTE_PROC_NODE_DEVICE_IS_ACTIVE"))]
    call NodeDeviceIsActive = 436 "NODE_DEVICE_IS_ACTIVE" "virNodeDeviceIsActive": super::NodeDeviceIsActiveArgs => super::NodeDeviceIsActiveRet, High, Short, None, None;
    /// Procedure 437, `virNetworkCreateXMLFlags`.
    #[doc(alias("virNetworkCreateXMLFlags", "REMOTE_PROC_NETWORK_CREATE_XML_FLAGS"))]
    call NetworkCreateXmlFlags = 437 "NETWORK_CREATE_XML_FLAGS" "virNetworkCreateXMLFlags": super::NetworkCreateXmlFlagsArgs => super::NetworkCreateXmlFlagsRet, High, Short, None, None;
    /// Event 438, `REMOTE_PROC_DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE")]
    event DomainEventMemoryDeviceSizeChange = 438 "DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE": super::DomainEventMemoryDeviceSizeChangeMsg => (), Low, Short, None, None;
    /// Procedure 439, `virDomainSetLaunchSecurityState`.
    #[doc(alias("virDomainSetLaunchSecurityState", "REMOTE_PROC_DOMAIN_SET_LAUNCH_SECURITY_STATE"))]
    call DomainSetLaunchSecurityState = 439 "DOMAIN_SET_LAUNCH_SECURITY_STATE" "virDomainSetLaunchSecurityState": super::DomainSetLaunchSecurityStateArgs => (), Low, Short, None, None;
    /// Procedure 440, `virDomainSaveParams`.
    #[doc(alias("virDomainSaveParams", "REMOTE_PROC_DOMAIN_SAVE_PARAMS"))]
    call DomainSaveParams = 440 "DOMAIN_SAVE_PARAMS" "virDomainSaveParams": super::DomainSaveParamsArgs => (), Low, Long, None, None;
    /// Procedure 441, `virDomainRestoreParams`.
    #[doc(alias("virDomainRestoreParams", "REMOTE_PROC_DOMAIN_RESTORE_PARAMS"))]
    call DomainRestoreParams = 441 "DOMAIN_RESTORE_PARAMS" "virDomainRestoreParams": super::DomainRestoreParamsArgs => (), Low, Long, None, None;
    /// Procedure 442, `virDomainAbortJobFlags`.
    #[doc(alias("virDomainAbortJobFlags", "REMOTE_PROC_DOMAIN_ABORT_JOB_FLAGS"))]
    call DomainAbortJobFlags = 442 "DOMAIN_ABORT_JOB_FLAGS" "virDomainAbortJobFlags": super::DomainAbortJobFlagsArgs => (), Low, Short, None, None;
    /// Procedure 443, `virDomainFDAssociate`.
    #[doc(alias("virDomainFDAssociate", "REMOTE_PROC_DOMAIN_FD_ASSOCIATE"))]
    call DomainFdAssociate = 443 "DOMAIN_FD_ASSOCIATE" "virDomainFDAssociate": super::DomainFdAssociateArgs => (), Low, Short, None, Sent;
    /// Procedure 444, `virNetworkSetMetadata`.
    #[doc(alias("virNetworkSetMetadata", "REMOTE_PROC_NETWORK_SET_METADATA"))]
    call NetworkSetMetadata = 444 "NETWORK_SET_METADATA" "virNetworkSetMetadata": super::NetworkSetMetadataArgs => (), Low, Short, None, None;
    /// Procedure 445, `virNetworkGetMetadata`.
    #[doc(alias("virNetworkGetMetadata", "REMOTE_PROC_NETWORK_GET_METADATA"))]
    call NetworkGetMetadata = 445 "NETWORK_GET_METADATA" "virNetworkGetMetadata": super::NetworkGetMetadataArgs => super::NetworkGetMetadataRet, Low, Short, None, None;
    /// Event 446, `REMOTE_PROC_NETWORK_EVENT_CALLBACK_METADATA_CHANGE`.
    #[doc(alias = "REMOTE_PROC_NETWORK_EVENT_CALLBACK_METADATA_CHANGE")]
    event NetworkEventCallbackMetadataChange = 446 "NETWORK_EVENT_CALLBACK_METADATA_CHANGE": super::NetworkEventCallbackMetadataChangeMsg => (), Low, Short, None, None;
    /// Procedure 447, `virNodeDeviceUpdate`.
    #[doc(alias("virNodeDeviceUpdate", "REMOTE_PROC_NODE_DEVICE_UPDATE"))]
    call NodeDeviceUpdate = 447 "NODE_DEVICE_UPDATE" "virNodeDeviceUpdate": super::NodeDeviceUpdateArgs => (), High, Short, None, None;
    /// Procedure 448, `virDomainGraphicsReload`.
    #[doc(alias("virDomainGraphicsReload", "REMOTE_PROC_DOMAIN_GRAPHICS_RELOAD"))]
    call DomainGraphicsReload = 448 "DOMAIN_GRAPHICS_RELOAD" "virDomainGraphicsReload": super::DomainGraphicsReloadArgs => (), Low, Short, None, None;
    /// Procedure 449, `virDomainGetAutostartOnce`.
    #[doc(alias("virDomainGetAutostartOnce", "REMOTE_PROC_DOMAIN_GET_AUTOSTART_ONCE"))]
    call DomainGetAutostartOnce = 449 "DOMAIN_GET_AUTOSTART_ONCE" "virDomainGetAutostartOnce": super::DomainGetAutostartOnceArgs => super::DomainGetAutostartOnceRet, High, Short, None, None;
    /// Procedure 450, `virDomainSetAutostartOnce`.
    #[doc(alias("virDomainSetAutostartOnce", "REMOTE_PROC_DOMAIN_SET_AUTOSTART_ONCE"))]
    call DomainSetAutostartOnce = 450 "DOMAIN_SET_AUTOSTART_ONCE" "virDomainSetAutostartOnce": super::DomainSetAutostartOnceArgs => (), High, Short, None, None;
    /// Procedure 451, `virDomainSetThrottleGroup`.
    #[doc(alias("virDomainSetThrottleGroup", "REMOTE_PROC_DOMAIN_SET_THROTTLE_GROUP"))]
    call DomainSetThrottleGroup = 451 "DOMAIN_SET_THROTTLE_GROUP" "virDomainSetThrottleGroup": super::DomainSetThrottleGroupArgs => (), Low, Short, None, None;
    /// Procedure 452, `virDomainDelThrottleGroup`.
    #[doc(alias("virDomainDelThrottleGroup", "REMOTE_PROC_DOMAIN_DEL_THROTTLE_GROUP"))]
    call DomainDelThrottleGroup = 452 "DOMAIN_DEL_THROTTLE_GROUP" "virDomainDelThrottleGroup": super::DomainDelThrottleGroupArgs => (), Low, Short, None, None;
    /// Event 453, `REMOTE_PROC_DOMAIN_EVENT_NIC_MAC_CHANGE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_NIC_MAC_CHANGE")]
    event DomainEventNicMacChange = 453 "DOMAIN_EVENT_NIC_MAC_CHANGE": super::DomainEventNicMacChangeMsg => (), Low, Short, None, None;
    /// Event 454, `REMOTE_PROC_DOMAIN_EVENT_VCPU_REMOVED`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_VCPU_REMOVED")]
    event DomainEventVcpuRemoved = 454 "DOMAIN_EVENT_VCPU_REMOVED": super::DomainEventVcpuRemovedMsg => (), Low, Short, None, None;
    /// Event 455, `REMOTE_PROC_DOMAIN_EVENT_CALLBACK_CHANNEL_LIFECYCLE`.
    #[doc(alias = "REMOTE_PROC_DOMAIN_EVENT_CALLBACK_CHANNEL_LIFECYCLE")]
    event DomainEventCallbackChannelLifecycle = 455 "DOMAIN_EVENT_CALLBACK_CHANNEL_LIFECYCLE": super::DomainEventCallbackChannelLifecycleMsg => (), Low, Short, None, None;
    /// Procedure 456, `virDomainAnnounceInterface`.
    #[doc(alias("virDomainAnnounceInterface", "REMOTE_PROC_DOMAIN_ANNOUNCE_INTERFACE"))]
    call DomainAnnounceInterface = 456 "DOMAIN_ANNOUNCE_INTERFACE" "virDomainAnnounceInterface": super::DomainAnnounceInterfaceArgs => (), Low, Short, None, None;
}
