/* Runs before the bundle, in any engine since 2010, so it is written in the language of then and
   left alone by the formatter. The two tests together mean Chrome 111 and Safari 16.4, the
   engines the bundle is built for. The words are a copy of `app_engine_too_old`: the
   catalogue is in the bundle that an old engine cannot read. tidy/floor.test.ts holds all this. */
(function () {
  var current = false
  try {
    current =
      !!window.CSS && CSS.supports('color', 'color-mix(in srgb, red, blue)') && !!new RegExp('(?<=a)b')
  } catch (e) {
    current = false
  }
  if (current) return
  document.documentElement.setAttribute('data-engine', 'too-old')
  document.addEventListener('DOMContentLoaded', function () {
    var text = document.createElement('p')
    text.appendChild(
      document.createTextNode(
        'Surefoot needs a newer web engine.' +
          ' On Android: update “Android System WebView” in the app shop.' +
          ' On iPhone: update iOS to 16.4 or newer. On a computer: update the system.' +
          ' Nothing you have written down is lost.'
      )
    )
    document.body.insertBefore(text, document.body.firstChild)
  })
})()
