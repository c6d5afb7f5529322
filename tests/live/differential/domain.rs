//! Domains of the test driver, and the container.

use std::time::Duration;

use serde_json::json;
use virtwire::client::{Domain, TypedParams};
use virtwire::proto::remote::*;

use super::oracle::{Both, text};
use super::{Ours, tuning};

pub(super) const XML: &str = "<domain type='test'><name>vw-both</name>\
    <uuid>6695eb01-f6a4-8304-79aa-97f2502e1940</uuid><memory unit='MiB'>64</memory>\
    <vcpu current='2'>4</vcpu><iothreads>2</iothreads><os><type>hvm</type></os><devices>\
    <disk type='file' device='disk'><source file='/tmp/vw-both.img'/><target dev='vda' bus='virtio'/></disk>\
    <interface type='network'><mac address='52:54:00:00:00:11'/><source network='default'/>\
    <target dev='testnet9'/></interface></devices></domain>";

const NONE: DomainAffectFlags = DomainAffectFlags::empty();
const LIVE: DomainAffectFlags = DomainAffectFlags::LIVE;
const CONFIG: DomainAffectFlags = DomainAffectFlags::CONFIG;

pub(super) async fn compared(both: &mut Both, ours: &Ours) {
    let t = &ours.t;
    both.give("xml", XML);
    let define = DomainDefineFlags::empty();
    both.same("t.defineXML(xml)", t.define_domain(XML, define).await);
    let domain = t.domain_by_name("vw-both").await.unwrap();
    both.run("d = t.lookupByName('vw-both')");
    lists_compared(both, ours).await;
    both.same("bool(d.isActive())", domain.is_active().await);
    both.same(
        "d.state()",
        domain
            .state_and_reason()
            .await
            .map(|(state, reason)| json!([state.0, reason])),
    );
    both.same(
        "d.XMLDesc(libvirt.VIR_DOMAIN_XML_INACTIVE)",
        domain.xml_description(DomainXmlFlags::INACTIVE).await,
    );
    let create = DomainCreateFlags::empty();
    both.same("d.destroy(); d.create()", domain.create(create).await);
    life_compared(both, &domain).await;
    told(both, &domain).await;
    tuning::compared(both, &domain).await;
    guest_of_the_test_driver(both, &domain).await;
    devices(both, &domain).await;
    saved(both, &domain).await;
    let flags = DomainUndefineFlagValues::empty();
    both.same(
        "t.defineXML(xml).undefineFlags()",
        domain.undefine(flags).await,
    );
    let container = ours.l.domain_by_name("vw-container").await.unwrap();
    both.run("d = l.lookupByName('vw-container')");
    told(both, &container).await;
    container_compared(both, &container).await;
}

async fn lists_compared(both: &mut Both, ours: &Ours) {
    for (name, connection) in [("t", &ours.t), ("q", &ours.q), ("l", &ours.l)] {
        both.run(&format!("c = {name}"));
        both.same("c.listAllDomains()", connection.domains().await);
        both.same(
            "c.listDefinedDomains()",
            connection.defined_domain_names().await,
        );
        both.same("c.listDomainsID()", connection.active_domain_ids().await);
        both.same("c.numOfDomains()", connection.active_domain_count().await);
        both.same(
            "c.numOfDefinedDomains()",
            connection.defined_domain_count().await,
        );
        let flags = ConnectListAllDomainsFlags::ACTIVE;
        both.same("c.listAllDomains(1)", connection.domains_that(flags).await);
    }
}

/// Each of these is done by us, undone, and done again by the oracle.
async fn life_compared(both: &mut Both, domain: &Domain) {
    let state = async || {
        domain
            .state_and_reason()
            .await
            .map(|(state, reason)| json!([state.0, reason]))
    };
    both.same("d.state()", state().await);
    both.same("d.resume(); d.suspend()", domain.suspend().await);
    both.same("d.state()", state().await);
    both.same("d.suspend(); d.resume()", domain.resume().await);
    both.same("d.state()", state().await);
    let flags = DomainRebootFlagValues::empty();
    both.same("d.reboot()", domain.reboot(flags).await);
    both.same("d.reset()", domain.reset().await);
    both.same("d.state()", state().await);
    let flags = DomainShutdownFlagValues::empty();
    both.same("d.create(); d.shutdown()", domain.shutdown(flags).await);
    both.same("d.state()", state().await);
    both.run("d.create()");
    let flags = DomainDestroyFlagValues::empty();
    both.same("d.create(); d.destroyFlags()", domain.destroy(flags).await);
    both.run("d.create()");
}

