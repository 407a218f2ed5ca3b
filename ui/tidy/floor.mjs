// The oldest engines the app is made for are Chrome 111 and Safari 16.4. Vite rewrites newer
// syntax for them, and nothing else: this holds every build to what those two know.
import { parse } from 'acorn'

/** The language both know whole; Safari 16.4 brought the last of it. */
const ECMA = 2022

/**
 * What came later in at least one of the two, by the name it is called with. One that is asked
 * for before it is used (`region.ts`) is none of them.
 */
const LATER = {
  methods: [
    ...['groupBy', 'withResolvers', 'fromAsync', 'sumPrecise'],
    ...['symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
    ...['canParse', 'toTemporalInstant', 'toBase64', 'fromBase64', 'waitAsync'],
    ...['showPopover', 'hidePopover', 'togglePopover', 'startViewTransition', 'moveBefore'],
    ...['checkVisibility', 'requestIdleCallback', 'setHTMLUnsafe', 'getHTML', 'showPicker'],
  ],
  of: {
    AbortSignal: ['any'],
    Intl: ['DurationFormat'],
    Iterator: ['from', 'prototype'],
    Promise: ['try'],
    RegExp: ['escape'],
    URL: ['parse'],
  },
  styles: [
    [/&[\s.:#>+~[]/, 'nesting'],
    [/@(?:starting-style|scope|position-try|view-transition)\b/, 'a rule'],
    [/\b(?:light-dark|linear|anchor|calc-size|contrast-color)\(/, 'a function'],
    [/\b(?:color|rgb|hsl|oklch|lab)\(from\b/, 'a colour made from another'],
    [/:(?:user-valid|user-invalid|popover-open|open|state)\b/, 'a selector'],
    [/[{;](?:field-sizing|interpolate-size|anchor-name|position-anchor)\s*:/, 'a property'],
    [/\bsubgrid\b/, 'a subgrid'],
  ],
}

/** What a script needs that the two engines have not. */
export function beyondInScript(code) {
  const found = []
  const note = (name) => void found.push(name)
  let tree
  try {
    tree = parse(code, { ecmaVersion: ECMA, sourceType: 'module' })
  } catch (unknown) {
    return [`syntax: ${unknown.message}`]
  }
  walk(tree, (node) => {
    if (node.type !== 'MemberExpression' || node.computed) return
    const { name } = node.property
    const of = node.object.type === 'Identifier' ? node.object.name : ''
    if (LATER.methods.includes(name)) note(name)
    if (Object.hasOwn(LATER.of, of) && LATER.of[of].includes(name)) note(`${of}.${name}`)
  })
  return found
}

/** What a style sheet needs that the two engines have not. */
export function beyondInStyles(css) {
  return LATER.styles.flatMap(([pattern, what]) => {
    const found = pattern.exec(css)
    return found ? [`${what}: ${css.slice(Math.max(0, found.index - 20), found.index + 40)}`] : []
  })
}

function walk(node, visit) {
  if (Array.isArray(node)) return node.forEach((child) => void walk(child, visit))
  if (!node || typeof node.type !== 'string') return
  visit(node)
  for (const key in node) if (typeof node[key] === 'object') walk(node[key], visit)
}

/** No build goes beyond the two engines. */
export function floor() {
  return {
    name: 'engine-floor',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const [file, made] of Object.entries(bundle)) {
        const text = made.type === 'chunk' ? made.code : String(made.source)
        const isStyles = file.endsWith('.css')
        if (made.type !== 'chunk' && !isStyles) continue
        const found = isStyles ? beyondInStyles(text) : beyondInScript(text)
        if (found.length > 0) this.error(`${file} is beyond Chrome 111 or Safari 16.4: ${found}`)
      }
    },
  }
}
