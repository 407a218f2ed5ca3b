// One language so far, so the locale is known at build time and the whole locale machinery of
// the runtime falls away. With a second language: drop `experimentalStaticLocale`.
export const catalogue = {
  project: './project.inlang',
  outdir: './src/paraglide',
  strategy: /** @type {['baseLocale']} */ (['baseLocale']),
  outputStructure: /** @type {const} */ ('locale-modules'),
  experimentalStaticLocale: '"en-GB"',
  emitReadme: false,
  emitPrettierIgnore: false,
}
