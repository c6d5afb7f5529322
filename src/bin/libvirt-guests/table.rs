//! `gueststatus`: the table that `virsh list` prints.

use std::fmt::Write;

use virtwire::guests::{GuestStatus, HostStatus, Printable};
use virtwire::proto::remote::DomainState;

/// The guests of one host, or an empty line where they are not known.
pub(crate) fn host(status: &HostStatus) -> String {
    let mut text = format!("* {} URI:\n", Printable(&status.uri));
    if let Ok(guests) = &status.guests {
        text.push_str(&table(guests));
    }
    text.push('\n');
    text
}

fn table(guests: &[GuestStatus]) -> String {
    let header = ["Id", "Name", "State"].map(str::to_owned);
    let rows = guests.iter().map(|guest| {
        let name = Printable(&guest.name).to_string();
        [guest.id.to_string(), name, words(guest.state).to_owned()]
    });
    let rows: Vec<[String; 3]> = std::iter::once(header).chain(rows).collect();
    let width = |column: fn(&[String; 3]) -> &String| {
        rows.iter()
            .map(|row| column(row).chars().count())
            .max()
            .unwrap_or(0)
    };
    let (ids, names, states) = (
        width(|row| &row[0]),
        width(|row| &row[1]),
        width(|row| &row[2]),
    );
    let mut text = String::new();
    for (index, [id, name, state]) in rows.iter().enumerate() {
        // Writing to a string does not fail.
        let _ = writeln!(text, " {id:<ids$}   {name:<names$}   {state}");
        if index == 0 {
            let _ = writeln!(text, "{}", "-".repeat(ids + names + states + 9));
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
