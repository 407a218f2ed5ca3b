/**
 * What is read while she looks at the first sight, or at once where she asks for it: every other
 * screen, what lies beneath the one thing now, and the reasons behind things. It may not be there
 * yet; nothing waits for it unseen.
 */
type Later = typeof import('./others')

class Reading {
  /** What was read, once it is. */
  read = $state.raw<Later | null>(null)

  /** Reads it, where that is not done; resolves once it is there. Rejects where it cannot be read. */
  async ready(): Promise<void> {
    this.read ??= await import('./others')
  }
}

export const later = new Reading()
