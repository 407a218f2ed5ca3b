//! One copy of the app at a time. Two would each keep a picture of the log
//! that the other makes stale. It knows nothing of what the file holds.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

use crate::{StoreError, error::of_file};

pub(crate) const LOCK_NAME: &str = "surefoot.lock";

/// Held for as long as it lives. The system lets go of it when the process
/// ends in whatever way, so a crash never locks her out.
#[derive(Debug)]
pub(crate) struct Lock(File);

impl Lock {
    /// Takes the folder's lock, or says [`StoreError::InUse`] at once.
    pub(crate) fn take(folder: &Path) -> Result<Self, StoreError> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join(LOCK_NAME))
            .map_err(of_file)?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(TryLockError::Error(error)) => Err(of_file(error)),
        }
    }
}

/// A child process that is just being started holds a copy of every open file
/// for a moment; closing ours alone would leave the lock with it until then.
impl Drop for Lock {
    fn drop(&mut self) {
        // Where unlocking is refused, closing the file still lets go of it.
        let _ = self.0.unlock();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_of_the_file_elsewhere_does_not_keep_the_lock() {
        let folder = tempfile::tempdir().unwrap();
        let lock = Lock::take(folder.path()).unwrap();
        let inherited = lock.0.try_clone().unwrap();
        assert!(matches!(Lock::take(folder.path()), Err(StoreError::InUse)));
        drop(lock);
        Lock::take(folder.path()).unwrap();
        drop(inherited);
    }
}
