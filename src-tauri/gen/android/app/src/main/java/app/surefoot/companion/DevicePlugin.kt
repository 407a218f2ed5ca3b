package app.surefoot.companion

import android.app.Activity
import androidx.appcompat.app.AppCompatActivity
import app.tauri.annotation.Command
import app.tauri.annotation.TauriPlugin
import app.tauri.plugin.Invoke
import app.tauri.plugin.JSObject
import app.tauri.plugin.Plugin

/**
 * What the host asks of this phone (src-tauri/src/device). The page cannot: it has no permission
 * for any of it. Tauri calls all of this in the window's own thread.
 */
@TauriPlugin
class DevicePlugin(activity: Activity) : Plugin(activity) {
  private var screen = Screen(activity)
  private val motor = Motor(activity.applicationContext)

  /** A phone may make the window anew, and the new one starts hidden. */
  override fun onResume(activity: AppCompatActivity) {
    screen = screen.movedTo(activity)
  }

  @Command
  fun facts(invoke: Invoke) = invoke.resolve(JSObject().apply { put("buzzes", motor.isHere) })

  @Command
  fun buzz(invoke: Invoke) = done(invoke) { words(invoke).forEach(motor::buzz) }

  @Command
  fun stayAwake(invoke: Invoke) = done(invoke) { screen.stayOn(true) }

  @Command
  fun sleepAgain(invoke: Invoke) = done(invoke) { screen.stayOn(false) }

  @Command
  fun hide(invoke: Invoke) = done(invoke) { screen.hide(true) }

  @Command
  fun show(invoke: Invoke) = done(invoke) { screen.hide(false) }

  @Command
  fun share(invoke: Invoke) {
    val opened = openSheet(screen.activity, words(invoke))
    invoke.resolve(JSObject().apply { put("opened", opened) })
  }

  private fun done(invoke: Invoke, act: () -> Unit) {
    act()
    invoke.resolve(JSObject())
  }

  private fun words(invoke: Invoke): List<String> {
    val words = invoke.getArgs().getJSONArray("words")
    return List(words.length()) { words.getString(it) }
  }
}