/// What any running domain tells of itself.
pub(super) async fn told(both: &mut Both, domain: &Domain) {
    let again = domain
        .connection()
        .domain_by_uuid(domain.uuid())
        .await
        .unwrap();
    both.same("d.ID()", Ok(again.id()));
    let by_id = domain.connection().domain_by_id(again.id().unwrap()).await;
    both.same("d.connect().lookupByID(d.ID())", by_id);
    let by_uuid = domain.connection().domain_by_uuid(domain.uuid()).await;
    both.same("d.connect().lookupByUUIDString(d.UUIDString())", by_uuid);
    both.same("d.OSType()", domain.os_type().await);
    both.same("d.maxMemory()", domain.max_memory().await);
    both.same("d.maxVcpus()", domain.max_vcpus().await);
    let info = domain.info().await;
    both.same(
        "d.info()[:4]",
        info.map(|it| json!([it.state, it.max_mem, it.memory, it.nr_virt_cpu])),
    );
    both.same(
        "d.XMLDesc()",
        domain.xml_description(DomainXmlFlags::empty()).await,
    );
    both.same("bool(d.isPersistent())", domain.is_persistent().await);
    both.same("bool(d.isUpdated())", domain.is_updated().await);
    both.same("bool(d.autostart())", domain.autostart().await);
    both.same(
        "bool(d.hasManagedSaveImage())",
        domain.has_managed_save().await,
    );
    both.same("d.setAutostart(1)", domain.set_autostart(true).await);
    both.same("bool(d.autostart())", domain.autostart().await);
    both.same("d.setAutostart(0)", domain.set_autostart(false).await);
    let kind = domain.scheduler_type().await.map(|it| it.kind);
    both.same("d.schedulerType()[0]", kind);
    both.same(
        "d.schedulerParameters()",
        domain.scheduler_parameters(NONE).await,
    );
    both.same("d.memoryParameters()", domain.memory_parameters(NONE).await);
    both.same(
        "d.memoryParameters(2)",
        domain.memory_parameters(CONFIG).await,
    );
    both.same(
        "d.blkioParameters(2)",
        domain.blkio_parameters(CONFIG).await,
    );
    both.same("d.numaParameters(2)", domain.numa_parameters(CONFIG).await);
    let label = domain.security_label().await;
    both.same(
        "d.securityLabel()",
        label.map(|it| json!([text(&it.label), it.enforcing != 0])),
    );
    let control = domain.control_info().await;
    both.same(
        "d.controlInfo()",
        control.map(|it| json!([it.state.0, it.details.0, it.state_time])),
    );
    let (title, description) = (DomainMetadataType::TITLE, DomainMetadataType::DESCRIPTION);
    both.same(
        "d.setMetadata(1, 'A title', None, None, 3)",
        domain
            .set_metadata(title, Some("A title"), None, None, LIVE | CONFIG)
            .await,
    );
    both.same(
        "d.metadata(1, None, 2)",
        domain.metadata(title, None, CONFIG).await,
    );
    both.same(
        "d.metadata(0, None, 1)",
        domain.metadata(description, None, LIVE).await,
    );
    both.same(
        "d.setMetadata(1, None, None, None, 3)",
        domain
            .set_metadata(title, None, None, None, LIVE | CONFIG)
            .await,
    );
    let (element, uri) = (DomainMetadataType::ELEMENT, Some("urn:vw"));
    both.same(
        "d.setMetadata(2, '<a>\u{fc}</a>', 'vw', 'urn:vw', 2)",
        domain
            .set_metadata(element, Some("<a>\u{fc}</a>"), Some("vw"), uri, CONFIG)
            .await,
    );
    both.same(
        "d.metadata(2, 'urn:vw', 2)",
        domain.metadata(element, uri, CONFIG).await,
    );
    both.same(
        "d.setMetadata(2, None, 'vw', 'urn:vw', 2)",
        domain
            .set_metadata(element, None, Some("vw"), uri, CONFIG)
            .await,
    );
}

