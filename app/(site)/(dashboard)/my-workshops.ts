import { cache } from "react";
import { runtime } from "@/lib/server/runtime";
import { requireMember } from "@/lib/server/session";
import { listMyWorkshops } from "@/lib/workshops";
import type { MemberWorkshop } from "@/lib/workshops/schemas";

/** The signed-in member's workshops, asked once per page however many parts of it want to know. */
export const myWorkshops = cache(async (): Promise<MemberWorkshop[]> => {
  const session = await requireMember();
  return listMyWorkshops({ db: runtime().openMemberDb(session) });
});

/** The member's workshop of this slug; null when it is not there or not theirs, which is the same. */
export async function findMyWorkshop(slug: string): Promise<MemberWorkshop | null> {
  const workshops = await myWorkshops();
  return workshops.find((workshop) => workshop.slug === slug) ?? null;
}
