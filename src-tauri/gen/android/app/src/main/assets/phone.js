// What the page tells this phone, read off the page: it knows nothing of Android. Runs before the
// page, in every document of the app. One word goes over, and only when it changes, light or dark:
// the ground under the system bars, by the innermost look that is on the page.
;(() => {
  const phone = window.surefootPhone
  if (!phone) return
  let told = ''
  let waits = false

  const tell = () => {
    waits = false
    const looks = document.querySelectorAll('[data-look]')
    const look = looks[looks.length - 1]
    if (!look) return
    const ground = getComputedStyle(look).colorScheme === 'dark' ? 'dark' : 'light'
    if (ground === told) return
    told = ground
    phone.postMessage(ground)
  }

  const soon = () => {
    if (waits) return
    waits = true
    requestAnimationFrame(tell)
  }

  document.addEventListener('DOMContentLoaded', () => {
    phone.postMessage('here')
    new MutationObserver(soon).observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-look'],
      childList: true,
      subtree: true,
    })
    soon()
  })
})()
