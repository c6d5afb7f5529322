//! Writing bytes of which there are mostly few.

/// Writes at least `N` and at most `ALL` bytes, twice as many, and zeros up to `ALL`.
///
/// Names, keys and uuids have a few dozen bytes. For them two moves that may overlap take less time
/// than the call of `memcpy`.
#[inline(always)]
pub(super) fn put_ends<const N: usize, const ALL: usize>(to: &mut [u8; ALL], from: &[u8]) {
    *to = [0; ALL];
    if let (Some(to), Some(from)) = (to.first_chunk_mut::<N>(), from.first_chunk()) {
        *to = *from;
    }
    let to = to
        .get_mut(..from.len())
        .and_then(<[u8]>::last_chunk_mut::<N>);
    if let (Some(to), Some(from)) = (to, from.last_chunk()) {
        *to = *from;
    }
}

#[cfg(test)]
mod tests {
    use super::put_ends;

    fn holds<const N: usize, const ALL: usize>() {
        let from: Vec<u8> = (1..=100).collect();
        for length in N..=ALL {
            let mut to = [0xff; ALL];
            put_ends::<N, ALL>(&mut to, &from[..length]);
            assert_eq!(to[..length], from[..length], "length {length}");
            assert!(
                to[length..].iter().all(|&byte| byte == 0),
                "length {length}"
            );
        }
    }

    #[test]
    fn every_length_is_written_whole_and_padded() {
        holds::<4, 8>();
        holds::<8, 16>();
        holds::<16, 32>();
    }
}
