package app.surefoot.companion

import android.app.Activity
import android.hardware.biometrics.BiometricManager
import android.hardware.biometrics.BiometricManager.Authenticators.BIOMETRIC_STRONG
import android.hardware.biometrics.BiometricPrompt
import android.os.Build
import android.os.CancellationSignal
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import androidx.annotation.RequiresApi
import java.security.GeneralSecurityException
import java.security.KeyStore
import java.security.UnrecoverableKeyException
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

private const val STORE = "AndroidKeyStore"
private const val NAME = "biometric"
private const val WAY = "AES/GCM/NoPadding"
private const val NONCE_BYTES = 12
private const val TAG_BITS = 128

/** Whether this phone can (Android 11 on), and knows a finger or a face well enough. */
fun recognises(activity: Activity): Boolean {
  if (Build.VERSION.SDK_INT < Build.VERSION_CODES.R) return false
  val biometrics = activity.getSystemService(BiometricManager::class.java) ?: return false
  return biometrics.canAuthenticate(BIOMETRIC_STRONG) == BiometricManager.BIOMETRIC_SUCCESS
}

/** What became of asking: bytes, or that they are gone for good, or neither, for she was not recognised. */
class Recognised(val bytes: ByteArray? = null, val gone: Boolean = false)

/**
 * A key of the phone's own, in its key store, that is lent only while the phone recognises her.
 * It wraps what it is given; what is wrapped may lie anywhere. A finger or a face added later
 * ends it. Nothing here knows what the bytes open.
 */
@RequiresApi(Build.VERSION_CODES.R)
class Biometric(private val activity: Activity, private val answer: (Recognised) -> Unit) {
  fun wrap(bytes: ByteArray) = attempt {
    val cipher = Cipher.getInstance(WAY).apply { init(Cipher.ENCRYPT_MODE, fresh()) }
    lend(cipher) { it.iv + it.doFinal(bytes) }
  }

  fun unwrap(wrapped: ByteArray) = attempt {
    val key = kept()
    if (key == null || wrapped.size <= NONCE_BYTES) return@attempt answer(Recognised(gone = true))
    val nonce = GCMParameterSpec(TAG_BITS, wrapped, 0, NONCE_BYTES)
    val cipher = Cipher.getInstance(WAY).apply { init(Cipher.DECRYPT_MODE, key, nonce) }
    lend(cipher) { it.doFinal(wrapped, NONCE_BYTES, wrapped.size - NONCE_BYTES) }
  }

  /**
   * A key that another finger or face has ended says so when it is used. Whatever else the key
   * store or the sheet says may be over at the next try; and it must not end the app.
   */
  private fun attempt(act: () -> Unit) = try {
    act()
  } catch (_: KeyPermanentlyInvalidatedException) {
    answer(Recognised(gone = true))
  } catch (_: AEADBadTagException) {
    answer(Recognised(gone = true))
  } catch (error: UnrecoverableKeyException) {
    // Some phones say it so; with a cause it is about something else.
    answer(Recognised(gone = error.cause == null))
  } catch (_: GeneralSecurityException) {
    answer(Recognised())
  } catch (_: RuntimeException) {
    answer(Recognised())
  }

  private fun kept() = store().getKey(NAME, null) as? SecretKey

  private fun fresh(): SecretKey {
    val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
    val wanted = KeyGenParameterSpec.Builder(NAME, purposes)
      .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
      .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
      .setKeySize(256)
      .setUserAuthenticationRequired(true)
      .setUserAuthenticationParameters(0, KeyProperties.AUTH_BIOMETRIC_STRONG)
      .setInvalidatedByBiometricEnrollment(true)
      .build()
    return KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE).run {
      init(wanted)
      generateKey()
    }
  }

  /** The system's own sheet, with the app's name and a way out. */
  private fun lend(cipher: Cipher, use: (Cipher) -> ByteArray) {
    val soon = activity.mainExecutor
    BiometricPrompt.Builder(activity)
      .setTitle(activity.getString(R.string.app_name))
      .setAllowedAuthenticators(BIOMETRIC_STRONG)
      .setNegativeButton(activity.getString(android.R.string.cancel), soon) { _, _ -> answer(Recognised()) }
      .build()
      .authenticate(BiometricPrompt.CryptoObject(cipher), CancellationSignal(), soon, heard(use))
  }

  /** A try that was not recognised is the sheet's to say; it goes on until it ends in one of these. */
  private fun heard(use: (Cipher) -> ByteArray) = object : BiometricPrompt.AuthenticationCallback() {
    override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult) = attempt {
      val lent = result.cryptoObject?.cipher
      answer(if (lent == null) Recognised() else Recognised(use(lent)))
    }

    override fun onAuthenticationError(code: Int, words: CharSequence) = answer(Recognised())
  }
}

/** Without it nothing that was wrapped can be read again. */
fun forgetKey() = try {
  store().deleteEntry(NAME)
} catch (_: GeneralSecurityException) {
  // What stays behind opens nothing.
} catch (_: RuntimeException) {
  // The key store may be busy; the same holds.
}

private fun store() = KeyStore.getInstance(STORE).apply { load(null) }
