package app.surefoot.companion

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import java.time.Instant
import java.time.ZoneId

/** What makes a phone forget its alarms, or makes them come at the wrong hour. */
private val REASONS = setOf(
  Intent.ACTION_BOOT_COMPLETED,
  Intent.ACTION_MY_PACKAGE_REPLACED,
  Intent.ACTION_TIME_CHANGED,
  Intent.ACTION_TIMEZONE_CHANGED,
)

/**
 * Sets the kept plan again, without the app: the notification plugin keeps nothing of what it
 * shows (plugins-workspace#3550, #2341), and knows neither updates, clocks nor zones.
 */
class PromptRestorer : BroadcastReceiver() {
  override fun onReceive(context: Context, intent: Intent) {
    if (intent.action in REASONS) restorePrompts(context)
  }
}

/** What has passed meanwhile stays passed. When the app is opened next it plans anew. */
fun restorePrompts(context: Context) {
  val plan = PromptPlan.read(context) ?: return
  val alarms = PromptAlarms(context, plan.frame)
  val now = Instant.now()
  val here = ZoneId.systemDefault()
  for (prompt in plan.prompts) {
    val at = prompt.at(here)
    if (at > now) alarms.set(prompt, at) else alarms.cancel(prompt)
  }
}
