//! Recorded messages as a capture, for dissectors that know libvirt (tshark does).

use std::io::{self, Write};

use crate::direction::Direction;
use crate::fixture::RecordedMessage;

/// Raw IPv4 packets (`LINKTYPE_IPV4`).
const LINK_TYPE: u32 = 228;
/// The daemon's port; the client has one more.
const PORT: u16 = 16509;
/// Most bytes in one segment, well below what an IPv4 packet can hold.
const SEGMENT: usize = 32768;

/// Writes a capture file to `out`: one TCP connection over loopback addresses, in which
/// `messages` go to and fro, one millisecond after another.
///
/// The connection's handshake and checksums are left out. So are messages that bring file
/// descriptors: behind them come bytes of no frame.
///
/// # Errors
/// Those of `out`.
pub fn write_capture<'a>(
    out: &mut impl Write,
    messages: impl IntoIterator<Item = &'a RecordedMessage>,
) -> io::Result<()> {
    // Magic number, version 2.4, time zone, accuracy, longest packet.
    for (word, size) in [
        (0xa1b2_c3d4_u32, 4),
        (2, 2),
        (4, 2),
        (0, 4),
        (0, 4),
        (65535, 4),
    ] {
        out.write_all(word.to_be_bytes().get(4 - size..).unwrap_or_default())?;
    }
    out.write_all(&LINK_TYPE.to_be_bytes())?;
    let (mut client, mut daemon, mut time) = (1_u32, 1_u32, 0_u32);
    for message in messages {
        time += 1;
        for segment in message.bytes.chunks(SEGMENT) {
            let packet = match message.direction {
                Direction::ToDaemon => packet((PORT + 1, PORT), (client, daemon), segment),
                Direction::ToClient => packet((PORT, PORT + 1), (daemon, client), segment),
            };
            let sent = match message.direction {
                Direction::ToDaemon => &mut client,
                Direction::ToClient => &mut daemon,
            };
            *sent = sent.wrapping_add(u32::try_from(segment.len()).unwrap_or_default());
            let length = u32::try_from(packet.len()).unwrap_or(u32::MAX);
            for word in [time / 1000, time % 1000 * 1000, length, length] {
                out.write_all(&word.to_be_bytes())?;
            }
            out.write_all(&packet)?;
        }
    }
    out.flush()
}

/// An IPv4 packet with a TCP segment.
fn packet((from, to): (u16, u16), (sequence, acknowledged): (u32, u32), data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(40 + data.len())
        .unwrap_or(u16::MAX)
        .to_be_bytes();
    let mut packet = vec![0x45, 0];
    packet.extend(length);
    // No fragments, 64 hops, TCP, no checksum, 127.0.0.1 to 127.0.0.1.
    packet.extend([0, 0, 0x40, 0, 64, 6, 0, 0, 127, 0, 0, 1, 127, 0, 0, 1]);
    packet.extend(from.to_be_bytes());
    packet.extend(to.to_be_bytes());
    packet.extend(sequence.to_be_bytes());
    packet.extend(acknowledged.to_be_bytes());
    // Five words of header, PSH and ACK, a wide window, no checksum, nothing urgent.
    packet.extend([0x50, 0x18, 0xff, 0xff, 0, 0, 0, 0]);
    packet.extend(data);
    packet
}
