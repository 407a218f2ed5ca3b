package app.surefoot.companion

import android.content.Context
import java.io.File
import java.time.DateTimeException
import java.time.Instant
import java.time.LocalDateTime
import java.time.ZoneId

/** The form written by `src-tauri/src/prompts/kept.rs`; another form is left alone. */
private const val FORM = "surefoot-prompts-1"

/** One prompt of the plan, its words ready to show. */
class PlannedPrompt(
  val id: Int,
  private val due: Instant,
  private val local: LocalDateTime,
  private val zone: String,
  val title: String,
  val body: String,
) {
  /** When it is due here: eight in the morning stays that after a flight. */
  fun at(here: ZoneId): Instant = if (zone == here.id) due else local.atZone(here).toInstant()
}

/** What stands beside every prompt. */
class PromptFrame(val channel: String, val buttons: List<Pair<String, String>>)

/** The plan as the app last kept it. It knows no rule, and no word about her health is in it. */
class PromptPlan(val frame: PromptFrame, val prompts: List<PlannedPrompt>) {
  companion object {
    /** Null where she has chosen none yet, or the file is not to be read. */
    fun read(context: Context): PromptPlan? {
      val file = File(context.dataDir, "prompts/plan.tsv")
      val lines = runCatching { file.readLines() }.getOrNull() ?: return null
      val head = lines.firstOrNull()?.split('\t') ?: return null
      if (head.size < 2 || head[0] != FORM) return null
      val buttons = head.drop(2).chunked(2).filter { it.size == 2 }.map { (id, word) -> id to word }
      return PromptPlan(PromptFrame(head[1], buttons), lines.drop(1).mapNotNull(::prompt))
    }

    private fun prompt(line: String): PlannedPrompt? {
      val parts = line.split('\t')
      if (parts.size != 6) return null
      return try {
        val due = Instant.ofEpochMilli(parts[1].toLong())
        PlannedPrompt(parts[0].toInt(), due, LocalDateTime.parse(parts[2]), parts[3], parts[4], parts[5])
      } catch (_: NumberFormatException) {
        null
      } catch (_: DateTimeException) {
        null
      }
    }
  }
}
