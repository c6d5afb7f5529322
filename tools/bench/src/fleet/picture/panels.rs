//! What the panels show.

use std::fmt::Write as _;

use super::super::point::{Job, Point};
use super::panel::{Curve, HEIGHT, Panel, WIDTH};

/// Colours with enough contrast on white and on black.
const BLUE: &str = "#3b82f6";
const ORANGE: &str = "#e8750a";
const GREEN: &str = "#2f9e44";

/// The picture of all points; the same points make the same picture.
pub(crate) fn draw(points: &[Point]) -> String {
    let panels = [
        time_over_hosts(points),
        time_over_guests(points),
        memory(points),
    ];
    let (width, height) = (WIDTH * 3.0, HEIGHT);
    // Writing to a string cannot fail.
    let mut svg = String::new();
    let _ = writeln!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" role=\"img\">\n\
         <title>Time and memory of libvirt-guests over hosts and guests</title>\n\
         <style>\n\
         text {{ font: 12px system-ui, sans-serif; fill: #7d8590 }}\n\
         .title {{ font-size: 14px; font-weight: 600 }}\n\
         .mid {{ text-anchor: middle }}\n\
         .end {{ text-anchor: end }}\n\
         .grid {{ stroke: #8b949e; stroke-opacity: .3; fill: none }}\n\
         .bar {{ stroke: #7d8590; stroke-dasharray: 5 4; fill: none }}\n\
         .curve {{ stroke-width: 2.2; stroke-linejoin: round; fill: none }}\n\
         </style>"
    );
    let mut x = 0.0;
    for panel in panels {
        let _ = writeln!(svg, "<g transform=\"translate({x})\">\n{panel}</g>");
        x += WIDTH;
    }
    svg.push_str("</svg>\n");
    svg
}

fn time_over_hosts(points: &[Point]) -> Panel {
    let slow = |point: &&Point| point.takes > 0.0;
    let hosts = |point: &Point| f64::from(point.hosts);
    let of = |job, filter: fn(&&Point) -> bool| {
        let wall = |point: &Point| point.wall;
        curve(points, |it| it.job == job && filter(it), hosts, wall)
    };
    let slowest = of(Job::Suspend, |it| it.takes > 0.0);
    let bar = slowest.first().map(|(_, one)| (one * 3.0, "3 x one host"));
    Panel {
        title: "Stop: time over hosts",
        across: "hosts of 20 guests",
        marks: marks(points.iter().filter(slow).map(hosts)),
        curves: vec![
            Curve {
                name: "saving a guest takes 1 s, four at a time",
                colour: BLUE,
                points: slowest,
            },
            Curve {
                name: "saving takes no time: our cost alone",
                colour: ORANGE,
                points: of(Job::Suspend, |it| it.takes == 0.0 && it.guests == 20),
            },
        ],
        bar,
        slope: None,
        show: seconds,
    }
}

fn time_over_guests(points: &[Point]) -> Panel {
    let one = |point: &Point| point.hosts == 1 && point.takes == 0.0 && point.guests != 20;
    let guests = |point: &Point| f64::from(point.guests);
    let of = |job| curve(points, |it| it.job == job && one(it), guests, |it| it.wall);
    Panel {
        title: "One host: time over guests",
        across: "guests, which take no time",
        marks: marks(points.iter().filter(|it| one(it)).map(guests)),
        slope: Some("in proportion"),
        curves: vec![
            Curve {
                name: "stop, every guest saved",
                colour: BLUE,
                points: of(Job::Suspend),
            },
            Curve {
                name: "start, every guest from its image",
                colour: GREEN,
                points: of(Job::Resume),
            },
        ],
        bar: None,
        show: seconds,
    }
}

fn memory(points: &[Point]) -> Panel {
    let one = |point: &Point| point.hosts == 1 && point.takes == 0.0 && point.guests != 20;
    let many = |point: &Point| point.takes > 0.0;
    // The most of all jobs.
    let most = |it: &Point| {
        let alike = points.iter().filter(|other| {
            (other.hosts, other.guests) == (it.hosts, it.guests)
                && (other.takes > 0.0) == (it.takes > 0.0)
        });
        alike.map(|other| other.peak_memory).fold(0.0, f64::max)
    };
    let of = |filter: &dyn Fn(&Point) -> bool| {
        let chosen = |it: &&Point| it.job == Job::Suspend && filter(it);
        curve(points, chosen, Point::all_guests, most)
    };
    Panel {
        title: "Peak memory over guests",
        across: "guests in all",
        marks: vec![10.0, 100.0, 1_000.0, 10_000.0],
        curves: vec![
            Curve {
                name: "hosts of 20 guests, each of which takes 1 s",
                colour: BLUE,
                points: of(&many),
            },
            Curve {
                name: "one host, guests take no time",
                colour: GREEN,
                points: of(&one),
            },
        ],
        bar: Some((100e6, "100 MB")),
        slope: None,
        show: bytes,
    }
}

fn curve(
    points: &[Point],
    filter: impl Fn(&&Point) -> bool,
    x: impl Fn(&Point) -> f64,
    y: impl Fn(&Point) -> f64,
) -> Vec<(f64, f64)> {
    let chosen = points.iter().filter(filter);
    chosen.map(|point| (x(point), y(point))).collect()
}

/// Each value once.
fn marks(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut marks: Vec<f64> = values.collect();
    marks.sort_unstable_by(f64::total_cmp);
    marks.dedup();
    marks
}

fn seconds(time: f64) -> String {
    match time {
        it if it < 0.001 => format!("{} us", significant(it * 1e6)),
        it if it < 1.0 => format!("{} ms", significant(it * 1e3)),
        it => format!("{} s", significant(it)),
    }
}

fn bytes(size: f64) -> String {
    match size {
        it if it < 1e6 => format!("{} kB", significant(it / 1e3)),
        it => format!("{} MB", significant(it / 1e6)),
    }
}

/// Two digits are enough for the eye.
fn significant(number: f64) -> String {
    if number < 9.95 && (number - number.round()).abs() > 0.01 {
        format!("{number:.1}")
    } else {
        format!("{number:.0}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Point, bytes, draw, seconds};

    #[test]
    fn picture_that_is_kept_shows_the_numbers_that_are_kept() {
        let numbers = include_str!("../../../fleet.json");
        let points: Vec<Point> = serde_json::from_str(numbers).unwrap();
        // After a change: virtwire-bench fleet --redraw fleet.json --picture fleet.svg
        assert_eq!(draw(&points), include_str!("../../../fleet.svg"));
    }

    #[test]
    fn numbers_are_short() {
        let times = [0.00042, 0.0056, 0.0424, 0.42, 1.0, 5.47, 15.1];
        assert_eq!(
            times.map(seconds),
            [
                "420 us", "5.6 ms", "42 ms", "420 ms", "1 s", "5.5 s", "15 s"
            ]
        );
        assert_eq!([5e4, 4.3e6, 51e6].map(bytes), ["50 kB", "4.3 MB", "51 MB"]);
    }
}
