package app.surefoot.companion

import android.content.Context
import android.content.Intent
import android.net.Uri
import android.provider.DocumentsContract
import android.provider.DocumentsContract.Document
import java.io.File

/** What a copy is to a provider of files: bytes of which it need not know more. */
private const val KIND = "application/octet-stream"
private const val READ_AND_WRITE =
  Intent.FLAG_GRANT_READ_URI_PERMISSION or Intent.FLAG_GRANT_WRITE_URI_PERMISSION

/** The system's chooser of folders; what she gives there holds until she takes it back. */
fun folderChooser() = Intent(Intent.ACTION_OPEN_DOCUMENT_TREE)
  .addFlags(READ_AND_WRITE or Intent.FLAG_GRANT_PERSISTABLE_URI_PERMISSION)

/**
 * A folder she gave, by its address (Storage Access Framework). Only this one is reached, no
 * storage permission is asked for, and whose app keeps it is not known here. Its files lie with
 * other apps, so every call may take its time, or be refused.
 */
class Folder(context: Context, place: String) {
  private val files = context.contentResolver
  private val tree = Uri.parse(place)
  private val root = DocumentsContract.getTreeDocumentId(tree)
  private val here = DocumentsContract.buildDocumentUriUsingTree(tree, root)

  /** Kept for this app over restarts. */
  fun keep() = files.takePersistableUriPermission(tree, READ_AND_WRITE)

  fun isGiven() = files.persistedUriPermissions.any { it.uri == tree && it.isWritePermission } &&
    name() != null

  /** As she knows it. */
  fun name(): String? = named(here)

  fun names() = all().keys.toList()

  /** Its name there, which the provider may have changed. */
  fun write(name: String, from: File): String? {
    val made = DocumentsContract.createDocument(files, here, KIND, name) ?: return null
    val written = files.openOutputStream(made, "w")?.use { out -> from.inputStream().use { it.copyTo(out) } }
    return if (written == from.length()) named(made) else null
  }

  fun read(name: String, to: File): Boolean {
    val found = all()[name] ?: return false
    return files.openInputStream(found)?.use { from -> to.outputStream().use { from.copyTo(it) } } != null
  }

  fun remove(name: String) {
    all()[name]?.let { DocumentsContract.deleteDocument(files, it) }
  }

  private fun named(document: Uri): String? =
    files.query(document, arrayOf(Document.COLUMN_DISPLAY_NAME), null, null, null)?.use {
      if (it.moveToFirst()) it.getString(0) else null
    }

  private fun all(): Map<String, Uri> {
    val inside = DocumentsContract.buildChildDocumentsUriUsingTree(tree, root)
    val columns = arrayOf(Document.COLUMN_DISPLAY_NAME, Document.COLUMN_DOCUMENT_ID)
    val found = mutableMapOf<String, Uri>()
    files.query(inside, columns, null, null, null)?.use {
      while (it.moveToNext()) {
        found[it.getString(0)] = DocumentsContract.buildDocumentUriUsingTree(tree, it.getString(1))
      }
    }
    return found
  }
}
