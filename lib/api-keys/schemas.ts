import { z } from "zod";

/** What a key may be for. */
export const apiScopes = [
  "leads:read",
  "leads:write",
  "appointments:read",
  "conversations:read",
  "knowledge:read",
  "knowledge:write",
] as const;
export const apiScope = z.enum(apiScopes);
export type ApiScope = z.infer<typeof apiScope>;

/** After how many days a key may end. */
export const keyDays = ["30", "90", "365", "never"] as const;

/** A key as owners see it. */
export type ApiKeyRow = {
  id: string;
  name: string;
  /** How it begins. */
  prefix: string;
  scopes: ApiScope[];
  /** In whose name it is used. */
  memberName: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  createdAt: string;
  state: "active" | "expired" | "revoked";
};
