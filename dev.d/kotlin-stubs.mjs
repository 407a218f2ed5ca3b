// Writes Java sources without bodies for Android and androidx, so that the Kotlin compiler knows
// their types without an SDK: node kotlin-stubs.mjs FOLDER_OF_STUBS FOLDER_OF_SOURCES.
//
// It reads Python type stubs (.pyi) that were made from the real class files. They know every
// class, overload and parameter type. They do not know, and so nor does the check:
// - which values constants have (each has its own here), what is protected, final or deprecated;
// - whether a parameter may be null, and in androidx whether a result may be (Kotlin then trusts);
// - what is an interface and what is abstract. Only a method that nobody wrote a body for has no
//   names for its parameters: `arg1`. An interface is what shows no sign of being a class;
// - which number a number is, in results and fields: int and float, but for EXCEPTIONS.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Where the stubs do not say enough. The first four may be null by the stubs, which know no
 * difference between what the compiler refuses and what it only warns of; everybody's code, Tauri's
 * with it, takes them as never null.
 */
const EXCEPTIONS = {
  'android.app.Activity.getWindow': 'android.view.Window',
  'android.app.PendingIntent.getActivity': 'android.app.PendingIntent',
  'android.app.PendingIntent.getBroadcast': 'android.app.PendingIntent',
  'android.content.Context.getResources': 'android.content.res.Resources',
  'android.app.Notification.when': 'long',
  'android.content.Intent.getParcelableExtra/1': '<T extends android.os.Parcelable> T',
  'androidx.activity.result.ActivityResult.getData': '@Nullable android.content.Intent',
  'androidx.webkit.WebMessageCompat.getData': '@Nullable String',
}
for (const unit of ['SECOND', 'MINUTE', 'HOUR', 'DAY', 'WEEK'])
  EXCEPTIONS[`android.text.format.DateUtils.${unit}_IN_MILLIS`] = 'long'

/** What no stub holds, as it stands where the comment says. */
const BY_HAND = {
  // androidx.activity 1.10, EdgeToEdge.kt
  'by-hand/edges.kt': `package androidx.activity
    fun ComponentActivity.enableEdgeToEdge(
      statusBarStyle: SystemBarStyle = SystemBarStyle.auto(0, 0),
      navigationBarStyle: SystemBarStyle = SystemBarStyle.auto(0, 0)
    ) {}`,
  // androidx.core 1.9 (ktx), SharedPreferences.kt
  'by-hand/edit.kt': `package androidx.core.content
    import android.content.SharedPreferences
    inline fun SharedPreferences.edit(commit: Boolean = false, action: SharedPreferences.Editor.() -> Unit) {
      action(edit())
    }`,
  // com.fasterxml.jackson.datatype:jackson-datatype-json-org 2.15
  'com/fasterxml/jackson/datatype/jsonorg/JsonOrgModule.java': `package com.fasterxml.jackson.datatype.jsonorg;
    public class JsonOrgModule extends com.fasterxml.jackson.databind.module.SimpleModule {}`,
  // androidx.annotation 1.9; the second is known to the compiler by its name alone
  'androidx/annotation/RequiresApi.java':
    'package androidx.annotation; public @interface RequiresApi { int value() default 1; int api() default 1; }',
  'androidx/annotation/Nullable.java': 'package androidx.annotation; public @interface Nullable {}',
  // Written by Gradle
  'app/tauri/BuildConfig.java':
    'package app.tauri; public class BuildConfig { public static boolean DEBUG; }',
  'app/surefoot/companion/BuildConfig.java':
    'package app.surefoot.companion; public class BuildConfig { public static boolean DEBUG; }',
  'app/tauri/notification/R.java':
    'package app.tauri.notification; public class R { public static class drawable { public static int ic_transparent; } }',
}

const [stubs, sources] = process.argv.slice(2)
const PRIMITIVE = { int: 'int', float: 'float', bool: 'boolean', str: 'String' }
const classes = new Map()

// --- reading ------------------------------------------------------------------

