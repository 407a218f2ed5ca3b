package app.surefoot.companion

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.ClipData
import android.content.Intent
import android.net.Uri
import androidx.core.content.FileProvider
import java.io.File

/**
 * Opens the system's sheet for these files. Whoever she chooses is given the right to read them
 * by their content URIs, for as long as it needs; no app is given a path. False when this phone
 * has no sheet, or a file lies outside the one folder that is handed out (res/xml/file_paths.xml).
 */
fun openSheet(activity: Activity, paths: List<String>): Boolean {
  if (paths.isEmpty()) return false
  return try {
    val uris = paths.map { FileProvider.getUriForFile(activity, "${activity.packageName}.fileprovider", File(it)) }
    activity.startActivity(Intent.createChooser(sending(activity, uris), null))
    true
  } catch (_: IllegalArgumentException) {
    false
  } catch (_: ActivityNotFoundException) {
    false
  }
}

private fun sending(activity: Activity, uris: List<Uri>): Intent {
  val kinds = uris.mapNotNull(activity.contentResolver::getType).distinct()
  val several = uris.size > 1
  return Intent(if (several) Intent.ACTION_SEND_MULTIPLE else Intent.ACTION_SEND).apply {
    type = kinds.singleOrNull() ?: "*/*"
    if (several) putParcelableArrayListExtra(Intent.EXTRA_STREAM, ArrayList(uris))
    else putExtra(Intent.EXTRA_STREAM, uris.first())
    // The right to read goes by what the clip holds.
    clipData = ClipData.newRawUri(null, uris.first()).also { clip ->
      uris.drop(1).forEach { clip.addItem(ClipData.Item(it)) }
    }
    addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
  }
}
