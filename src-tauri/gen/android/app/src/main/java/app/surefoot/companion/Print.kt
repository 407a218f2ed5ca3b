package app.surefoot.companion

import android.app.Activity
import android.print.PrintManager
import android.webkit.WebView

/**
 * Opens the system's dialog to print the page, by the print part of its style sheet. What a
 * printer's queue shows is the app's name, and nothing of the page.
 */
fun printPage(activity: Activity, page: WebView) {
  val name = activity.getString(R.string.app_name)
  val printer = activity.getSystemService(PrintManager::class.java) ?: return
  printer.print(name, page.createPrintDocumentAdapter(name), null)
}
