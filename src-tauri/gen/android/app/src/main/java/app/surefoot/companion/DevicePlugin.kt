package app.surefoot.companion

import android.app.Activity
import android.util.Base64
import android.webkit.WebView
import androidx.activity.result.ActivityResult
import androidx.appcompat.app.AppCompatActivity
import app.tauri.annotation.ActivityCallback
import app.tauri.annotation.Command
import app.tauri.annotation.TauriPlugin
import app.tauri.plugin.Invoke
import app.tauri.plugin.JSArray
import app.tauri.plugin.JSObject
import app.tauri.plugin.Plugin
import java.io.File
import kotlin.concurrent.thread

/**
 * What the host asks of this phone (src-tauri/src/device). The page cannot: it has no permission
 * for any of it. Tauri calls all of this in the window's own thread.
 */
@TauriPlugin
class DevicePlugin(activity: Activity) : Plugin(activity) {
  private var screen = Screen(activity)
  private val motor = Motor(activity.applicationContext)
  private var page: WebView? = null

  override fun load(webView: WebView) {
    page = webView
  }

  /** A phone may make the window anew, and the new one starts hidden. */
  override fun onResume(activity: AppCompatActivity) {
    screen = screen.movedTo(activity)
  }

  @Command
  fun facts(invoke: Invoke) = invoke.resolve(
    JSObject().apply {
      put("buzzes", motor.isHere)
      put("recognises", recognises(screen.activity))
    },
  )

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

  @Command
  fun print(invoke: Invoke) = done(invoke) { page?.let { printPage(screen.activity, it) } }

  @Command
  fun chooseFolder(invoke: Invoke) = startActivityForResult(invoke, folderChooser(), "folderChosen")

  @ActivityCallback
  fun folderChosen(invoke: Invoke, result: ActivityResult) {
    val place = result.data?.data?.toString()
    aside(invoke) { answer ->
      val folder = place?.let { Folder(screen.activity, it) }
      folder?.keep()
      val name = folder?.name()
      if (place != null && name != null) answer.put("folder", JSArray(listOf(place, name)))
    }
  }

  @Command
  fun writeFile(invoke: Invoke) = inFolder(invoke) { folder, words, answer ->
    if (!folder.isGiven()) answer.put("gone", JSArray())
    else folder.write(words[0], File(words[1]))?.let { answer.put("name", JSArray(listOf(it))) }
  }

  @Command
  fun readFile(invoke: Invoke) = inFolder(invoke) { folder, words, answer ->
    if (folder.read(words[0], File(words[1]))) answer.put("name", JSArray(listOf(words[0])))
  }

  @Command
  fun fileNames(invoke: Invoke) = inFolder(invoke) { folder, _, answer ->
    answer.put("names", JSArray(folder.names()))
  }

  @Command
  fun removeFile(invoke: Invoke) = inFolder(invoke) { folder, words, _ -> folder.remove(words[0]) }

  @Command
  fun keepKey(invoke: Invoke) = recognised(invoke) { wrap(it) }

  @Command
  fun recallKey(invoke: Invoke) = recognised(invoke) { unwrap(it) }

  @Command
  fun forgetKey(invoke: Invoke) = done(invoke) { app.surefoot.companion.forgetKey() }

  /** The answer comes once: when she is recognised, or the system's sheet is gone. */
  private fun recognised(invoke: Invoke, act: Biometric.(ByteArray) -> Unit) {
    // It may be able to again: nothing is gone yet.
    if (!recognises(screen.activity)) return invoke.resolve(JSObject())
    var answered = false
    val biometric = Biometric(screen.activity) { found ->
      if (answered) return@Biometric
      answered = true
      val answer = JSObject()
      if (found.gone) answer.put("gone", JSArray())
      found.bytes?.let {
        answer.put("given", JSArray(listOf(Base64.encodeToString(it, Base64.NO_WRAP))))
        it.fill(0)
      }
      invoke.resolve(answer)
    }
    biometric.act(Base64.decode(words(invoke).first(), Base64.NO_WRAP))
  }

  private fun inFolder(invoke: Invoke, act: (Folder, List<String>, JSObject) -> Unit) {
    val words = words(invoke)
    aside(invoke) { answer -> act(Folder(screen.activity, words.first()), words.drop(1), answer) }
  }

  /** Beside the window's thread: a folder may lie with an app that takes its time, or says no. */
  private fun aside(invoke: Invoke, act: (JSObject) -> Unit) {
    thread {
      val answer = JSObject()
      try {
        act(answer)
      } catch (_: Exception) {
        // An answer without what was asked for says enough.
      }
      invoke.resolve(answer)
    }
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
