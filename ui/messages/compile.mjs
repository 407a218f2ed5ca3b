// Turns the catalogue into typed functions under src/paraglide. Vite does the same on its own;
// this is for the type check, which starts without Vite.
import { compile } from '@inlang/paraglide-js'
import { catalogue } from './options.mjs'

await compile(catalogue)
// A timer inside the compiler would keep Node alive for half a minute more.
process.exit(0)
