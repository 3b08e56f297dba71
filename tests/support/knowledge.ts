import { readFileSync } from "node:fs";
import type { MemberContext } from "@/lib/core/context";
import { importWorkshop, loadWorkshopContext } from "@/lib/workshops";
import { askTurn } from "./ask-turn";
import { startTestDatabase, type TestDatabase } from "./database";

export const brandt = "kfz-brandt";
export const northgate = "northgate-garage";

const now = () => new Date("2026-11-20T10:00:00+01:00");
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Both demo workshops with an owner each, their facts and their customers' questions. */
export async function startKnowledge() {
  const database = await startTestDatabase();
  const owners = new Map<string, string>();
  for (const slug of [brandt, northgate]) {
    const file = JSON.parse(readFileSync(`supabase/demo/${slug}.json`, "utf8"));
    await importWorkshop(database.service, file);
    owners.set(slug, await makeOwner(database, slug));
  }

  const member = (slug: string): MemberContext => {
    const userId = owners.get(slug) ?? "";
    return {
      workshopSlug: slug,
      actor: { kind: "member", userId, email: `owner@${slug}.example` },
      db: database.memberDb(userId),
      now,
      log: silent,
      requestId: "test",
    };
  };

  const contextOf = async (slug: string) => {
    const workshop = await loadWorkshopContext({ db: database.service }, slug);
    if (!workshop) throw new Error(`${slug} was not imported`);
    return workshop;
  };

  /** A customer's first message, through the turn that answers it. */
  const ask = async (slug: string, message: string) => {
    const workshop = await contextOf(slug);
    return askTurn({ db: database.service, workshop, now }, message);
  };

  return { member, contextOf, ask, now, service: database.service, close: database.close };
}

async function makeOwner(database: TestDatabase, slug: string): Promise<string> {
  const userId = await database.service.call("create_member_login", {
    p_email: `owner@${slug}.example`,
    p_password: "a password for tests",
    p_name: "The owner",
    p_slug: slug,
    p_role: "owner",
  });
  return String(userId);
}
