// What a person can find on the page: controls by what a screen reader calls them, the heading,
// the words. Roles and names are computed by axe-core, never by our own reading of the markup.
window.eyes = (() => {
  const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim()
  const operable = 'a[href], button, input, select, textarea, summary, [role], [tabindex]'
  const fields = ['textbox', 'spinbutton', 'searchbox', 'combobox', 'listbox', 'slider']

  // What the page asked of the app and has no answer to yet. On a desktop it fetches.
  let onItsWay = 0
  const fetched = window.fetch
  window.fetch = (...given) => {
    onItsWay += 1
    return fetched(...given).finally(() => (onItsWay -= 1))
  }
  // To an Android phone it sends messages, each of which names the callback that an answer takes
  // away. On a desktop the sender is there, too, and cannot be replaced.
  const sent = []
  const sender = Object.getOwnPropertyDescriptor(window, 'ipc')
  if (sender?.writable) {
    window.ipc = {
      postMessage(message) {
        sent.push(JSON.parse(message).callback)
        sender.value.postMessage(message)
      },
    }
  }
  const unanswered = () => onItsWay > 0 || sent.some((callback) => window.__TAURI_INTERNALS__.callbacks.has(callback))

  // While a sheet is open, the page beneath it is out of reach.
  const reach = () => [...document.querySelectorAll('dialog:modal')].pop() ?? document.body

  function named(elements) {
    axe.setup(document.documentElement)
    try {
      return elements.map((element) => ({
        element,
        role: axe.commons.aria.getRole(element) ?? '',
        name: plain(axe.commons.text.accessibleText(element)),
      }))
    } finally {
      axe.teardown()
    }
  }

  function controls(within = reach()) {
    const all = [...within.querySelectorAll(operable)]
    const there = all.filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[inert]'))
    // What opens a part of the page has no role of its own.
    const opens = (element) => element.matches('summary')
    const called = named(there).map((control) => (opens(control.element) ? { ...control, role: 'button', name: plain(control.element.innerText) } : control))
    const operated = called.filter(({ role }) => ['widget', 'composite'].includes(axe.commons.aria.getRoleType(role)))
    return operated.map((control) => ({ ...control, off: control.element.disabled === true }))
  }

  function group(name) {
    const groups = [...reach().querySelectorAll('fieldset, [role=group], [role=radiogroup]')]
    return named(groups).find((found) => found.name === name)?.element
  }

  // The words exactly, or else as a part of a longer name.
  function matching(found, name) {
    const exact = found.filter((control) => control.name === name)
    return exact.length > 0 ? exact : found.filter((control) => control.name.includes(name))
  }

  const fieldOf = (element) => element.matches('input, textarea, select')

  // An unseen radio button, checkbox or file is operated by its label, as a finger does.
  const touched = ({ element }) => (element.matches('[type=radio], [type=checkbox], [type=file]') && element.labels?.[0]) || element

  // Brought into sight, clear of what stands still at the top and the bottom.
  function shown(elements) {
    if (elements.length === 1) elements[0].scrollIntoView({ block: 'nearest' })
    return elements
  }

  return {
    // Whether the app has answered all it was told, what follows from that included.
    async kept() {
      for (let frame = 0; frame < 2; frame += 1) {
        await new Promise(requestAnimationFrame)
        if (unanswered()) return false
      }
      return true
    },
    tap(name, groupName) {
      const within = groupName ? group(groupName) : undefined
      if (groupName && !within) return []
      return shown(matching(controls(within).filter((control) => !control.off), name).map(touched))
    },
    link: (name) => shown(matching(controls().filter((control) => control.role === 'link'), name).map(touched)),
    field: (name) => matching(controls().filter((c) => fields.includes(c.role) || c.element.matches('input')), name).map((c) => c.element),
    isOn(name, groupName) {
      const found = matching(controls(groupName ? group(groupName) : undefined), name)
      return found.length === 1 ? found[0].element.checked ?? found[0].element.getAttribute('aria-pressed') === 'true' : null
    },
    // What is answered already: the choices that are on, the fields with something in them.
    answered: () =>
      controls()
        .filter(({ element: e }) => (e.matches('[type=radio], [type=checkbox]') ? e.checked : fieldOf(e) && e.value !== ''))
        .map(({ role, name }) => `${role} "${name}"`),
    focused: () => plain(named([document.activeElement])[0].name),
    look: () => document.documentElement.dataset.look ?? '',
    heading: () => plain([...reach().querySelectorAll('h1, h2')].find((h) => h.checkVisibility())?.innerText),
    words: () => plain(reach().innerText),
    names: () => controls().map(({ role, name, off }) => `${role} "${name}"${off ? ' (off)' : ''}`),
    // What is not of the session keeps the usual size: the toast, and on the narrowest phones the
    // header, so that the heading has the room.
    small: (least, usual) =>
      controls()
        .map((control) => ({ ...control, box: touched(control).getBoundingClientRect() }))
        .map((control) => ({ ...control, least: control.element.closest(innerWidth < 340 ? '[role=status], header' : '[role=status]') ? usual : least }))
        .filter(({ role, box, least }) => role !== 'link' && (box.width < least || box.height < least))
        .map(({ role, name, box }) => `${role} "${name}" is ${Math.round(box.width)} x ${Math.round(box.height)}`),
    // Beyond the page, or beyond the box that hides what does not fit.
    cutOff() {
      const width = document.documentElement.clientWidth
      const all = [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() && !e.closest('svg, .unseen'))
      const beyond = all.filter((e) => e.getBoundingClientRect().right > width + 1 || e.getBoundingClientRect().left < -1)
      const hides = (e, way) => /hidden|clip/.test(getComputedStyle(e)[way])
      const clipped = all.filter(
        (e) => (hides(e, 'overflowX') && e.scrollWidth > e.clientWidth + 1) || (hides(e, 'overflowY') && e.scrollHeight > e.clientHeight + 1),
      )
      return [...beyond, ...clipped].map((e) => `${e.tagName.toLowerCase()} "${plain(e.innerText).slice(0, 40)}"`)
    },
    // What makes a page feel like a page: fields that make an iPhone zoom, or bring the wrong
    // keyboard; text selected by a long press; a double tap that zooms, an edge that drags the window.
    unlikeAnApp() {
      const style = (element) => getComputedStyle(element)
      const typed = controls().filter(({ element: e }) => fieldOf(e) && !e.matches('[type=radio], [type=checkbox], [type=file]'))
      const zooms = typed.filter(({ element }) => parseFloat(style(element).fontSize) < 16)
      const odd = typed.filter(({ element: e }) => e.matches('input') && !e.inputMode && !['date', 'time'].includes(e.type))
      const pressed = controls().map((control) => ({ ...control, element: touched(control) }))
      const selected = pressed.filter(({ element: e }) => e.matches('button, label, nav a') && style(e).webkitUserSelect !== 'none')
      const root = style(document.documentElement)
      const edges = [...document.querySelectorAll('[data-scroll], dialog:modal')].filter((e) => style(e).overscrollBehaviorY !== 'contain')
      const named = (all, what) => all.map(({ role, name }) => `${role} "${name}" ${what}`)
      return [
        ...named(zooms, 'makes an iPhone zoom'),
        ...named(odd, 'names no keyboard'),
        ...named(selected, 'can be selected as text'),
        ...(root.touchAction === 'manipulation' ? [] : ['a double tap zooms']),
        ...(root.overscrollBehaviorY === 'none' ? [] : ['the window drags']),
        ...edges.map((e) => `${e.tagName.toLowerCase()} lets its scrolling run on beneath`),
      ]
    },
    // A sheet that comes in or a colour that changes; not the breath, which goes on.
    async still() {
      const brief = document.getAnimations().filter((a) => a.effect.getComputedTiming().endTime < 1000)
      await Promise.allSettled(brief.map((animation) => animation.finished))
    },
    pick(element, value) {
      element.value = value
      element.dispatchEvent(new Event('input', { bubbles: true }))
      element.dispatchEvent(new Event('change', { bubbles: true }))
    },
    // Another look changes colours and nothing else.
    async wrong(onlyColours) {
      const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(onlyColours && { runOnly: ['color-contrast'] }) })
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}\n    ${node.html.slice(0, 200)}\n    ${node.any.concat(node.all, node.none).map((c) => c.message).join('; ')}`),
      )
    },
  }
})()
