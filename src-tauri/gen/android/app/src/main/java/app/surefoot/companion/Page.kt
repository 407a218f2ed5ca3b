package app.surefoot.companion

import android.webkit.WebView
import androidx.core.graphics.Insets
import androidx.core.view.ViewCompat
import androidx.core.view.WindowInsetsCompat
import androidx.core.view.WindowInsetsCompat.Type
import androidx.webkit.WebViewCompat
import androidx.webkit.WebViewFeature
import kotlin.math.ceil

/** The app's own pages, as Tauri serves them here. */
private val OWN = setOf("http://tauri.localhost")
/** The name under which `assets/phone.js` finds this phone. */
private const val NAME = "surefootPhone"

/**
 * What page and phone tell one another. The phone gives the page four edges and the
 * keyboard as CSS variables (tauri#11475: `env()` is 0 in WebViews before 140; tauri#10631:
 * the keyboard covers the page). The page gives its look, by [hear].
 *
 * A message port bound to our own origin rather than a JavaScript interface: no page but ours
 * could use it, and it hands over words, not a Java object.
 */
class Page(private val view: WebView, private val hear: (dark: Boolean) -> Unit) {
  private var edges = Insets.NONE
  private var keyboard = 0

  fun begin() {
    listen()
    ViewCompat.setOnApplyWindowInsetsListener(view) { _, insets ->
      edges = insets.getInsets(Type.systemBars() or Type.displayCutout())
      keyboard = insets.getInsets(Type.ime()).bottom
      tell()
      // Newer WebViews shrink for a keyboard themselves; the page would give way twice.
      val rest = WindowInsetsCompat.Builder(insets).setInsets(Type.ime(), Insets.NONE).build()
      ViewCompat.onApplyWindowInsets(view, rest)
    }
  }

  /** An engine too old for this shows only the words that ask for a newer one. */
  private fun listen() {
    val able = WebViewFeature.isFeatureSupported(WebViewFeature.WEB_MESSAGE_LISTENER) &&
      WebViewFeature.isFeatureSupported(WebViewFeature.DOCUMENT_START_SCRIPT)
    if (!able) return
    WebViewCompat.addWebMessageListener(view, NAME, OWN) { _, message, _, isMainFrame, _ ->
      if (isMainFrame) heard(message.data)
    }
    val script = view.context.assets.open("phone.js").bufferedReader().use { it.readText() }
    WebViewCompat.addDocumentStartJavaScript(view, script, OWN)
  }

  private fun heard(word: String?) = when (word) {
    "dark" -> hear(true)
    "light" -> hear(false)
    // A page that has just begun knows no edges yet.
    else -> tell()
  }

  private fun tell() {
    val values = mapOf(
      "--sai-top" to edges.top,
      "--sai-right" to edges.right,
      "--sai-bottom" to edges.bottom,
      "--sai-left" to edges.left,
      "--ime" to keyboard,
    )
    val sets = values.map { (name, pixels) -> "s.setProperty('$name','${css(pixels)}px')" }
    // What she is typing into is brought back into view once the keyboard stands.
    val back = "if(${keyboard > 0})requestAnimationFrame(()=>document.activeElement?.scrollIntoView({block:'nearest'}))"
    view.evaluateJavascript("{const s=document.documentElement.style;${sets.joinToString(";")};$back}", null)
  }

  /** A pixel of CSS is a dp, whatever the size of the text. */
  private fun css(pixels: Int) = ceil(pixels / view.resources.displayMetrics.density).toInt()
}
