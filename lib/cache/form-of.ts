import { createHash } from "node:crypto";
import { z } from "zod";

/** Names a form in 8 characters. Instances of two releases may share one Redis; each sees only what has the form it knows. */
export function formOf(schema: z.ZodType): string {
  const form = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: "any" }));
  return createHash("sha256").update(form).digest("base64url").slice(0, 8);
}
