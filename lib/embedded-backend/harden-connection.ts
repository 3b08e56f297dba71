import type { Connection } from "@supabase/lite";
import { skipAutomaticGrants } from "./hardening/automatic-grants";
import { keepErrorDetails } from "./hardening/database-errors";
import { setSessionInTwoStatements } from "./hardening/session-settings";

/** Every repair that is made on lite's connection object itself; each has its own test. */
export function hardenConnection(connection: Connection): void {
  skipAutomaticGrants(connection);
  keepErrorDetails(connection);
  setSessionInTwoStatements(connection);
}
