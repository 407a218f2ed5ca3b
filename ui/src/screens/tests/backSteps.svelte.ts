/** While a test is being done the phone's back is the arrow at the top. It knows no test. */
import { layer } from '../../route.svelte'

/**
 * As long as `doing` holds, back takes one `step` and leaves the place to it. Made while its
 * screen is being made.
 */
export function backSteps(doing: () => boolean, step: () => void): void {
  const inside = $derived(doing())
  let release: (() => void) | undefined
  const lie = () => {
    release = layer((away) => {
      if (away) return
      step()
      if (doing()) lie()
    })
  }
  $effect(() => {
    if (!inside) return
    lie()
    return () => release?.()
  })
}
