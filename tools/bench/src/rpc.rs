//! Our client beside a C program on libvirt.so and the crate libvirt-pure: same daemon, same run,
//! each in a process of its own.

mod bare;
mod job;
mod ours;
mod peers;
mod placement;
mod pure;
mod system_calls;

pub(crate) use job::Job;

use std::time::Instant;

use tokio::runtime;

use crate::arguments::Extent;
use crate::error::BenchError;
use crate::report::{Bar, Report, Row, Unit};
use crate::sample::Cost;
use crate::stopwatch::own_processor_time;
use crate::testbed::Testbed;
use job::{Operation, Peer};
use peers::Peers;
use placement::Placement;

/// Domains in the list.
const DOMAINS: usize = 500;
/// Rounds, in each of which the peers take turns.
const ROUNDS: usize = 15;

/// One line of work for every peer, and what is asked of ours beside the C client.
struct Task {
    name: &'static str,
    ours: Operation,
    peers: &'static [(Peer, Operation)],
    calls: u32,
    wall: Bar,
    processor: Bar,
}

const TASKS: [Task; 4] = [
    Task {
        name: "domainGetInfo, one at a time",
        ours: Operation::Info,
        peers: &[
            (Peer::C, Operation::Info),
            (Peer::Bare, Operation::Info),
            (Peer::Pure, Operation::Info),
        ],
        calls: 4000,
        wall: Bar::Share(0.85),
        processor: Bar::Share(0.6),
    },
    Task {
        name: "domainGetInfo, 5 outstanding",
        ours: Operation::Full,
        peers: &[
            (Peer::C, Operation::Info),
            (Peer::CThreads, Operation::Full),
            (Peer::Bare, Operation::Full),
            (Peer::Pure, Operation::Full),
        ],
        calls: 10_000,
        wall: Bar::Times(3.5),
        processor: Bar::Share(0.25),
    },
    Task {
        name: "list of 500 domains",
        ours: Operation::List,
        peers: &[(Peer::C, Operation::List), (Peer::Pure, Operation::List)],
        calls: 300,
        wall: Bar::Share(1.0),
        processor: Bar::None,
    },
    Task {
        name: "open and close",
        ours: Operation::Open,
        peers: &[(Peer::C, Operation::Open), (Peer::Pure, Operation::Open)],
        calls: 300,
        wall: Bar::None,
        processor: Bar::None,
    },
];

/// Every task over UNIX and TCP, and single calls with each placement.
pub(crate) fn run(testbed: &Testbed, extent: Extent) -> Result<Vec<Report>, BenchError> {
    testbed.fleet(extent.choose(20, DOMAINS))?;
    let addresses = testbed.addresses()?;
    let daemon = testbed.daemon()?;
    let peers = Peers::new(&addresses)?;
    let placements = Placement::possible().map_err(BenchError::Placement)?;
    let (single_calls, _) = TASKS.split_at(2);
    let mut reports = Vec::new();
    for (transport, uri) in [("UNIX", &addresses.unix), ("TCP", &addresses.tcp)] {
        for placement in &placements {
            placement.take(daemon).map_err(BenchError::Placement)?;
            // What else there is depends little on who runs where.
            let tasks = if placement.is_free {
                &TASKS
            } else {
                single_calls
            };
            let title = format!("RPC over {transport}, {}", placement.name);
            let mut report = measure_all(title, tasks, uri, &peers, extent)?;
            if placement.is_free {
                report.rows.extend(system_calls::rows(uri, &peers)?);
            }
            reports.push(report);
        }
    }
    Ok(reports)
}

fn measure_all(
    title: String,
    tasks: &[Task],
    uri: &str,
    peers: &Peers,
    extent: Extent,
) -> Result<Report, BenchError> {
    let rounds = extent.choose(1, ROUNDS);
    let mut rows = Vec::new();
    for task in tasks {
        rows.extend(task.run(uri, peers, rounds, extent)?);
    }
    Ok(Report {
        title,
        notes: vec![
            format!("time for one call; median of {rounds} rounds in which all take turns"),
            "cpu: user and system time of the client's process".into(),
        ],
        rows,
    })
}

impl Task {
    fn run(
        &self,
        uri: &str,
        peers: &Peers,
        rounds: usize,
        extent: Extent,
    ) -> Result<Vec<Row>, BenchError> {
        let calls = extent.choose(20, self.calls);
        let job = |peer, operation| Job {
            peer,
            operation,
            calls,
        };
        let reachable = |peer: &&(Peer, Operation)| peer.0.reaches(uri);
        let there: Vec<_> = self.peers.iter().filter(reachable).collect();
        let mut ours = Vec::new();
        let mut theirs: Vec<Vec<Cost>> = there.iter().map(|_| Vec::new()).collect();
        for _ in 0..rounds {
            ours.push(peers.cost(job(Peer::Virtwire, self.ours), uri)?);
            for ((peer, operation), costs) in there.iter().zip(&mut theirs) {
                costs.push(peers.cost(job(*peer, *operation), uri)?);
            }
        }
        let rows = there.iter().zip(&theirs).flat_map(|((peer, _), costs)| {
            let bar = |bar| if *peer == Peer::C { bar } else { Bar::None };
            let row = |name, per_call: fn(&Cost) -> f64, bar| {
                let ours: Vec<f64> = ours.iter().map(per_call).collect();
                let theirs: Vec<f64> = costs.iter().map(per_call).collect();
                Row::new(name, Unit::Time, &ours, (peer.name(), &theirs), bar)
            };
            [
                row(self.name.to_owned(), Cost::wall_per_call, bar(self.wall)),
                row(
                    format!("{}, cpu", self.name),
                    Cost::processor_per_call,
                    bar(self.processor),
                ),
            ]
        });
        Ok(rows.collect())
    }
}

/// Does a job in this process, on one thread, in a task like any other: the future that a runtime
/// is entered with is polled only after a look at the sockets, a system call more for each call.
pub(crate) fn work(job: Job, address: String) -> Result<Cost, BenchError> {
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(BenchError::Runtime)?;
    let work = async move {
        match job.peer {
            Peer::Pure => pure::work(job, &address).await,
            Peer::Bare => bare::work(job, &address).await,
            _ => ours::work(job, &address).await,
        }
    };
    runtime
        .block_on(runtime.spawn(work))
        .unwrap_or_else(|error| Err(BenchError::Runtime(error.into())))
}

/// Does `work` and measures it.
async fn measure<E>(
    calls: u32,
    work: impl Future<Output = Result<(), E>> + Send,
) -> Result<Cost, BenchError>
where
    BenchError: From<E>,
{
    let processor = own_processor_time()?;
    let start = Instant::now();
    work.await?;
    Ok(Cost {
        calls,
        wall: start.elapsed().as_secs_f64(),
        processor: own_processor_time()? - processor,
    })
}
