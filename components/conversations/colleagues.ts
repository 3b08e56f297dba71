import type { TeamEntry } from "@/lib/workshops";
import type { Colleague } from "./notes/mentions-in";

/** Those of a team who answer customers: whom a conversation can be given to, and who can be named in a note. */
export function colleaguesOf(team: readonly TeamEntry[]): Colleague[] {
  return team.flatMap(({ kind, id, name, email, role, isMe }) =>
    kind === "member" && role !== "viewer" ? [{ id, name: name ?? email ?? "", isMe }] : [],
  );
}