/** Splits at a separator that stands in no brackets. */
function split(text, separator) {
  const parts = ['']
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[' || text[at] === '(') depth++
    if (text[at] === ']' || text[at] === ')') depth--
    if (depth === 0 && text.startsWith(separator, at)) {
      parts.push('')
      at += separator.length - 1
    } else parts[parts.length - 1] += text[at]
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function readModule(file, pkg) {
  const open = []
  let isStatic = false
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const text = line.trim()
    if (text === '') continue
    open.length = Math.min(open.length, line.search(/\S/) / 4)
    const outer = open.at(-1)
    const made = readClass(text, pkg, outer)
    if (made) open.push(made)
    else if (outer) readMember(text, outer, isStatic)
    isStatic = text === '@staticmethod'
  }
}

function readClass(text, pkg, outer) {
  const [, name, bases = ''] = /^class (\w+)(?:\((.*)\))?:/.exec(text) ?? []
  if (!name) return null
  const full = `${outer?.full ?? pkg}.${name}`
  const made = {
    name,
    pkg,
    full,
    outer,
    nested: [],
    methods: [],
    fields: [],
    generic: [],
    bases: [],
  }
  for (const base of split(bases, ', ')) {
    const generic = /^typing\.Generic\[(.*)\]$/.exec(base)
    if (generic) made.generic = split(generic[1], ', ').map(variable)
    else if (!base.startsWith('typing.')) made.bases.push(base)
  }
  outer?.nested.push(made)
  classes.set(full, made)
  return made
}

function readMember(text, { methods, fields }, isStatic) {
  const method = /^def (\w+)\((.*)\) -> (.*): \.\.\.$/.exec(text)
  if (method)
    methods.push({ name: method[1], params: readParams(method[2]), result: method[3], isStatic })
  const field = /^(\w+): (typing\.ClassVar\[)?(.*?)(\])? = \.\.\.$/.exec(text)
  if (!field) return
  const [, name, constant, type, end = ''] = field
  fields.push({ name, type: constant ? type : type + end, isStatic: constant !== undefined })
}

function readParams(text) {
  return split(text, ', ')
    .filter((param) => param !== 'self' && param !== '/')
    .map((param) => /^(\*?)(\w+): (.*)$/.exec(param))
    .map(([, star, name, type]) => ({ name, type, many: star !== '' }))
}

// --- types --------------------------------------------------------------------

/** A word that Python keeps for itself stands there as `print_`. */
const unescaped = (name) => name.replace(/_(?=\.|$)/g, '')
/** `_Range__T` and `_of_1__T` are both T. */
const variable = (name) => name.replace(/^_.*__/, '')

function javaType(type, home, inside = false) {
  const choices = split(type, ' | ').filter((choice) => choice !== 'None')
  if (choices.length === 0) return 'void'
  const primitive = choices.map((choice) => /^java\.j([a-z]+)$/.exec(choice)).find(Boolean)
  if (primitive) return primitive[1]
  const reference = choices.find((choice) => choice.includes('.')) ?? choices[0]
  if (PRIMITIVE[reference]) return PRIMITIVE[reference]
  const [, name, args] = /^([\w.]+)(?:\[(.*)\])?$/.exec(reference)
  const array = /^java\.chaquopy\.JavaArray(?:J(\w+))?$/.exec(name)
  if (array) return `${array[1]?.toLowerCase() ?? javaType(args, home)}[]`
  if (name.startsWith('typing.') && name !== 'typing.Type') return 'Object'
  if (inside && name === 'java.lang.Object') return '?' // a wildcard more often than not
  const known = name === 'typing.Type' ? 'Class' : javaName(name, home)
  return args ? `${known}<${split(args, ', ').map((arg) => javaType(arg, home, true))}>` : known
}

function javaName(name, home) {
  if (/^_\w+__\w+$/.test(name)) return variable(name)
  const plain = unescaped(name)
  return classes.has(`${home.pkg}.${plain}`) ? `${home.pkg}.${plain}` : plain
}

const rawName = (type, home) => javaName(type.replace(/\[.*/, ''), home)

// --- kinds --------------------------------------------------------------------

const unwritten = (method) => !method.isStatic && method.params[0]?.name === 'arg1'
const isObjects = ({ name, params }) =>
  /^(toString|hashCode|finalize|equals)$/.test(name) && params[0]?.name !== 'arg1'

function findKinds() {
  for (const one of classes.values()) {
    const bases = one.bases.map((base) => rawName(base, one))
    if (bases.includes('java.lang.annotation.Annotation')) one.kind = '@interface'
    else if (bases.includes('java.lang.Enum')) one.kind = 'enum'
    else if (
      one.methods.some(({ name }) => name === '__init__') ||
      one.fields.some(({ isStatic }) => !isStatic)
    )
      one.kind = 'class'
    else if (one.methods.some(isObjects) && !one.methods.some(unwritten)) one.kind = 'class'
  }
  for (let before = -1, now = 0; before !== now; ) {
    before = now
    for (const one of classes.values()) if (!one.kind && superclass(one)) one.kind = 'class'
    now = [...classes.values()].filter(({ kind }) => kind).length
  }
  for (const one of classes.values()) one.kind ??= 'interface'
}

const superclass = (one) =>
  one.bases.find(
    (base) =>
      rawName(base, one) !== 'java.lang.Object' &&
      classes.get(rawName(base, one))?.kind === 'class',
  )

// --- writing ------------------------------------------------------------------

const isThere = (name) => classes.has(name) || /^(javax?|kotlin)\./.test(name)
const generics = (names) => (names.length > 0 ? `<${names.join(', ')}>` : '')

function writeClass(one) {
  const isAbstract = one.kind === 'class' && one.methods.some(unwritten)
  const modifiers = `public ${one.outer ? 'static ' : ''}${isAbstract ? 'abstract ' : ''}`
  const head = `${modifiers}${one.kind} ${one.name}${generics(one.generic)}${writeBases(one)}`
  const isCase = ({ type }) => one.kind === 'enum' && rawName(type, one) === one.full
  const body = [
    one.kind === 'enum' ? `${one.fields.filter(isCase).map(({ name }) => name)};` : '',
    ...one.fields.filter((field) => !isCase(field)).map((field) => writeField(field, one)),
    ...one.methods.map((method) => writeMethod(method, one)),
    ...one.nested.map(writeClass),
  ]
  return `${head} {\n${body.filter(Boolean).join('\n')}\n}`
}

function writeBases(one) {
  if (one.kind === '@interface') return ''
  const above = superclass(one)
  const others = one.bases
    .filter(
      (base) =>
        base !== above &&
        isThere(rawName(base, one)) &&
        !/^java\.lang\.(Object$|Enum\[)/.test(base),
    )
    .map((base) => javaType(base, one))
  const word = one.kind === 'interface' ? 'extends' : 'implements'
  return (
    (above ? ` extends ${javaType(above, one)}` : '') +
    (others.length > 0 ? ` ${word} ${others}` : '')
  )
}

let counter = 0

function writeField({ name, type, isStatic }, one) {
  const java = EXCEPTIONS[`${one.full}.${name}`] ?? javaType(type, one)
  if (!isStatic) return `public ${java} ${name};`
  const value =
    {
      int: ++counter,
      long: `${counter}L`,
      float: `${counter}f`,
      boolean: true,
      String: `"${counter}"`,
    }[java] ?? null
  return `public static final ${java} ${name} = ${value};`
}

function writeMethod(method, one) {
  const { name, params, isStatic } = method
  if (
    /^__(?!init__)/.test(name) ||
    (one.kind === 'enum' && /^(values|valueOf|__init__)$/.test(name))
  )
    return ''
  const list = params.map(
    ({ type, many }, at) => `${javaType(type, one)}${many ? '...' : ''} a${at}`,
  )
  if (one.kind === '@interface') return `${javaType(method.result, one)} ${name}();`
  if (name === '__init__') return `public ${one.name}(${list}) {}`
  const isAbstract =
    unwritten(method) || (one.kind === 'interface' && !isStatic && params.length === 0)
  const modifiers = isStatic
    ? 'static '
    : isAbstract
      ? 'abstract '
      : one.kind === 'interface'
        ? 'default '
        : ''
  const result =
    EXCEPTIONS[`${one.full}.${name}`] ??
    EXCEPTIONS[`${one.full}.${name}/${params.length}`] ??
    (/ \| None$/.test(method.result) ? '@Nullable ' : '') + javaType(method.result, one)
  const own = [
    ...new Set(
      `${params.map(({ type }) => type)} ${method.result}`.match(/\b_[a-z]\w*__\w+/g) ?? [],
    ),
  ].map(variable)
  const end = isAbstract ? ';' : ' { throw new RuntimeException(); }'
  return `public ${modifiers}${generics(own)} ${result} ${unescaped(name)}(${list})${end}`
}

// --- all ----------------------------------------------------------------------

for (const entry of readdirSync(stubs, { recursive: true })) {
  const found = /^[^/]+\/(\w+)-stubs\/(?:(.*)\/)?__init__\.pyi$/.exec(entry)
  if (found) readModule(join(stubs, entry), [found[1], ...(found[2]?.split('/') ?? [])].join('.'))
}
findKinds()
for (const one of classes.values()) {
  if (one.outer || !/^(android|androidx|dalvik|org\.json)\./.test(one.full)) continue
  write(
    `${one.full.replaceAll('.', '/')}.java`,
    `package ${one.pkg};\nimport androidx.annotation.Nullable;\n${writeClass(one)}\n`,
  )
}
for (const [path, text] of Object.entries(BY_HAND)) write(path, text)

function write(path, text) {
  mkdirSync(dirname(join(sources, path)), { recursive: true })
  writeFileSync(join(sources, path), text)
}
