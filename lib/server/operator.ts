import type { KnownOperator } from "@/lib/core/operator";
import { serverEnv, type ServerEnv } from "@/lib/env/server";

/** Reads who runs this installation from its environment. */
export function knownOperator(env: OperatorEnv = serverEnv()): KnownOperator {
  const { OPERATOR_NAME: name, OPERATOR_ADDRESS: address, OPERATOR_EMAIL: email } = env;
  if (name === undefined || address === undefined || email === undefined) {
    return { operator: null, missing: needed.filter((variable) => env[variable] === undefined) };
  }
  const operator = {
    name,
    addressLines: address
      .split(";")
      .map((line) => line.trim())
      .filter(Boolean),
    email,
    phone: env.OPERATOR_PHONE ?? null,
    representative: env.OPERATOR_REPRESENTATIVE ?? null,
    register: env.OPERATOR_REGISTER ?? null,
    vatId: env.OPERATOR_VAT_ID ?? null,
  };
  return { operator, missing: null };
}

const needed = ["OPERATOR_NAME", "OPERATOR_ADDRESS", "OPERATOR_EMAIL"] as const;

type OperatorEnv = Pick<ServerEnv, Extract<keyof ServerEnv, `OPERATOR_${string}`>>;
