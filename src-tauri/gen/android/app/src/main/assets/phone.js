// What the page tells this phone, read off the page: it knows nothing of Android. Runs before the
// page, in every document of the app. Two words go over, and only when one of them changes:
//   light | dark     the ground under the system bars: the innermost look that is on the page
//   hidden | open    whether the screen may be seen in screenshots and among recent apps;
//                    open only while <html data-screenshots="allowed"> says so
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
    const open = document.documentElement.dataset.screenshots === 'allowed'
    const words = `${ground} ${open ? 'open' : 'hidden'}`
    if (words === told) return
    told = words
    phone.postMessage(words)
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
      attributeFilter: ['data-look', 'data-screenshots'],
      childList: true,
      subtree: true,
    })
    soon()
  })
})()
