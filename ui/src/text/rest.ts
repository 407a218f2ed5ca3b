/**
 * The sentences that the first sight cannot ask for. A build takes them out of the table and adds
 * them once everything else is read (`messages/lean.mjs`); until there is a build, none are missing.
 */
export * from './table'
