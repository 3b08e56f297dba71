import { equalSecrets } from "@/lib/http/constant-time";
import { readBearer } from "@/lib/http/read-bearer";
import type { Runtime } from "./runtime";

/** Whether a request shows one of the operations tokens; without a configured one nobody can. */
export function isOperator(
  { operationsTokens }: Pick<Runtime, "operationsTokens">,
  { headers }: Pick<Request, "headers">,
): boolean {
  const token = readBearer(headers);
  return token !== null && operationsTokens.some((known) => equalSecrets(token, known));
}
