//! Calls that libvirt refuses: unknown names, wrong states, wrong XML, what a driver has not.

use virtwire::proto::Uuid;
use virtwire::proto::remote::*;

use super::Ours;
use super::oracle::Both;

const NONE: DomainAffectFlags = DomainAffectFlags::empty();

pub(super) async fn compared(both: &mut Both, ours: &Ours) {
    unknown(both, ours).await;
    malformed(both, ours).await;
    wrong_state(both, ours).await;
    agent(both, ours).await;
}

async fn unknown(both: &mut Both, ours: &Ours) {
    let nobody = Uuid([7; 16]);
    both.run("nobody = bytes([7] * 16)");
    for (name, c) in [("t", &ours.t), ("q", &ours.q), ("l", &ours.l)] {
        both.run(&format!("c = {name}"));
        both.same(
            "c.lookupByName('vw-nobody')",
            c.domain_by_name("vw-nobody").await,
        );
        both.same("c.lookupByName('')", c.domain_by_name("").await);
        both.same("c.lookupByID(99999)", c.domain_by_id(99_999).await);
        both.same("c.lookupByUUID(nobody)", c.domain_by_uuid(nobody).await);
        both.same(
            "c.networkLookupByName('vw-nobody')",
            c.network_by_name("vw-nobody").await,
        );
        both.same(
            "c.networkLookupByUUID(nobody)",
            c.network_by_uuid(nobody).await,
        );
        both.same(
            "c.storagePoolLookupByName('vw-nobody')",
            c.storage_pool_by_name("vw-nobody").await,
        );
        both.same(
            "c.storagePoolLookupByUUID(nobody)",
            c.storage_pool_by_uuid(nobody).await,
        );
        both.same(
            "c.storagePoolLookupByTargetPath('/vw-nobody')",
            c.storage_pool_by_target_path("/vw-nobody").await,
        );
        both.same(
            "c.storageVolLookupByKey('vw-nobody')",
            c.storage_volume_by_key("vw-nobody").await,
        );
        both.same(
            "c.storageVolLookupByPath('/vw-nobody')",
            c.storage_volume_by_path("/vw-nobody").await,
        );
        both.same(
            "c.nodeDeviceLookupByName('vw-nobody')",
            c.node_device_by_name("vw-nobody").await,
        );
        both.same(
            "c.nodeDeviceLookupSCSIHostByWWN('1', '2')",
            c.scsi_host_by_wwn("1", "2").await,
        );
        both.same(
            "c.interfaceLookupByName('vw-nobody')",
            c.interface_by_name("vw-nobody").await,
        );
        both.same(
            "c.interfaceLookupByMACString('52:54:00:00:00:99')",
            c.interface_by_mac("52:54:00:00:00:99").await,
        );
        both.same(
            "c.secretLookupByUUID(nobody)",
            c.secret_by_uuid(nobody).await,
        );
        both.same(
            "c.secretLookupByUsage(1, 'vw-nobody')",
            c.secret_by_usage(SecretUsageType::VOLUME, "vw-nobody")
                .await,
        );
        both.same(
            "c.nwfilterLookupByName('vw-nobody')",
            c.nwfilter_by_name("vw-nobody").await,
        );
        both.same(
            "c.nwfilterLookupByUUID(nobody)",
            c.nwfilter_by_uuid(nobody).await,
        );
        both.same(
            "c.nwfilterBindingLookupByPortDev('vw-nobody')",
            c.nwfilter_binding_by_port_device("vw-nobody").await,
        );
    }
}

