//! What became of several hosts, a line each.

use std::fmt::Write;

use virtwire::guests::{GuestReport, HostReport, Printable, Report};

/// A line for each host: how many of its guests have come to what.
pub(crate) fn by_host(report: &Report) -> String {
    let mut text = String::new();
    for host in &report.hosts {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{}: {}", Printable(&host.uri), tally(host));
    }
    text
}

fn tally(host: &HostReport) -> String {
    match &host.unreachable {
        Some(_) if !host.reached => return "not reached".to_owned(),
        Some(_) if host.guests.is_empty() => return "not listed".to_owned(),
        None if host.guests.is_empty() => return "nothing to do".to_owned(),
        _ => {}
    }
    let mut counts: Vec<(String, usize)> = Vec::new();
    for GuestReport { outcome, .. } in &host.guests {
        let word = match outcome.name() {
            "unknown" => "not known".to_owned(),
            name => name.replace('-', " "),
        };
        match counts.iter_mut().find(|(known, _)| *known == word) {
            Some((_, count)) => *count += 1,
            None => counts.push((word, 1)),
        }
    }
    counts.sort_unstable();
    let counts = counts.iter().map(|(word, count)| format!("{count} {word}"));
    counts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use virtwire::guests::{Action, Guest, Outcome, Reason};
    use virtwire::proto::Uuid;

    use super::*;

    #[test]
    fn each_host_has_a_line_in_the_order_of_their_uris() {
        let failed = Outcome::Failed {
            reason: Reason::Missing,
        };
        let host = |uri: &str, outcomes: &[&Outcome]| HostReport {
            uri: uri.to_owned(),
            reached: true,
            unreachable: None,
            guests: (1..)
                .zip(outcomes)
                .map(|(number, outcome)| GuestReport {
                    guest: Guest {
                        name: format!("vm{number}").into(),
                        uuid: Uuid([number; 16]),
                        persistent: true,
                        awake: true,
                    },
                    outcome: (*outcome).clone(),
                    was_paused: false,
                })
                .collect(),
        };
        let down = HostReport {
            reached: false,
            unreachable: Some(Reason::Interrupted),
            ..host("qemu+tcp://d/system", &[])
        };
        let report = Report {
            action: Action::Suspend,
            hosts: vec![
                host("qemu+tcp://b/system", &[&Outcome::Saved, &Outcome::Saved]),
                host("qemu+tcp://a/system", &[&Outcome::Saved, &failed]),
                host("qemu+tcp://c/system", &[]),
                down,
            ],
            unrecorded: None,
            unread: 0,
            interrupted: false,
            generation: 0,
        };
        let expected = "\
qemu+tcp://b/system: 2 saved
qemu+tcp://a/system: 1 failed, 1 saved
qemu+tcp://c/system: nothing to do
qemu+tcp://d/system: not reached
";
        assert_eq!(by_host(&report), expected);
    }
}
