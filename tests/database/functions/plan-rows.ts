import { setWorkshopPlan } from "@/lib/operations";
import { callRpc } from "@/lib/supabase/call-rpc";
import { getPlan } from "@/lib/workshops";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { TestDatabase } from "../../support/database";
import type { FilledWorkshop, Role } from "../two-workshops";

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const base = { now: () => new Date(), log, requestId: "test" };

/** A platform admin and the members of workshops, with what tests of plans do and look at. */
export async function openPlans(
  database: Pick<TestDatabase, "sql" | "createUser" | "memberDb" | "service">,
) {
  const { userId: adminId } = await database.createUser("admin@example.org");
  await database.sql("insert into private.platform_admins (user_id, name) values ($1, 'Ada')", [
    adminId,
  ]);
  const admin = { ...base, db: database.memberDb(adminId) };
  const as = (workshop: FilledWorkshop, role: Role = "owner") => {
    const { userId } = workshop.members[role];
    return {
      ...base,
      workshopSlug: workshop.slug,
      actor: { kind: "member", userId, email: "" } as const,
      db: database.memberDb(userId),
      site: "https://carbot.test",
      mailer: { send: async () => undefined },
    };
  };
  return {
    admin,
    as,
    setPlan: (workshop: FilledWorkshop, plan: string) =>
      setWorkshopPlan(admin, workshop.slug, { plan }),
    /** Of the free plan, in whose column it is. */
    setQuota: (column: string, value: number) =>
      database.sql(`update private.plans set ${column} = $1 where key = 'free'`, [value]),
    usageOf: async (workshop: FilledWorkshop, quota: string) =>
      (await getPlan(as(workshop))).usage.find((counted) => counted.quota === quota),
    /** As the cached context has them: `documents full`. */
    marksOf: async (workshop: FilledWorkshop) => {
      const context = await callRpc(database.service, "get_workshop_context", {
        p_slug: workshop.slug,
      });
      const { quotaMarks } = (context as WorkshopContext).workshop;
      return quotaMarks.map(({ quota, level }) => `${quota} ${level}`);
    },
    addDocument: (workshop: FilledWorkshop, title: string) =>
      callRpc(as(workshop).db, "add_document", {
        p_workshop: workshop.slug,
        p_title: title,
        p_url: null,
        p_file_name: "a.txt",
        p_media_type: "text/plain",
        p_content: "SGFsbG8=",
      }),
    connect: (workshop: FilledWorkshop, accountId: string) =>
      callRpc(as(workshop).db, "save_channel", {
        p_workshop: workshop.slug,
        p_channel: {
          id: crypto.randomUUID(),
          kind: "telegram",
          name: "Bot",
          accountId,
          secrets: "v1.sealed",
        },
      }),
    openConversations: (workshop: FilledWorkshop, count: number) =>
      database.sql(
        "insert into public.conversations (workshop_id, locale) select $1, 'de' from generate_series(1, $2)",
        [workshop.id, count],
      ),
  };
}