#[expect(clippy::too_many_lines, reason = "a table of calls")]
async fn malformed(both: &mut Both, ours: &Ours) {
    for (name, c) in [("t", &ours.t), ("q", &ours.q), ("l", &ours.l)] {
        both.run(&format!("c = {name}"));
        for xml in [
            "",
            "vw",
            "<domain/>",
            "<domain",
            "<domain type='qemu'><name>\u{fc}</name></domain>",
        ] {
            both.give("xml", xml);
            both.same(
                "c.defineXML(xml)",
                c.define_domain(xml, DomainDefineFlags::empty()).await,
            );
        }
        let xml = "<wrong/>";
        both.give("xml", xml);
        both.same(
            "c.createXML(xml)",
            c.create_domain(xml, DomainCreateFlags::empty()).await,
        );
        both.same(
            "c.networkDefineXML(xml)",
            c.define_network(xml, NetworkDefineFlags::empty()).await,
        );
        both.same(
            "c.storagePoolDefineXML(xml)",
            c.define_storage_pool(xml, StoragePoolDefineFlags::empty())
                .await,
        );
        both.same(
            "c.interfaceDefineXML(xml)",
            c.define_interface(xml, InterfaceDefineFlags::empty()).await,
        );
        both.same(
            "c.secretDefineXML(xml)",
            c.define_secret(xml, SecretDefineFlags::empty()).await,
        );
        both.same(
            "c.nwfilterDefineXML(xml)",
            c.define_nwfilter(xml, NwfilterDefineFlags::empty()).await,
        );
        both.same(
            "c.nodeDeviceCreateXML(xml)",
            c.create_node_device(xml, NodeDeviceCreateXmlFlags::empty())
                .await,
        );
        both.same(
            "c.nodeDeviceDefineXML(xml)",
            c.define_node_device(xml, NodeDeviceDefineXmlFlags::empty())
                .await,
        );
        both.same(
            "c.compareCPU(xml)",
            c.compare_cpu(xml, ConnectCompareCpuFlags::empty())
                .await
                .map(|it| it.0),
        );
        both.same(
            "c.baselineCPU([xml])",
            c.baseline_cpu(&[xml], ConnectBaselineCpuFlags::empty())
                .await,
        );
        both.same(
            "c.domainXMLFromNative('vw', xml)",
            c.domain_xml_from_native("vw", xml).await,
        );
        both.same(
            "c.domainXMLToNative('vw', xml)",
            c.domain_xml_to_native("vw", xml).await,
        );
        both.same("c.getCPUModelNames('vw')", c.cpu_model_names("vw").await);
        both.same(
            "c.getDomainCapabilities(None, 'vw')",
            c.domain_capabilities(
                None,
                Some("vw"),
                None,
                None,
                ConnectGetDomainCapabilitiesFlags::empty(),
            )
            .await,
        );
        both.same(
            "c.findStoragePoolSources('vw', None)",
            c.find_storage_pool_sources("vw", None).await,
        );
        both.same("c.getSEVInfo()", c.node_sev_info().await);
        both.same(
            "c.restoreFlags('/vw-nobody')",
            c.restore("/vw-nobody", None, DomainSaveRestoreFlags::empty())
                .await,
        );
        both.same(
            "c.saveImageGetXMLDesc('/vw-nobody')",
            c.save_image_xml_description("/vw-nobody", DomainSaveImageXmlFlags::empty())
                .await,
        );
    }
}

