//! The peak of this process's resident memory.

use std::fs;

use crate::error::BenchError;

/// Forgets the peak so far, and returns what is resident now, in bytes.
pub(super) fn restart_peak() -> Result<f64, BenchError> {
    fs::write("/proc/self/clear_refs", "5")?;
    peak()
}

/// The peak, in bytes.
pub(super) fn peak() -> Result<f64, BenchError> {
    let path = "/proc/self/status";
    let status = fs::read_to_string(path)?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u32>().ok());
    let kibibytes = kibibytes.ok_or_else(|| BenchError::Output {
        command: path.into(),
        output: status,
    })?;
    Ok(f64::from(kibibytes) * 1024.0)
}
