/** Every sentence by its key. A build keeps those that are asked for by a key made while running. */
export * as table from '../paraglide/messages.js'