#[expect(clippy::too_many_lines, reason = "a table of calls")]
async fn wrong_state(both: &mut Both, ours: &Ours) {
    let xml = "<domain type='qemu'><name>vw-off</name><uuid>6695eb01-f6a4-8304-79aa-97f2502e1949</uuid>\
               <memory unit='MiB'>32</memory><os><type arch='x86_64' machine='pc'>hvm</type></os></domain>";
    let off = ours
        .q
        .define_domain(xml, DomainDefineFlags::empty())
        .await
        .unwrap();
    both.run("d = q.lookupByName('vw-off')");
    both.same(
        "d.shutdown()",
        off.shutdown(DomainShutdownFlagValues::empty()).await,
    );
    both.same(
        "d.destroy()",
        off.destroy(DomainDestroyFlagValues::empty()).await,
    );
    both.same("d.suspend()", off.suspend().await);
    both.same("d.resume()", off.resume().await);
    both.same(
        "d.reboot()",
        off.reboot(DomainRebootFlagValues::empty()).await,
    );
    both.same("d.reset()", off.reset().await);
    both.same(
        "d.managedSave()",
        off.managed_save(DomainSaveRestoreFlags::empty()).await,
    );
    both.same(
        "d.save('/tmp/vw-off')",
        off.save("/tmp/vw-off", None, DomainSaveRestoreFlags::empty())
            .await,
    );
    both.same(
        "d.coreDump('/tmp/vw-off')",
        off.core_dump("/tmp/vw-off", DomainCoreDumpFlags::empty())
            .await,
    );
    both.same("d.memoryStats()", off.memory_stats().await.map(|_| 0_i32));
    both.same(
        "d.blockStats('vda')",
        off.block_stats("vda").await.map(|_| 0_i32),
    );
    both.same(
        "d.blockInfo('vda')",
        off.block_info("vda").await.map(|_| 0_i32),
    );
    both.same(
        "d.interfaceStats('vnet99')",
        off.interface_stats("vnet99").await.map(|_| 0_i32),
    );
    both.same(
        "d.memoryPeek(0, 16, 1)",
        off.memory_peek(0, 16, DomainMemoryPeekFlags::VIRTUAL).await,
    );
    both.same(
        "d.setVcpusFlags(9, 1)",
        off.set_vcpus(9, DomainVcpuFlags::LIVE).await,
    );
    both.same(
        "d.setMemoryFlags(1 << 40, 2)",
        off.set_memory(1 << 40, DomainMemoryModFlags::CONFIG).await,
    );
    both.same(
        "d.jobStats()",
        off.job_stats(DomainGetJobStatsFlags::empty())
            .await
            .map(|_| 0_i32),
    );
    both.same(
        "d.abortJob()",
        off.abort_job(DomainAbortJobFlagValues::empty()).await,
    );
    both.same(
        "d.snapshotLookupByName('vw')",
        off.snapshot_by_name("vw").await,
    );
    both.same("d.snapshotCurrent()", off.current_snapshot().await);
    both.same(
        "d.snapshotCreateXML('<vw/>')",
        off.create_snapshot("<vw/>", DomainSnapshotCreateFlags::empty())
            .await,
    );
    both.same(
        "d.checkpointLookupByName('vw')",
        off.checkpoint_by_name("vw").await,
    );
    both.same(
        "d.metadata(1, None)",
        off.metadata(DomainMetadataType::TITLE, None, NONE).await,
    );
    both.same(
        "d.attachDeviceFlags('<vw/>', 2)",
        off.attach_device("<vw/>", DomainDeviceModifyFlags::CONFIG)
            .await,
    );
    both.same(
        "d.sendKey(0, 1, [30], 1)",
        off.send_key(KeycodeSet::LINUX, 1, &[30]).await,
    );
    both.same("d.backupGetXMLDesc()", off.backup_xml_description().await);
    both.same("d.controlInfo()", off.control_info().await.map(|_| 0_i32));
    both.same(
        "d.memoryParameters(3)",
        off.memory_parameters(DomainAffectFlags::LIVE | DomainAffectFlags::CONFIG)
            .await,
    );
    off.undefine(DomainUndefineFlagValues::empty())
        .await
        .unwrap();
    both.same(
        "d.undefine()",
        off.undefine(DomainUndefineFlagValues::empty()).await,
    );
    both.same("d.create()", off.create(DomainCreateFlags::empty()).await);
    both.same(
        "d.XMLDesc()",
        off.xml_description(DomainXmlFlags::empty()).await,
    );
}

/// Guests without an agent, and a container, which has none.
async fn agent(both: &mut Both, ours: &Ours) {
    let acpi = ours.q.domain_by_name("vw-deaf").await.unwrap();
    let container = ours.l.domain_by_name("vw-container").await.unwrap();
    for (name, domain) in [
        ("q.lookupByName('vw-deaf')", &acpi),
        ("l.lookupByName('vw-container')", &container),
    ] {
        both.run(&format!("d = {name}"));
        both.same("d.fsInfo()", domain.file_systems().await.map(|_| 0_i32));
        both.same("d.fsFreeze()", domain.freeze_file_systems(&[]).await);
        both.same("d.fsThaw()", domain.thaw_file_systems(&[]).await);
        both.same("d.fSTrim(None, 0)", domain.trim(None, 0).await);
        both.same("d.getTime()", domain.time().await.map(|_| 0_i32));
        both.same(
            "d.setUserPassword('root', 'x')",
            domain
                .set_user_password("root", "x", DomainSetUserPasswordFlags::empty())
                .await,
        );
        // Not guestVcpus: this Python does not tell of its errors.
        both.same(
            "d.setGuestVcpus('0', 1)",
            domain.set_guest_vcpus("0", true).await,
        );
        both.same(
            "d.guestInfo()",
            domain.guest_info(DomainGuestInfoFlags::empty()).await,
        );
        both.same(
            "d.authorizedSSHKeysGet('root')",
            domain.authorized_ssh_keys("root").await,
        );
        both.same(
            "d.pMSuspendForDuration(0, 0)",
            domain.pm_suspend(NodeSuspendTarget::MEM, 0).await,
        );
        both.same("d.pMWakeup()", domain.wake().await);
        both.same(
            "d.interfaceAddresses(1)",
            domain
                .interface_addresses(DomainInterfaceAddressesSource::AGENT)
                .await
                .map(|_| 0_i32),
        );
    }
}
