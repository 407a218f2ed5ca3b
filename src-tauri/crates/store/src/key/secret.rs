//! Her secret as a key: Argon2id, with a cost that this device was found to
//! bear. It knows no file, and no clock: a stopwatch comes in.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize as _, Zeroizing};

use crate::StoreError;

/// Bytes of a salt.
pub(super) const SALT: usize = 16;
/// Kibibytes of a mebibyte.
const MIB: u32 = 1024;
/// Memory is not asked for beyond this: a phone has to find it again at every
/// unlocking, also on a bad day. Beyond it, more passes cost more time.
const MOST_MEMORY_KIB: u32 = 64 * MIB;
/// More passes than any device needs for [`BUDGET_MS`].
const MOST_PASSES: u32 = 64;
/// What one unlocking should take, in milliseconds: little to her, much to
/// somebody who tries a million.
const BUDGET_MS: u64 = 500;

/// What one derivation costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    pub(super) memory_kib: u32,
    pub(super) passes: u32,
}

impl Cost {
    /// The least anybody advises (OWASP): 19 MiB, two passes.
    pub const LEAST: Self = Self { memory_kib: 19 * MIB, passes: 2 };

    /// The cost at which this device takes about half a second. `watch` tells
    /// milliseconds since whenever, and never goes back.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the memory for the least cost is not there.
    pub fn of_this_device(watch: &dyn Fn() -> u64) -> Result<Self, StoreError> {
        let mut quickest = u64::MAX;
        for _ in 0..2 {
            let began = watch();
            derive(b"how quick is this device", &[0; SALT], Self::LEAST)?;
            quickest = quickest.min(watch().saturating_sub(began));
        }
        Ok(Self::for_pace(quickest))
    }

    /// The cost for a device that takes so many milliseconds for the least one.
    fn for_pace(least_ms: u64) -> Self {
        let least = u64::from(Self::LEAST.memory_kib) * u64::from(Self::LEAST.passes);
        let work = least.saturating_mul(BUDGET_MS) / least_ms.max(1);
        let within = |value: u64, low: u32, high: u32| {
            u32::try_from(value).unwrap_or(u32::MAX).clamp(low, high)
        };
        let passes = u64::from(Self::LEAST.passes);
        let memory_kib = within(work / passes, Self::LEAST.memory_kib, MOST_MEMORY_KIB);
        let passes = within(work / u64::from(memory_kib), Self::LEAST.passes, MOST_PASSES);
        Self { memory_kib, passes }
    }

    /// Whether a key file may ask for it: a changed one cannot make the device
    /// work without end, nor make the work small.
    pub(super) fn is_bearable(self) -> bool {
        (Self::LEAST.memory_kib..=MOST_MEMORY_KIB).contains(&self.memory_kib)
            && (Self::LEAST.passes..=MOST_PASSES).contains(&self.passes)
    }
}

/// The key that `words` give with this salt.
pub(super) fn derive(
    words: &[u8],
    salt: &[u8; SALT],
    cost: Cost,
) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32));
    let params = params.map_err(|_| StoreError::KeyUnreadable)?;
    let mut memory: Vec<Block> = Vec::new();
    let blocks = params.block_count();
    memory.try_reserve_exact(blocks).map_err(|_| no_memory())?;
    memory.resize(blocks, Block::default());
    let mut key = Zeroizing::new(vec![0; 32]);
    let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(words, salt, &mut key, &mut memory);
    memory.iter_mut().for_each(|block| block.zeroize());
    derived.map_err(|_| StoreError::KeyUnreadable)?;
    Ok(key)
}

fn no_memory() -> StoreError {
    StoreError::Io(std::io::ErrorKind::OutOfMemory.into())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_key_is_that_of_the_reference() {
        // `argon2 somesaltsomesalt -id -k 19456 -t 2 -p 1 -l 32` of the reference tool.
        let key = derive(b"password", b"somesaltsomesalt", Cost::LEAST).unwrap();
        let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "2b5dc4054886ec957ef59c73b661c54dd6fb274590b278f657c6d96aac8fa6d1");
    }

    proptest! {
        #[test]
        fn every_pace_gets_a_cost_a_key_file_may_ask_for(ms in any::<u64>()) {
            prop_assert!(Cost::for_pace(ms).is_bearable());
        }

        #[test]
        fn a_quicker_device_never_gets_less_to_do(ms in 0_u64..10_000, more in 0_u64..10_000) {
            let work = |cost: Cost| u64::from(cost.memory_kib) * u64::from(cost.passes);
            // Whole passes only: what is lost by rounding is less than one.
            let (quick, slow) = (Cost::for_pace(ms), Cost::for_pace(ms + more));
            prop_assert!(work(quick) + u64::from(quick.memory_kib) > work(slow));
        }
    }

    #[test]
    fn memory_comes_first_and_passes_after_it() {
        assert_eq!(Cost::for_pace(500), Cost::LEAST);
        assert_eq!(Cost::for_pace(250), Cost { memory_kib: 38 * MIB, passes: 2 });
        assert_eq!(Cost::for_pace(25), Cost { memory_kib: 64 * MIB, passes: 11 });
    }
}
