package app.surefoot.companion

import android.app.Activity
import android.view.WindowManager.LayoutParams

/** The window's screen: whether others may see it, and whether it stays on by itself. */
class Screen(val activity: Activity) {
  private var hidden = true
  private var on = false

  /** Out of screenshots, recordings and recent apps. */
  fun hide(hidden: Boolean) {
    this.hidden = hidden
    set(LayoutParams.FLAG_SECURE, hidden)
  }

  /** While the window is at the front, which the system sees to; no permission is needed. */
  fun stayOn(on: Boolean) {
    this.on = on
    set(LayoutParams.FLAG_KEEP_SCREEN_ON, on)
  }

  /** The same in the window that took this one's place. */
  fun movedTo(activity: Activity): Screen {
    if (activity === this.activity) return this
    return Screen(activity).also {
      it.hide(hidden)
      it.stayOn(on)
    }
  }

  private fun set(flag: Int, on: Boolean) = activity.window.setFlags(if (on) flag else 0, flag)
}
