import { equalSecrets } from "@/lib/http/constant-time";
import { readBearer } from "@/lib/http/read-bearer";
import type { Runtime } from "./runtime";

/** Whether a request shows the operations token; without a configured one nobody can. */
export function isOperator(
  { operationsToken }: Pick<Runtime, "operationsToken">,
  { headers }: Pick<Request, "headers">,
): boolean {
  const token = readBearer(headers);
  return token !== null && operationsToken !== undefined && equalSecrets(token, operationsToken);
}