/// What the test driver plays for a guest: its agent, clock, memory and keyboard.
#[expect(clippy::too_many_lines, reason = "a table of calls")]
async fn guest_of_the_test_driver(both: &mut Both, domain: &Domain) {
    let systems = domain.file_systems().await;
    both.same(
        "[list(f) for f in d.fsInfo()]",
        systems.map(|it| {
            let of = it.info.iter().map(|it| {
                let aliases: Vec<String> = it.dev_aliases.iter().map(ToString::to_string).collect();
                json!([
                    it.mountpoint.clone(),
                    it.name.to_string(),
                    it.fstype.clone(),
                    aliases
                ])
            });
            of.collect::<Vec<_>>()
        }),
    );
    both.same(
        "d.fsThaw(); d.fsFreeze()",
        domain.freeze_file_systems(&[]).await,
    );
    both.same(
        "d.fsFreeze(); d.fsThaw()",
        domain.thaw_file_systems(&[]).await,
    );
    both.same("d.fSTrim(None, 0)", domain.trim(None, 0).await);
    both.same(
        "d.setTime({'seconds': 1000, 'nseconds': 7})",
        domain.set_time(1000, 7, DomainSetTimeFlags::empty()).await,
    );
    let time = domain.time().await;
    both.same(
        "t0 = d.getTime(); [t0['seconds'], t0['nseconds']]",
        time.map(|it| json!([it.seconds, it.nseconds])),
    );
    both.same(
        "d.hostname(1)",
        domain.hostname(DomainGetHostnameFlags::LEASE).await,
    );
    both.same(
        "d.setUserPassword('root', 'secret')",
        domain
            .set_user_password("root", "secret", DomainSetUserPasswordFlags::empty())
            .await,
    );
    both.same(
        "d.memoryPeek(0, 16, 1)",
        domain
            .memory_peek(0, 16, DomainMemoryPeekFlags::VIRTUAL)
            .await,
    );
    both.same("d.injectNMI()", domain.inject_nmi().await);
    both.same(
        "d.sendKey(0, 10, [30, 48], 2)",
        domain.send_key(KeycodeSet::LINUX, 10, &[30, 48]).await,
    );
    both.same(
        "d.sendProcessSignal(1, 15)",
        domain
            .send_process_signal(1, DomainProcessSignal::TERM)
            .await,
    );
    both.same(
        "d.messages()",
        domain.messages(DomainMessageFlags::empty()).await,
    );
    both.same(
        "d.launchSecurityInfo()",
        domain.launch_security_info().await,
    );
    both.same(
        "sorted(d.memoryStats())",
        domain.memory_stats().await.map(|all| {
            let mut names: Vec<&str> = all
                .iter()
                .map(|it| MEMORY[usize::try_from(it.tag.0).unwrap()])
                .collect();
            names.sort_unstable();
            json!(names)
        }),
    );
    let addresses = domain
        .interface_addresses(DomainInterfaceAddressesSource::LEASE)
        .await;
    both.same(
        "[[n, a['hwaddr'], [[x['addr'], x['prefix'], x['type']] for x in a['addrs']]] for n, a in d.interfaceAddresses(0).items()]",
        addresses.map(|all| {
            let of = all.iter().map(|it| {
                let addresses: Vec<_> = it.addresses.iter().map(|it| json!([it.address.clone(), it.prefix, it.kind.0])).collect();
                json!([it.name.to_string(), it.hwaddr.as_ref().map(ToString::to_string), addresses])
            });
            of.collect::<Vec<_>>()
        }),
    );
    let total = domain.total_cpu_stats().await;
    both.same(
        "sorted(d.getCPUStats(True)[0])",
        total.map(|it| {
            let mut names: Vec<String> = it.iter().map(|(name, _)| name.to_string()).collect();
            names.sort_unstable();
            names
        }),
    );
    both.same(
        "len(d.getCPUStats(False))",
        domain.cpu_stats(0, 128).await.map(|it| json!(it.len())),
    );
}

const MEMORY: [&str; 13] = [
    "swap_in",
    "swap_out",
    "major_fault",
    "minor_fault",
    "unused",
    "available",
    "actual",
    "rss",
    "usable",
    "last_update",
    "disk_caches",
    "hugetlb_pgalloc",
    "hugetlb_pgfail",
];

