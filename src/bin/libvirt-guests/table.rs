//! Tables: that of `gueststatus`, which `virsh list` prints, and that of `list`.

use std::fmt::Write;
use std::time::{SystemTime, UNIX_EPOCH};

use virtwire::guests::{GuestList, GuestStatus, HostStatus, Printable};
use virtwire::proto::remote::DomainState;

/// The guests of one host, or an empty line where they are not known.
pub(crate) fn host(status: &HostStatus) -> String {
    let mut text = format!("* {} URI:\n", Printable(&status.uri));
    if let Ok(guests) = &status.guests {
        text.push_str(&running(guests));
    }
    text.push('\n');
    text
}

fn running(guests: &[GuestStatus]) -> String {
    let header = ["Id", "Name", "State"].map(str::to_owned);
    let rows = guests.iter().map(|guest| {
        let name = Printable(&guest.name).to_string();
        [guest.id.to_string(), name, words(guest.state).to_owned()]
    });
    table(header, rows)
}

/// The guests that the next start is to start.
pub(crate) fn list(list: &GuestList) -> String {
    if list.guests.is_empty() && !list.unreadable.is_empty() {
        return "Nobody can tell which guests are to be started.\n".to_owned();
    }
    if list.guests.is_empty() {
        return "No guest is to be started.\n".to_owned();
    }
    let header = ["Name", "UUID", "Host", "Age", "Why"].map(str::to_owned);
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = now.unwrap_or_default().as_secs();
    let rows = list.guests.iter().map(|guest| {
        [
            Printable(guest.name.as_deref().unwrap_or("-")).to_string(),
            guest.uuid.to_string(),
            Printable(&guest.uri).to_string(),
            age(now.saturating_sub(guest.since)),
            Printable(&guest.why()).to_string(),
        ]
    });
    let mut text = table(header, rows);
    for uri in list.not_configured() {
        // Writing to a string does not fail.
        let _ = writeln!(
            text,
            "{} is not in URIS; its guests stay in the list.",
            Printable(uri)
        );
    }
    if !list.starts {
        text.push_str("ON_BOOT=ignore: the next start starts none of them, and forgets them.\n");
    }
    text
}

/// An age of so many seconds, roughly.
fn age(seconds: u64) -> String {
    match seconds {
        0..120 => format!("{seconds} s"),
        120..7_200 => format!("{} min", seconds / 60),
        7_200..172_800 => format!("{} h", seconds / 3_600),
        _ => format!("{} d", seconds / 86_400),
    }
}

/// Columns that are as wide as their widest cell, the last one excepted, below a header.
fn table<const N: usize>(header: [String; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let rows: Vec<[String; N]> = std::iter::once(header).chain(rows).collect();
    let mut widths = [0; N];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        let cells = row.iter().zip(widths);
        let line: String = cells.fold(String::new(), |line, (cell, width)| {
            format!("{line} {cell:<width$}  ")
        });
        // Writing to a string does not fail.
        let _ = writeln!(text, "{}", line.trim_end());
        if index == 0 {
            let whole = widths.iter().sum::<usize>() + 3 * N;
            let _ = writeln!(text, "{}", "-".repeat(whole));
        }
    }
    text
}

/// A state in virsh's words.
fn words(state: DomainState) -> &'static str {
    match state {
        DomainState::RUNNING => "running",
        DomainState::BLOCKED => "idle",
        DomainState::PAUSED => "paused",
        DomainState::SHUTDOWN => "in shutdown",
        DomainState::SHUTOFF => "shut off",
        DomainState::CRASHED => "crashed",
        DomainState::PMSUSPENDED => "pmsuspended",
        _ => "no state",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_that_of_virsh_to_the_letter() {
        let guest = |id, name: &str| GuestStatus {
            id,
            name: name.to_owned(),
            state: DomainState::RUNNING,
        };
        let status = HostStatus {
            uri: "default".to_owned(),
            guests: Ok(vec![guest(1, "vw-acpi"), guest(12, "vw-transient")]),
        };
        let expected = "\
* default URI:
 Id   Name           State
------------------------------
 1    vw-acpi        running
 12   vw-transient   running

";
        assert_eq!(host(&status), expected);
    }

    #[test]
    fn host_without_guests_has_the_header_alone() {
        let status = HostStatus {
            uri: "lxc:///system".to_owned(),
            guests: Ok(Vec::new()),
        };
        let expected = "* lxc:///system URI:\n Id   Name   State\n--------------------\n\n";
        assert_eq!(host(&status), expected);
    }
}
