import { createHmac } from "node:crypto";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { equalSecrets } from "@/lib/http/constant-time";

/** Hands out keys to single rows without storing anything. */
export interface SignedIds {
  issue(workshopId: string, id: string): string;
  /** The id. Throws `not_found` for a key that was not issued here for this workshop and purpose. */
  verify(workshopId: string, key: string): string;
}

const uuid = z.uuid();

/** Keys read `<id>~<HMAC-SHA-256 over purpose, workshop and id>`; without a dot, which would make a page's address a file's. */
export function createSignedIds(secret: string, purpose: string, reason: string): SignedIds {
  const issue = (workshopId: string, id: string) =>
    `${id}~${createHmac("sha256", secret).update(`${purpose}:${workshopId}:${id}`).digest("base64url")}`;
  return {
    issue,
    verify(workshopId, key) {
      const id = uuid.safeParse(key.split("~")[0]);
      if (id.success && equalSecrets(key, issue(workshopId, id.data))) return id.data;
      throw new AppError("not_found", { reason });
    },
  };
}

/** What lets a customer refuse the reminders of what their car is due for; it opens nothing else. */
export function createDueLinks(secret: string): SignedIds {
  return createSignedIds(secret, "due", "due_not_found");
}
