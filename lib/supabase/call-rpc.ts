import type { Db } from "@/lib/core/context";
import type { Database } from "./database.types";
import { toAppError } from "./to-app-error";

type Functions = Database["public"]["Functions"];

/** The SQL functions of the `public` schema. */
export type RpcName = keyof Functions & string;

/** A function's arguments; SQL takes null for each of them, which generated types do not say. */
export type RpcArgs<Name extends RpcName> = [Functions[Name]["Args"]] extends [never]
  ? Record<string, never>
  : { [Argument in keyof Functions[Name]["Args"]]: Functions[Name]["Args"][Argument] | null };

/** What a function returns: an array of rows, one row, or a value. */
export type RpcReturns<Name extends RpcName> = Functions[Name]["Returns"];

/**
 * The one door to the database: runs a SQL function with the rights of `db`. Throws an `AppError`
 * whose code follows the errcode and whose reason is the hint; an aborted signal throws its own
 * reason.
 */
export async function callRpc<Name extends RpcName>(
  db: Db,
  name: Name,
  args: RpcArgs<Name>,
  options: { signal?: AbortSignal } = {},
): Promise<RpcReturns<Name>> {
  try {
    // The generated types describe what both transports return; the contract suite holds them to it.
    return (await db.call(name, args, options.signal)) as RpcReturns<Name>;
  } catch (error) {
    throw toAppError(error);
  }
}
