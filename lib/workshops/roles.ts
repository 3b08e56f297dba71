import type { MemberRole } from "./schemas";

const everybody = ["owner", "reception", "mechanic", "viewer"] as const;
const team = ["owner", "reception", "mechanic"] as const;
const office = ["owner", "reception"] as const;
const owner = ["owner"] as const;

/**
 * Who may do what, as one table: the database's functions are held to it by a test, and the API's probe and the pages read it. The
 * database decides; a page only spares a dead end.
 */
export const rolesByAbility = {
  readConversations: everybody,
  answerConversations: team,
  readLeads: ["owner", "reception", "viewer"],
  changeLeads: office,
  readKnowledge: everybody,
  editKnowledge: office,
  exportCustomers: owner,
  eraseCustomers: owner,
  readWidgetSecret: owner,
  readTeam: everybody,
  manageTeam: owner,
  changeSettings: owner,
} as const satisfies Record<string, readonly MemberRole[]>;

export type Ability = keyof typeof rolesByAbility;

/** Whether a role has an ability. */
export function can(role: MemberRole, ability: Ability): boolean {
  return (rolesByAbility[ability] as readonly MemberRole[]).includes(role);
}
