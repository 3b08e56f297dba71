export { createBackend, type Backend } from "./create-backend";
export type { Database, Query } from "./database";
export { generateKeys, readOrCreateKeys, type BackendKeys } from "./keys";
export { readMigrations, type Migration } from "./migrations";
export { openPglite, type PgliteDatabase } from "./open-pglite";
export { openPostgres } from "./open-postgres";
export { redactConsole } from "./hardening/console-redaction";
export { startBackend, type BackendSettings, type RunningBackend } from "./start-backend";
export { stopOnSignal } from "./stop-on-signal";
