//! Bytes as text, four words a line, and back.

use std::fmt::Write as _;

/// Bytes on a line.
const WIDTH: usize = 16;

/// Appends `bytes` to `out`: words of four bytes, and beside them the printable characters.
pub(crate) fn dump(bytes: &[u8], out: &mut String) {
    for line in bytes.chunks(WIDTH) {
        let mut words = String::new();
        for word in line.chunks(4) {
            words.push(' ');
            for byte in word {
                write!(words, "{byte:02x}").unwrap_or_default();
            }
        }
        let text: String = line
            .iter()
            .map(|&byte| {
                if (0x20..0x7f).contains(&byte) {
                    char::from(byte)
                } else {
                    '.'
                }
            })
            .collect();
        writeln!(out, " {words:<36}  |{text}|").unwrap_or_default();
    }
}

/// Reads one line of [`dump`]: what stands behind the `|` is only for people.
pub(crate) fn read_line(line: &str, out: &mut Vec<u8>) -> Option<()> {
    let words = line.split_once('|').map_or(line, |(words, _)| words);
    for word in words.split_whitespace() {
        if word.len() % 2 != 0 || !word.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        for at in (0..word.len()).step_by(2) {
            out.push(u8::from_str_radix(word.get(at..at + 2)?, 16).ok()?);
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dump_reads_back() {
        let bytes: Vec<u8> = (0..=255).chain([7; 5]).collect();
        let mut text = String::new();
        dump(&bytes, &mut text);
        let mut back = Vec::new();
        for line in text.lines() {
            read_line(line, &mut back).unwrap();
        }
        assert_eq!(back, bytes);
        assert!(text.contains("  30313233 34353637 38393a3b 3c3d3e3f  |0123456789:;<=>?|\n"));
    }

    #[test]
    fn what_is_not_hexadecimal_is_refused() {
        for line in ["0", "zz", "+1", "00 0"] {
            assert_eq!(read_line(line, &mut Vec::new()), None, "{line}");
        }
    }
}
