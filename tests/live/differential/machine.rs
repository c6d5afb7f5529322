//! A machine of QEMU with disks and a network card; no system is on them, so that its firmware is all that runs.

use std::process::Command;

use serde_json::json;
use virtwire::client::{Domain, TypedParams};
use virtwire::proto::qemu::DomainMonitorCommandFlags;
use virtwire::proto::remote::*;

use super::oracle::{Both, text};
use super::{Ours, domain, jobs};

const NONE: DomainAffectFlags = DomainAffectFlags::empty();
const LIVE: DomainAffectFlags = DomainAffectFlags::LIVE;
const CONFIG: DomainAffectFlags = DomainAffectFlags::CONFIG;

/// For the oracle: what makes the next overlay on the disk, and what waits for the end of its job.
const HELPERS: &str = "
import os, time, libvirt_qemu
overlays = 0
def snap():
    global overlays
    overlays += 1
    d.snapshotCreateXML(
        f'<domainsnapshot><disks><disk name=\"vda\" snapshot=\"external\"><source file=\"{folder}/over{overlays}\"/></disk>'
        '<disk name=\"vdb\" snapshot=\"no\"/></disks></domainsnapshot>',
        libvirt.VIR_DOMAIN_SNAPSHOT_CREATE_DISK_ONLY | libvirt.VIR_DOMAIN_SNAPSHOT_CREATE_NO_METADATA)
def until(is_so):
    for _ in range(500):
        if is_so():
            return
        time.sleep(0.02)
    raise TimeoutError
def idle():
    until(lambda: not d.blockJobInfo('vda'))
