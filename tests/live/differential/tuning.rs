//! The knobs of a domain of the test driver.

use serde_json::json;
use virtwire::client::{Domain, TypedParams};
use virtwire::proto::remote::*;

use super::host::cpus;
use super::oracle::Both;

const LIVE: DomainAffectFlags = DomainAffectFlags::LIVE;
const CONFIG: DomainAffectFlags = DomainAffectFlags::CONFIG;

/// Knobs: set by us, set again by the oracle, read by both.
#[expect(clippy::too_many_lines, reason = "a table of calls")]
pub(super) async fn compared(both: &mut Both, domain: &Domain) {
    let memory = TypedParams::from([("hard_limit", 131_072_u64), ("soft_limit", 65_536)]);
    both.same(
        "d.setMemoryParameters({'hard_limit': 131072, 'soft_limit': 65536}, 1)",
        domain.set_memory_parameters(&memory, LIVE).await,
    );
    both.same(
        "d.memoryParameters(1)",
        domain.memory_parameters(LIVE).await,
    );
    let weight = TypedParams::new().with("weight", 700_u32);
    both.same(
        "d.setBlkioParameters({'weight': 700}, 1)",
        domain.set_blkio_parameters(&weight, LIVE).await,
    );
    both.same("d.blkioParameters(1)", domain.blkio_parameters(LIVE).await);
    let numa = TypedParams::new()
        .with("numa_mode", 2_i32)
        .with("numa_nodeset", "0");
    both.same(
        "d.setNumaParameters({'numa_mode': 2, 'numa_nodeset': '0'}, 2)",
        domain.set_numa_parameters(&numa, CONFIG).await,
    );
    both.same("d.numaParameters(2)", domain.numa_parameters(CONFIG).await);
    let average = TypedParams::new().with("inbound.average", 128_u32);
    both.same(
        "d.setInterfaceParameters('testnet9', {'inbound.average': 128}, 1)",
        domain
            .set_interface_parameters("testnet9", &average, LIVE)
            .await,
    );
    both.same(
        "d.interfaceParameters('testnet9', 1)",
        domain.interface_parameters("testnet9", LIVE).await,
    );
    let bytes = TypedParams::new().with("total_bytes_sec", 1_000_000_u64);
    both.same(
        "d.setBlockIoTune('vda', {'total_bytes_sec': 1000000}, 1)",
        domain.set_block_io_tune("vda", &bytes, LIVE).await,
    );
    both.same(
        "d.blockIoTune('vda', 1)",
        domain.block_io_tune("vda", LIVE).await,
    );
    let perf = TypedParams::new().with("cmt", true);
    both.same(
        "d.setPerfEvents({'cmt': True}, 2)",
        domain.set_perf_events(&perf, CONFIG).await,
    );
    both.same("d.perfEvents(2)", domain.perf_events(CONFIG).await);
    both.same(
        "d.setVcpusFlags(3, 1)",
        domain.set_vcpus(3, DomainVcpuFlags::LIVE).await,
    );
    both.same(
        "d.vcpusFlags(1)",
        domain.vcpu_count(DomainVcpuFlags::LIVE).await,
    );
    both.same(
        "d.vcpusFlags(6)",
        domain
            .vcpu_count(DomainVcpuFlags::CONFIG | DomainVcpuFlags::MAXIMUM)
            .await,
    );
    both.run("n = t.getCPUMap()[0]; m = (True,) + (False,) * (n - 1)");
    let count = domain.connection().node_cpu_map().await.unwrap().1;
    both.same(
        "d.pinVcpuFlags(1, m, 1)",
        domain.pin_vcpu(1, &[1], LIVE).await,
    );
    let pins = domain.vcpu_pins(LIVE).await;
    both.same(
        "d.vcpuPinInfo(1)",
        // Python asks for those that run, we for all.
        pins.map(|all| {
            let running = all.iter().take(3);
            running.map(|it| cpus(it, count)).collect::<Vec<_>>()
        }),
    );
    let vcpus = domain.vcpus().await;
    both.same(
        "[[v[0], v[1], v[3]] for v in d.vcpus()[0]]",
        vcpus.map(|all| {
            let of = all
                .iter()
                .map(|it| json!([it.number, it.state.0, it.cpu.map_or(-1, i64::from)]));
            of.collect::<Vec<_>>()
        }),
    );
    both.same("d.pinEmulator(m, 1)", domain.pin_emulator(&[1], LIVE).await);
    let pin = domain.emulator_pin(LIVE).await;
    both.same(
        "d.emulatorPinInfo(1)",
        pin.map(|it| it.map(|it| cpus(&it, count))),
    );
    both.same(
        "d.setMemoryFlags(32768, 1)",
        domain.set_memory(32_768, DomainMemoryModFlags::LIVE).await,
    );
    both.same("d.info()[2]", domain.info().await.map(|it| it.memory));
    both.same(
        "d.setMemoryStatsPeriod(5, 1)",
        domain
            .set_memory_stats_period(5, DomainMemoryModFlags::LIVE)
            .await,
    );
    both.same(
        "d.setLifecycleAction(1, 0, 1)",
        domain
            .set_lifecycle_action(
                DomainLifecycle::REBOOT,
                DomainLifecycleAction::DESTROY,
                LIVE,
            )
            .await,
    );
    iothreads(both, domain, count).await;
}

async fn iothreads(both: &mut Both, domain: &Domain, count: usize) {
    let threads = async || {
        let threads = domain.iothreads(LIVE).await;
        threads.map(|it| {
            let of = |map: &[u8]| -> Vec<bool> {
                (0..count)
                    .map(|cpu| {
                        map.get(cpu / 8)
                            .is_some_and(|byte| byte >> (cpu % 8) & 1 == 1)
                    })
                    .collect()
            };
            let all = it
                .info
                .iter()
                .map(|it| json!([it.iothread_id, of(&it.cpumap)]));
            all.collect::<Vec<_>>()
        })
    };
    both.same("d.ioThreadInfo(1)", threads().await);
    both.same(
        "d.delIOThread(3, 1); d.addIOThread(3, 1)",
        domain.add_iothread(3, LIVE).await,
    );
    both.same(
        "d.pinIOThread(3, m, 1)",
        domain.pin_iothread(3, &[1], LIVE).await,
    );
    let poll = TypedParams::new().with("poll_max_ns", 4096_u64);
    both.same(
        "d.setIOThreadParams(3, {'poll_max_ns': 4096}, 1)",
        domain.set_iothread_parameters(3, &poll, LIVE).await,
    );
    both.same("d.ioThreadInfo(1)", threads().await);
    both.same(
        "d.addIOThread(3, 1); d.delIOThread(3, 1)",
        domain.remove_iothread(3, LIVE).await,
    );
}
