//! Our `libvirt-guests` on many simulated hosts, and on one with many guests.

mod picture;
pub(crate) mod point;
pub(crate) mod simulator;
pub(crate) mod trial;

use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::arguments::{Extent, FleetOptions};
use crate::error::BenchError;
use crate::process;
use crate::report::{Bar, Report, Row, Unit};
use point::{Job, Point};
use simulator::Shape;
use trial::{Programs, Trial};

/// Guests of each host where the hosts are many.
const GUESTS: usize = 20;
/// All hosts together take at most so many times what one takes.
const TIME_BAR: f64 = 3.0;
/// Bytes.
const MEMORY_BAR: f64 = 100e6;
/// A host in trouble may cost the others so much.
const TROUBLE_BAR: f64 = 1.1;
/// The time for a guest among ten thousand, beside that among a hundred.
const GUEST_TIME_BAR: f64 = 1.2;
/// Bytes for each guest more.
const GUEST_MEMORY_BAR: f64 = 2048.0;

/// The sizes of the fleets.
struct Sizes {
    hosts: &'static [usize],
    guests: &'static [usize],
    /// Those guests beside which the most are held.
    few: (usize, &'static str),
    /// How long a guest takes that takes its time.
    takes: Duration,
    /// Runs where guests take no time.
    runs: usize,
    dead: usize,
    hanging: usize,
    /// What the program is told where hosts are in trouble.
    options: &'static [&'static str],
}

const FULL: Sizes = Sizes {
    hosts: &[1, 10, 100, 500],
    guests: &[10, 100, 1_000, 10_000],
    few: (100, "100 guests"),
    takes: Duration::from_secs(1),
    runs: 11,
    dead: 10,
    hanging: 10,
    options: &["--timeout", "30"],
};
const QUICK: Sizes = Sizes {
    hosts: &[1, 8],
    guests: &[10, 40],
    few: (10, "10 guests"),
    takes: Duration::from_millis(20),
    runs: 1,
    dead: 2,
    hanging: 2,
    options: &["--grace", "2"],
};

/// Measures and draws; `None` when there was only something to draw.
pub(crate) fn run(options: &FleetOptions, extent: Extent) -> Result<Option<Report>, BenchError> {
    if let Some(path) = &options.redraw {
        let points = read(path)?;
        draw(options.picture.as_deref(), &points)?;
        return Ok(None);
    }
    let programs = Programs::of(&options.programs)?;
    let sizes = extent.choose(&QUICK, &FULL);
    let points = sizes.points(&programs)?;
    if let Some(path) = &options.numbers {
        write(path, &lines(&points))?;
    }
    draw(options.picture.as_deref(), &points)?;
    let mut rows = sizes.host_rows(&points);
    rows.push(sizes.trouble_row(&programs)?);
    rows.extend(sizes.guest_rows(&points));
    let mut notes = vec![
        "time from the program's start to its end; the simulator is a process of its own".into(),
        String::from(
            "cpu: user and system time of the program; simulator: for which part of the time it was busy",
        ),
        format!(
            "{:<16} {:>6} {:>7} {:>9} {:>12} {:>12} {:>11} {:>10}",
            "", "hosts", "guests", "a guest", "time", "cpu", "peak memory", "simulator"
        ),
    ];
    notes.extend(points.iter().map(line));
    Ok(Some(Report {
        title: String::from("libvirt-guests on simulated fleets"),
        notes,
        rows,
    }))
}

/// A point for people.
fn line(point: &Point) -> String {
    format!(
        "{:<16} {:>6} {:>7} {:>9} {:>12} {:>12} {:>11} {:>8.0} %",
        point.job.name(),
        point.hosts,
        point.guests,
        format!("{} s", point.takes),
        Unit::Time.show(point.wall),
        Unit::Time.show(point.processor),
        Unit::Memory.show(point.peak_memory),
        point.simulator * 100.0,
    )
}

/// The points as JSON, one a line.
fn lines(points: &[Point]) -> String {
    let lines: Vec<String> = points.iter().map(process::to_json).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}

fn read(path: &Path) -> Result<Vec<Point>, BenchError> {
    let text = fs::read(path).map_err(|source| BenchError::Read {
        path: path.to_owned(),
        source,
    })?;
    serde_json::from_slice(&text).map_err(|source| BenchError::Parse {
        path: path.to_owned(),
        source,
    })
}

fn write(path: &Path, text: &str) -> Result<(), BenchError> {
    fs::write(path, text).map_err(|source| BenchError::Write {
        path: path.to_owned(),
        source,
    })
}

fn draw(path: Option<&Path>, points: &[Point]) -> Result<(), BenchError> {
    path.map_or(Ok(()), |path| write(path, &picture::draw(points)))
}

/// The point of a job on such a fleet.
fn find(
    points: &[Point],
    job: Job,
    hosts: usize,
    guests: usize,
    takes: Duration,
) -> Option<&Point> {
    let takes = takes.as_millis();
    points.iter().find(|point| {
        point.job == job
            && same(point.hosts, hosts)
            && same(point.guests, guests)
            && Duration::from_secs_f64(point.takes).as_millis() == takes
    })
}

