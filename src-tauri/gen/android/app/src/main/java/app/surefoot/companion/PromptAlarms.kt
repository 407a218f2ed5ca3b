package app.surefoot.companion

import android.app.AlarmManager
import android.app.Notification
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.os.Build
import androidx.core.app.NotificationCompat
import app.tauri.notification.ACTION_INTENT_KEY
import app.tauri.notification.DEFAULT_PRESS_ACTION
import app.tauri.notification.NOTIFICATION_INTENT_KEY
import app.tauri.notification.NOTIFICATION_OBJ_INTENT_KEY
import app.tauri.notification.TimedNotificationPublisher
import java.time.Instant
import org.json.JSONObject

/**
 * Sets alarms exactly as the notification plugin 2.8 sets its own (same receiver, same request
 * code, same flags), so that one takes the other's place and the plugin can cancel both.
 * To be looked at with each new version of the plugin.
 */
class PromptAlarms(private val context: Context, private val frame: PromptFrame) {
  private val alarms = context.getSystemService(AlarmManager::class.java)

  fun set(prompt: PlannedPrompt, at: Instant) {
    val publish = publisher()
      .putExtra(NOTIFICATION_INTENT_KEY, prompt.id)
      .putExtra(TimedNotificationPublisher.NOTIFICATION_KEY, notification(prompt))
    // Minutes late is in time for a prompt: no exact alarms are asked for.
    alarms.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at.toEpochMilli(), pending(prompt.id, publish))
  }

  fun cancel(prompt: PlannedPrompt) = alarms.cancel(pending(prompt.id, publisher()))

  private fun publisher() = Intent(context, TimedNotificationPublisher::class.java)

  private fun pending(id: Int, publish: Intent): PendingIntent =
    PendingIntent.getBroadcast(context, id, publish, flags())

  private fun notification(prompt: PlannedPrompt): Notification {
    val builder = NotificationCompat.Builder(context, frame.channel)
      .setContentTitle(prompt.title)
      .setContentText(prompt.body)
      .setSmallIcon(R.drawable.ic_prompt)
      .setAutoCancel(true)
      .setOnlyAlertOnce(true)
      .setVisibility(NotificationCompat.VISIBILITY_PRIVATE)
      .setContentIntent(opening(prompt, prompt.id, DEFAULT_PRESS_ACTION))
    for ((action, word) in frame.buttons) {
      builder.addAction(0, word, opening(prompt, prompt.id + action.hashCode(), action))
    }
    return builder.build()
  }

  private fun opening(prompt: PlannedPrompt, code: Int, action: String): PendingIntent {
    val open = Intent(context, MainActivity::class.java)
      .setAction(Intent.ACTION_MAIN)
      .addCategory(Intent.CATEGORY_LAUNCHER)
      .addFlags(Intent.FLAG_ACTIVITY_SINGLE_TOP or Intent.FLAG_ACTIVITY_CLEAR_TOP)
      .putExtra(NOTIFICATION_INTENT_KEY, prompt.id)
      .putExtra(ACTION_INTENT_KEY, action)
      // The plugin leaves this out, and a tap then does not say which prompt it was on (#3550).
      .putExtra(NOTIFICATION_OBJ_INTENT_KEY, JSONObject().put("id", prompt.id).toString())
    return PendingIntent.getActivity(context, code, open, flags())
  }

  /** Part of an intent's identity: with other flags the plugin would not find it. */
  private fun flags(): Int {
    val mutable = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) PendingIntent.FLAG_MUTABLE else 0
    return PendingIntent.FLAG_CANCEL_CURRENT or mutable
  }
}
