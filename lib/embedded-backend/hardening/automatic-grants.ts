/**
 * Keeps our grants: on the first request lite 0.10.0 runs `grant all on all tables` for every role in
 * every schema that has row-level security, which undoes each revoke of the migrations. It skips that
 * when told it was done.
 */
export function skipAutomaticGrants(connection: object): void {
  Object.assign(connection, { rlsState: "active" });
}