fn same(number: u32, wanted: usize) -> bool {
    usize::try_from(number).is_ok_and(|number| number == wanted)
}

impl Sizes {
    fn points(&self, programs: &Programs) -> Result<Vec<Point>, BenchError> {
        let shape = |hosts, guests, takes| Shape {
            hosts,
            guests,
            takes,
            dead: 0,
            hanging: 0,
        };
        let none = Duration::ZERO;
        let hosts = |takes| {
            self.hosts
                .iter()
                .map(move |hosts| shape(*hosts, GUESTS, takes))
        };
        let guests = self.guests.iter().map(|guests| shape(1, *guests, none));
        let mut points = Vec::new();
        for shape in hosts(self.takes).chain(hosts(none)).chain(guests) {
            let runs = if shape.takes.is_zero() { self.runs } else { 1 };
            points.extend(Trial::new(programs, shape)?.cycles(runs)?);
        }
        Ok(points)
    }

    fn most_hosts(&self) -> usize {
        self.hosts.last().copied().unwrap_or_default()
    }

    /// All hosts beside one: guests that take their time, and what one costs that takes none.
    fn host_rows(&self, points: &[Point]) -> Vec<Row> {
        let hosts = self.most_hosts();
        let pair = |job, takes| {
            let one = find(points, job, 1, GUESTS, takes)?;
            Some((one, find(points, job, hosts, GUESTS, takes)?))
        };
        let mut rows = Vec::new();
        for job in Job::CYCLE {
            let name = job.name();
            if let Some((one, all)) = pair(job, self.takes) {
                let what = format!("{hosts} hosts, {name}, {:?} each", self.takes);
                let (ours, peer) = ([all.wall], ("1 host", &[one.wall][..]));
                rows.push(Row::new(
                    what,
                    Unit::Time,
                    &ours,
                    peer,
                    Bar::Share(TIME_BAR),
                ));
            }
            if let Some((one, all)) = pair(job, Duration::ZERO) {
                let what = format!("{hosts} hosts, {name}: each guest");
                let (ours, peer) = ([all.wall_each()], ("1 host", &[one.wall_each()][..]));
                rows.push(Row::new(what, Unit::Time, &ours, peer, Bar::None));
            }
        }
        let of_all = points.iter().filter(|point| same(point.hosts, hosts));
        let peak = of_all.map(|point| point.peak_memory).fold(0.0, f64::max);
        let what = format!("{hosts} hosts, peak memory");
        let bar = Bar::Limit(MEMORY_BAR);
        rows.push(Row::new(what, Unit::Memory, &[peak], ("", &[]), bar));
        rows
    }

    /// The good hosts among bad ones, beside hosts that are all good.
    fn trouble_row(&self, programs: &Programs) -> Result<Row, BenchError> {
        let shape = |dead, hanging| Shape {
            hosts: self.most_hosts(),
            guests: GUESTS,
            takes: self.takes,
            dead,
            hanging,
        };
        let last_guest = |shape, status| {
            let trial = Trial::new(programs, shape)?;
            Ok::<_, BenchError>(trial.run(Job::Suspend, self.options, status)?.last_guest)
        };
        let good = last_guest(shape(0, 0), 0)?;
        let bad = last_guest(shape(self.dead, self.hanging), 1)?;
        let what = format!(
            "{} dead, {} hanging: last good guest",
            self.dead, self.hanging
        );
        let bar = Bar::Share(TROUBLE_BAR);
        Ok(Row::new(
            what,
            Unit::Time,
            &[bad],
            ("none in trouble", &[good]),
            bar,
        ))
    }

    /// Many guests on one host beside few.
    fn guest_rows(&self, points: &[Point]) -> Vec<Row> {
        let (few, few_name) = self.few;
        let most = self.guests.last().copied().unwrap_or_default();
        let mut rows = Vec::new();
        for job in Job::CYCLE {
            let (Some(few), Some(most)) = (
                find(points, job, 1, few, Duration::ZERO),
                find(points, job, 1, most, Duration::ZERO),
            ) else {
                continue;
            };
            let (name, guests) = (job.name(), most.guests);
            let what = format!("{guests} guests, {name}: each");
            let (ours, peer) = ([most.wall_each()], (few_name, &[few.wall_each()][..]));
            rows.push(Row::new(
                what,
                Unit::Time,
                &ours,
                peer,
                Bar::Share(GUEST_TIME_BAR),
            ));
            let more = most.peak_memory - few.peak_memory;
            let each = more / f64::from(guests - few.guests);
            let what = format!("{guests} guests, {name}: memory");
            let bar = Bar::Limit(GUEST_MEMORY_BAR);
            rows.push(Row::new(what, Unit::Memory, &[each], ("", &[]), bar));
        }
        rows
    }
}
