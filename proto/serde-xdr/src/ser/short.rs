//! Writing bytes of which there are mostly few.

/// The most bytes that are few.
pub(super) const SHORT: usize = 32;

/// Writes at most [`SHORT`] bytes and zeros up to the next multiple of four. What lies beyond is of no
/// account.
///
/// Names, keys and uuids have a few dozen bytes. For them two moves that may overlap take less time
/// than the call of `memcpy`.
#[inline(always)]
pub(super) fn put_short(to: &mut [u8; SHORT], from: &[u8]) {
    match from.len() {
        8..16 => ends::<8, 16>(to, from),
        16 => {
            if let (Some(to), Some(from)) = (to.first_chunk_mut::<16>(), from.first_chunk()) {
                *to = *from;
            }
        }
        17..=SHORT => ends::<16, SHORT>(to, from),
        4..8 => ends::<4, 8>(to, from),
        _ => {
            let mut word = [0; 4];
            for (to, from) in word.iter_mut().zip(from) {
                *to = *from;
            }
            if let Some(to) = to.first_chunk_mut() {
                *to = word;
            }
        }
    }
}

/// The first `N` bytes and the last `N`, of which there are as many at least, and zeros up to `ALL`.
#[inline(always)]
fn ends<const N: usize, const ALL: usize>(to: &mut [u8; SHORT], from: &[u8]) {
    if let Some(to) = to.first_chunk_mut::<ALL>() {
        *to = [0; ALL];
    }
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
    use super::{SHORT, put_short};

    #[test]
    fn every_length_is_written_whole_and_padded() {
        let from: Vec<u8> = (1..=100).collect();
        for length in 0..=SHORT {
            let mut to = [0xff; SHORT];
            put_short(&mut to, &from[..length]);
            assert_eq!(to[..length], from[..length], "length {length}");
            let padded = length.next_multiple_of(4);
            assert!(
                to[length..padded].iter().all(|&byte| byte == 0),
                "length {length}"
            );
        }
    }
}
