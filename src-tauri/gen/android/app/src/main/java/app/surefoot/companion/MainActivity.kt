package app.surefoot.companion

import android.content.res.Configuration
import android.os.Build
import android.os.Bundle
import android.view.WindowManager.LayoutParams
import android.webkit.WebView
import androidx.activity.enableEdgeToEdge
import androidx.core.view.WindowCompat
import kotlin.math.roundToInt

/** Whether this process has set the kept prompts again. */
private var restored = false

/**
 * The one window. The page fills it edge to edge, and nobody sees it among recent
 * apps or in a screenshot until the host says that she allows it (DevicePlugin).
 *
 * Back is left to Tauri and the system: nothing here overrides it.
 */
class MainActivity : TauriActivity() {
  private var page: WebView? = null

  override fun onCreate(savedInstanceState: Bundle?) {
    enableEdgeToEdge()
    window.addFlags(LayoutParams.FLAG_SECURE)
    // Before Android 11 the keyboard's height is told only to a window that would be resized.
    if (Build.VERSION.SDK_INT < Build.VERSION_CODES.R) {
      @Suppress("DEPRECATION")
      window.setSoftInputMode(LayoutParams.SOFT_INPUT_ADJUST_RESIZE)
    }
    // An app that was stopped by force has lost its alarms, and nobody is told. Before the line
    // below, which starts the host: it plans from then on, and must not be crossed.
    if (!restored) restorePrompts(this)
    restored = true
    super.onCreate(savedInstanceState)
  }

  override fun onWebViewCreate(webView: WebView) {
    page = webView
    Page(webView, ::paint).begin()
  }

  /** The engine reads the size of her phone's text once; it is told when she changes it. */
  override fun onConfigurationChanged(newConfig: Configuration) {
    super.onConfigurationChanged(newConfig)
    page?.settings?.textZoom = (newConfig.fontScale * 100).roundToInt()
  }

  /** The system bars' icons follow the page's look, which need not be the system's. */
  private fun paint(dark: Boolean) {
    val bars = WindowCompat.getInsetsController(window, window.decorView)
    bars.isAppearanceLightStatusBars = !dark
    bars.isAppearanceLightNavigationBars = !dark
  }
}