async fn devices(both: &mut Both, domain: &Domain) {
    let flags = DomainDeviceModifyFlags::LIVE;
    both.same(
        "list(d.blockInfo('vda'))",
        domain
            .block_info("vda")
            .await
            .map(|it| json!([it.capacity, it.allocation, it.physical])),
    );
    both.same(
        "len(d.blockStats('vda'))",
        domain.block_stats("vda").await.map(|_| json!(5)),
    );
    both.same(
        "len(d.interfaceStats('testnet9'))",
        domain.interface_stats("testnet9").await.map(|_| json!(8)),
    );
    both.same(
        "d.diskErrors()",
        domain.disk_errors().await.map(|all| {
            let of = all
                .iter()
                .map(|it| (it.disk.to_string(), json!(it.error.0)));
            of.collect::<serde_json::Value>()
        }),
    );
    let disk = "<disk type='file' device='disk'><source file='/tmp/vw-both-b.img'/><target dev='vdb' bus='virtio'/></disk>";
    both.give("disk", disk);
    both.same(
        "d.attachDeviceFlags(disk.replace('vdb', 'vdc').replace('-b', '-c'), 1)",
        domain.attach_device(disk, flags).await,
    );
    both.same(
        "d.XMLDesc()",
        domain.xml_description(DomainXmlFlags::empty()).await,
    );
    let detach = domain.detach_device(disk, flags).await;
    both.same("d.detachDeviceFlags(disk, 1)", detach);
    let link = "<interface type='network'><mac address='52:54:00:00:00:11'/><source network='default'/>\
                <target dev='testnet9'/><link state='down'/></interface>";
    both.give("link", link);
    both.same(
        "d.updateDeviceFlags(link, 1)",
        domain.update_device(link, flags).await,
    );
    both.same(
        "d.detachDeviceAlias('virtio-disk7', 1)",
        domain.detach_device_alias("virtio-disk7", flags).await,
    );
}

async fn saved(both: &mut Both, domain: &Domain) {
    let connection = domain.connection();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("saved").to_str().unwrap().to_owned();
    both.give("path", &path);
    let flags = DomainSaveRestoreFlags::empty();
    both.same(
        "d.create(); d.save(path)",
        domain.save(&path, None, flags).await,
    );
    let none = DomainSaveImageXmlFlags::empty();
    both.same(
        "t.saveImageGetXMLDesc(path)",
        connection.save_image_xml_description(&path, none).await,
    );
    both.same(
        "t.saveImageDefineXML(path, xml)",
        connection.set_save_image_xml(&path, XML, flags).await,
    );
    both.same(
        "d.destroy(); t.restore(path)",
        connection.restore(&path, None, flags).await,
    );
    both.same(
        "d.coreDump(path)",
        domain.core_dump(&path, DomainCoreDumpFlags::empty()).await,
    );
    both.same(
        "d.coreDumpWithFormat(path, 0)",
        domain
            .core_dump_with_format(
                &path,
                DomainCoreDumpFormat::RAW,
                DomainCoreDumpFlags::empty(),
            )
            .await,
    );
    both.same(
        "d.create(); d.managedSave()",
        domain.managed_save(flags).await,
    );
    both.same(
        "bool(d.hasManagedSaveImage())",
        domain.has_managed_save().await,
    );
    both.same(
        "d.create(); d.managedSave(); d.managedSaveRemove()",
        domain.remove_managed_save().await,
    );
    both.same(
        "bool(d.hasManagedSaveImage())",
        domain.has_managed_save().await,
    );
    both.same(
        "d.setMaxMemory(131072)",
        domain.set_max_memory(131_072).await,
    );
    both.same("d.maxMemory()", domain.max_memory().await);
    both.same("d.rename('vw-both')", domain.rename("vw-other").await);
    both.same(
        "t.listDefinedDomains()",
        connection.defined_domain_names().await,
    );
}

async fn container_compared(both: &mut Both, domain: &Domain) {
    both.same(
        "d.state()",
        domain
            .state_and_reason()
            .await
            .map(|(state, reason)| json!([state.0, reason])),
    );
    let time = domain.processor_time().await;
    both.same("d.info()[4] > 0", time.map(|it| it > Duration::ZERO));
    both.same("d.resume(); d.suspend()", domain.suspend().await);
    both.same("d.suspend(); d.resume()", domain.resume().await);
    let shares = TypedParams::new().with("cpu_shares", 2048_u64);
    both.same(
        "d.setSchedulerParametersFlags({'cpu_shares': 2048}, 2)",
        domain.set_scheduler_parameters(&shares, CONFIG).await,
    );
    both.same(
        "d.schedulerParametersFlags(2)",
        domain.scheduler_parameters(CONFIG).await,
    );
    both.same(
        "d.sendProcessSignal(1, 0)",
        domain
            .send_process_signal(1, DomainProcessSignal::NOP)
            .await,
    );
    both.same(
        "sorted(d.memoryStats())[0]",
        domain.memory_stats().await.map(|all| {
            json!(
                all.iter()
                    .map(|it| MEMORY[usize::try_from(it.tag.0).unwrap()])
                    .min()
            )
        }),
    );
    both.same(
        "d.hostname(2)",
        domain.hostname(DomainGetHostnameFlags::AGENT).await,
    );
    both.same(
        "d.managedSave()",
        domain.managed_save(DomainSaveRestoreFlags::empty()).await,
    );
}
