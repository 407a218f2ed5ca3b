package app.surefoot.companion

import android.content.Context
import android.os.Build
import android.os.VibrationEffect
import android.os.Vibrator
import android.os.VibratorManager

/** Milliseconds of rest and buzz in turn, beginning with rest. Told apart without looking. */
private val PATTERNS = mapOf(
  "begin" to longArrayOf(0, 60),
  "release" to longArrayOf(0, 30, 80, 30),
  "end" to longArrayOf(0, 120, 100, 120),
)
private const val ONCE = -1

/** The motor of this phone, where it has one. */
class Motor(context: Context) {
  private val motor: Vibrator =
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
      context.getSystemService(VibratorManager::class.java).defaultVibrator
    } else {
      context.getSystemService(Vibrator::class.java)
    }

  val isHere get() = motor.hasVibrator()

  fun buzz(cue: String) {
    PATTERNS[cue]?.let { motor.vibrate(VibrationEffect.createWaveform(it, ONCE)) }
  }
}