def ready():
    until(lambda: \"ready='yes'\" in d.XMLDesc())
def forget(path):
    if os.path.exists(path):
        os.remove(path)
";

fn xml(folder: &str) -> String {
    format!(
        "<domain type='qemu'><name>vw-machine</name><uuid>6695eb01-f6a4-8304-79aa-97f2502e1948</uuid>\
         <memory unit='MiB'>64</memory><vcpu current='1'>2</vcpu><iothreads>1</iothreads>\
         <os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features><devices>\
         <disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='{folder}/a.qcow2'/>\
         <target dev='vda' bus='virtio'/></disk>\
         <disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{folder}/b.img'/>\
         <target dev='vdb' bus='virtio'/></disk>\
         <interface type='user'><mac address='52:54:00:00:00:48'/><model type='virtio'/></interface>\
         <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>\
         <graphics type='vnc' autoport='yes' listen='127.0.0.1'/><memballoon model='virtio'/></devices></domain>"
    )
}

pub(super) async fn compared(both: &mut Both, ours: &Ours) {
    let q = &ours.q;
    let directory = tempfile::tempdir().unwrap();
    let folder = directory.path().to_str().unwrap();
    let made = Command::new("qemu-img")
        .args([
            "create",
            "-q",
            "-f",
            "qcow2",
            &format!("{folder}/a.qcow2"),
            "16M",
        ])
        .status();
    assert!(made.unwrap().success());
    std::fs::write(format!("{folder}/b.img"), vec![7; 1 << 16]).unwrap();
    let xml = xml(folder);
    both.give("xml", &xml);
    both.give("folder", folder);
    both.run(HELPERS);
    both.same(
        "q.defineXML(xml)",
        q.define_domain(&xml, DomainDefineFlags::empty()).await,
    );
    let machine = q.domain_by_name("vw-machine").await.unwrap();
    both.run("d = q.lookupByName('vw-machine')");
    both.same(
        "d.destroy(); d.create()",
        machine.create(DomainCreateFlags::empty()).await,
    );
    domain::told(both, &machine).await;
    life(both, &machine).await;
    looked_at(both, &machine).await;
    tuned(both, &machine).await;
    devices(both, &machine).await;
    jobs::compared(both, &machine, folder).await;
    both.run("d.destroy()");
    let flags = DomainUndefineFlagValues::CHECKPOINTS_METADATA
        | DomainUndefineFlagValues::SNAPSHOTS_METADATA;
    both.same(
        "q.defineXML(xml).undefineFlags(2 | 16)",
        machine.undefine(flags).await,
    );
}

async fn life(both: &mut Both, machine: &Domain) {
    let state = async || {
        machine
            .state_and_reason()
            .await
            .map(|(state, reason)| json!([state.0, reason]))
    };
    both.same("d.state()", state().await);
    both.same("d.resume(); d.suspend()", machine.suspend().await);
    both.same("d.state()", state().await);
    both.same("d.suspend(); d.resume()", machine.resume().await);
    both.same("d.state()", state().await);
    both.same("d.reset()", machine.reset().await);
    both.same("d.injectNMI()", machine.inject_nmi().await);
    both.same(
        "d.sendKey(0, 10, [30, 48], 2)",
        machine.send_key(KeycodeSet::LINUX, 10, &[30, 48]).await,
    );
}

async fn looked_at(both: &mut Both, machine: &Domain) {
    let physical = DomainMemoryPeekFlags::PHYSICAL;
    both.same(
        "d.memoryPeek(0xffff0, 16, 2)",
        machine.memory_peek(0xf_fff0, 16, physical).await,
    );
    both.same(
        "d.blockPeek('vdb', 100, 300)",
        machine.block_peek("vdb", 100, 300).await,
    );
    let info = machine.block_info("vdb").await;
    both.same(
        "d.blockInfo('vdb')",
        info.map(|it| json!([it.capacity, it.allocation, it.physical])),
    );
    let stats = machine.block_stats("vdb").await;
    both.same(
        "list(d.blockStats('vdb'))",
        stats.map(|it| json!([it.rd_req, it.rd_bytes, it.wr_req, it.wr_bytes, it.errs])),
    );
    let stats = machine.block_stats_parameters("vdb").await;
    both.same(
        "sorted(d.blockStatsFlags('vdb'))",
        stats.map(|it| names(&it)),
    );
    both.same(
        "d.securityLabelList()",
        machine.security_labels().await.map(|it| {
            it.labels
                .iter()
                .map(|it| json!([text(&it.label), it.enforcing != 0]))
                .collect::<Vec<_>>()
        }),
    );
    both.same(
        "d.messages()",
        machine.messages(DomainMessageFlags::empty()).await,
    );
    both.same(
        "d.launchSecurityInfo()",
        machine.launch_security_info().await,
    );
    both.same(
        "d.jobStats()",
        machine
            .job_stats(DomainGetJobStatsFlags::empty())
            .await
            .map(|it| json!({"type": it.kind.0})),
    );
    both.same("d.jobInfo()[0]", machine.job().await.map(|it| it.kind.0));
    let stats = machine
        .connection()
        .domain_stats(
            std::slice::from_ref(machine),
            DomainStatsFlags::empty(),
            ConnectGetAllDomainStatsFlags::empty(),
        )
        .await;
    // Some are told only while a call of before has just asked QEMU; the kinds are what is steady.
    both.same(
        "sorted({k.split('.')[0] for k in q.domainListGetStats([d])[0][1]})",
        stats.map(|all| {
            let params = TypedParams::from(all[0].params.clone());
            let mut kinds: Vec<String> = names(&params)
                .iter()
                .map(|it| it.split('.').next().unwrap().to_owned())
                .collect();
            kinds.dedup();
            kinds
        }),
    );
    let none = DomainMonitorCommandFlags::empty();
    let command = r#"{"execute": "query-name"}"#;
    both.give("command", command);
    // Each command gets an id of its own.
    let answer = machine.qemu_monitor_command(command, none).await;
    both.same(
        "libvirt_qemu.qemuMonitorCommand(d, command, 0).split(',\"id\"')[0]",
        answer.map(|it| it.split(r#","id""#).next().unwrap().to_owned()),
    );
    both.same(
        "libvirt_qemu.qemuMonitorCommand(d, 'info name', 1)",
        machine
            .qemu_monitor_command("info name", DomainMonitorCommandFlags::HMP)
            .await,
    );
}

fn names(params: &TypedParams) -> Vec<String> {
    let mut names: Vec<String> = params.iter().map(|(name, _)| name.to_string()).collect();
    names.sort_unstable();
    names
}

#[expect(clippy::too_many_lines, reason = "a table of calls")]
async fn tuned(both: &mut Both, machine: &Domain) {
    let bytes = TypedParams::new().with("total_bytes_sec", 1_000_000_u64);
    both.same(
        "d.setBlockIoTune('vdb', {'total_bytes_sec': 1000000}, 1)",
        machine.set_block_io_tune("vdb", &bytes, LIVE).await,
    );
    both.same(
        "d.blockIoTune('vdb', 1)",
        machine.block_io_tune("vdb", LIVE).await,
    );
    let weight = TypedParams::new().with("weight", 700_u32);
    both.same(
        "d.setBlkioParameters({'weight': 700}, 2)",
        machine.set_blkio_parameters(&weight, CONFIG).await,
    );
    both.same(
        "d.blkioParameters(2)",
        machine.blkio_parameters(CONFIG).await,
    );
    let limit = TypedParams::new().with("soft_limit", 1_048_576_u64);
    both.same(
        "d.setMemoryParameters({'soft_limit': 1048576}, 2)",
        machine.set_memory_parameters(&limit, CONFIG).await,
    );
    both.same(
        "d.memoryParameters(2)",
        machine.memory_parameters(CONFIG).await,
    );
    let shares = TypedParams::new().with("cpu_shares", 2000_u64);
    both.same(
        "d.setSchedulerParametersFlags({'cpu_shares': 2000}, 2)",
        machine.set_scheduler_parameters(&shares, CONFIG).await,
    );
    both.same(
        "d.schedulerParametersFlags(2)",
        machine.scheduler_parameters(CONFIG).await,
    );
    let perf = TypedParams::new().with("cpu_cycles", false);
    both.same(
        "d.setPerfEvents({'cpu_cycles': False}, 2)",
        machine.set_perf_events(&perf, CONFIG).await,
    );
    both.same("d.perfEvents(2)", machine.perf_events(CONFIG).await);
    let average = TypedParams::new().with("inbound.average", 128_u32);
    both.same(
        "d.setInterfaceParameters('52:54:00:00:00:48', {'inbound.average': 128}, 2)",
        machine
            .set_interface_parameters("52:54:00:00:00:48", &average, CONFIG)
            .await,
    );
    both.same(
        "d.interfaceParameters('52:54:00:00:00:48', 2)",
        machine
            .interface_parameters("52:54:00:00:00:48", CONFIG)
            .await,
    );
    both.same(
        "d.setMemoryStatsPeriod(5, 1)",
        machine
            .set_memory_stats_period(5, DomainMemoryModFlags::LIVE)
            .await,
    );
    both.same(
        "d.setMemoryFlags(49152, 2)",
        machine
            .set_memory(49_152, DomainMemoryModFlags::CONFIG)
            .await,
    );
    both.same(
        "d.setVcpusFlags(2, 2)",
        machine.set_vcpus(2, DomainVcpuFlags::CONFIG).await,
    );
    both.same(
        "d.vcpusFlags(2)",
        machine.vcpu_count(DomainVcpuFlags::CONFIG).await,
    );
    both.same(
        "d.setVcpu('1', False, 2)",
        machine.set_vcpu("1", false, CONFIG).await,
    );
    both.same(
        "d.setLifecycleAction(1, 0, 1)",
        machine
            .set_lifecycle_action(
                DomainLifecycle::REBOOT,
                DomainLifecycleAction::DESTROY,
                LIVE,
            )
            .await,
    );
    both.same(
        "d.setLifecycleAction(1, 1, 1)",
        machine
            .set_lifecycle_action(
                DomainLifecycle::REBOOT,
                DomainLifecycleAction::RESTART,
                LIVE,
            )
            .await,
    );
    both.same(
        "d.setBlockThreshold('vda', 1048576)",
        machine.set_block_threshold("vda", 1 << 20).await,
    );
    let response = DomainAgentResponseTimeout::DEFAULT;
    both.same(
        "d.agentSetResponseTimeout(-1)",
        machine.set_agent_response_timeout(response).await,
    );
    both.same(
        "d.delIOThread(2, 1); d.addIOThread(2, 1)",
        machine.add_iothread(2, LIVE).await,
    );
    both.same(
        "[i[0] for i in d.ioThreadInfo(1)]",
        machine
            .iothreads(LIVE)
            .await
            .map(|it| it.info.iter().map(|it| it.iothread_id).collect::<Vec<_>>()),
    );
    let poll = TypedParams::new().with("poll_max_ns", 4096_u64);
    both.same(
        "d.setIOThreadParams(2, {'poll_max_ns': 4096}, 1)",
        machine.set_iothread_parameters(2, &poll, LIVE).await,
    );
    both.same(
        "d.addIOThread(2, 1); d.delIOThread(2, 1)",
        machine.remove_iothread(2, LIVE).await,
    );
    both.same(
        "d.emulatorPinInfo()",
        machine.emulator_pin(NONE).await.map(|pin| {
            pin.map(|it| {
                (0..32)
                    .map(|cpu| it.contains(cpu))
                    .take(std::thread::available_parallelism().map_or(1, usize::from))
                    .collect::<serde_json::Value>()
            })
        }),
    );
}

async fn devices(both: &mut Both, machine: &Domain) {
    let config = DomainDeviceModifyFlags::CONFIG;
    let disk = "<disk type='file' device='disk'><source file='/tmp/vw-machine-c.img'/><target dev='vdc' bus='virtio'/></disk>";
    both.give("disk", disk);
    both.same(
        "d.detachDeviceFlags(disk, 2); d.attachDeviceFlags(disk, 2)",
        machine.attach_device(disk, config).await,
    );
    both.same(
        "d.XMLDesc(libvirt.VIR_DOMAIN_XML_INACTIVE)",
        machine.xml_description(DomainXmlFlags::INACTIVE).await,
    );
    both.same(
        "d.attachDeviceFlags(disk, 2); d.detachDeviceFlags(disk, 2)",
        machine.detach_device(disk, config).await,
    );
    let graphics = "<graphics type='vnc' autoport='yes' listen='127.0.0.1' passwd='secret'/>";
    both.give("graphics", graphics);
    both.same(
        "d.updateDeviceFlags(graphics, 2)",
        machine.update_device(graphics, config).await,
    );
    both.same(
        "d.XMLDesc(3)",
        machine
            .xml_description(DomainXmlFlags::INACTIVE | DomainXmlFlags::SECURE)
            .await,
    );
    both.same(
        "d.detachDeviceAlias('net7', 1)",
        machine
            .detach_device_alias("net7", DomainDeviceModifyFlags::LIVE)
            .await,
    );
    both.same(
        "d.blockResize('vdb', 128)",
        machine
            .block_resize("vdb", 128, DomainBlockResizeFlags::empty())
            .await,
    );
    both.same(
        "d.blockInfo('vdb')[0]",
        machine.block_info("vdb").await.map(|it| it.capacity),
    );
    both.same(
        "d.diskErrors()",
        machine
            .disk_errors()
            .await
            .map(|all| {
                all.iter()
                    .map(|it| (it.disk.to_string(), json!(it.error.0)))
                    .collect::<serde_json::Map<_, _>>()
                    .into()
            })
            .map(|it: serde_json::Value| it),
    );
}
