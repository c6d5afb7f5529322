//! Copying bytes of which there are mostly few.

/// Copies `from` over `to`, which is as long.
///
/// Names, keys and uuids have a few dozen bytes. For them two moves that may overlap take less time
/// than the call of `memcpy`.
#[inline]
pub(super) fn copy(to: &mut [u8], from: &[u8]) {
    match from.len() {
        8..=16 => ends::<8>(to, from),
        17..=32 => ends::<16>(to, from),
        4..8 => ends::<4>(to, from),
        _ => to.copy_from_slice(from),
    }
}

/// The first `N` bytes and the last `N`, of which there are as many at least.
#[inline]
fn ends<const N: usize>(to: &mut [u8], from: &[u8]) {
    if let (Some(to), Some(from)) = (to.first_chunk_mut::<N>(), from.first_chunk()) {
        *to = *from;
    }
    if let (Some(to), Some(from)) = (to.last_chunk_mut::<N>(), from.last_chunk()) {
        *to = *from;
    }
}

#[cfg(test)]
mod tests {
    use super::copy;

    #[test]
    fn every_length_is_copied_whole() {
        let from: Vec<u8> = (1..=100).collect();
        for length in 0..=from.len() {
            let mut to = vec![0; length];
            copy(&mut to, &from[..length]);
            assert_eq!(to, from[..length], "length {length}");
        }
    }
}
