import { createApiKey } from "@/lib/api-keys";
import { apiScopes } from "@/lib/api-keys/schemas";
import { runtime } from "@/lib/server/runtime";
import type { TestApp } from "./app";

/** A key with every scope, in the name of an owner who is made for it. */
export async function programKey(app: TestApp, slug: string): Promise<string> {
  const userId = String(
    await app.database.service.call("create_member_login", {
      p_email: `key@${slug}.example`,
      p_password: "a password for tests",
      p_name: "Owner",
      p_slug: slug,
      p_role: "owner",
    }),
  );
  const ctx = {
    workshopSlug: slug,
    actor: { kind: "member", userId, email: "" } as const,
    db: app.database.memberDb(userId),
    now: runtime().now,
    log: runtime().log,
    requestId: "test",
  };
  return createApiKey(ctx, { name: "Programm", scopes: apiScopes, days: "never" });
}
