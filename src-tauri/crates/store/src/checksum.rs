//! A checksum. It guards against an edit or a fault by accident, not against
//! malice.

/// FNV-1a, 64 bit.
pub(crate) fn fnv_1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_fnv_1a() {
        assert_eq!(format!("{:016x}", fnv_1a(b"")), "cbf29ce484222325");
        assert_eq!(format!("{:016x}", fnv_1a(b"foobar")), "85944171f73967e8");
    }
}
