import { beforeEach, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop } from "../two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
const personal = "Ich bin Zacharias Quendelmann, macht ihr Hohlraumkonservierung?";
const plain = "macht ihr Hohlraumkonservierung?";

beforeEach(async () => {
  await database.sql("delete from public.knowledge_gaps");
});

/** Somebody who asked in vain; `open` is what stayed unanswered. */
async function askInVain(workshop: FilledWorkshop, open: string): Promise<string> {
  const { begin, finish, conversationId } = openTurns(database.service, workshop);
  const { message_id } = await begin({ p_body: open });
  await finish(message_id, {
    p_answered: false,
    p_sources: [],
    p_open_questions: [{ question: open, embedding: null }],
  });
  return conversationId;
}

const erase = (workshop: FilledWorkshop, conversationId: string) =>
  callRpc(database.service, "purge_conversation", {
    p_workshop_id: workshop.id,
    p_conversation_id: conversationId,
    p_with_leads: true,
  });

/** Whatever any table of questions still says. */
async function remembered(): Promise<string> {
  const rows = await database.sql(
    `select knowledge_gaps.*, gap_questions.question as asked from public.knowledge_gaps
     left join public.gap_questions on gap_questions.gap_id = knowledge_gaps.id`,
  );
  return JSON.stringify(rows);
}

/** Both ask the same, as far as the list is concerned. */
async function join(workshop: FilledWorkshop, first: string, then: string): Promise<string[]> {
  const asked = [await askInVain(workshop, first)];
  const [gap] = await database.sql(
    "select normalised from public.knowledge_gaps where workshop_id = $1",
    [workshop.id],
  );
  await database.sql(
    "update public.knowledge_gaps set normalised = 'joined' where normalised = $1",
    [String(gap?.normalised)],
  );
  const second = await askInVain(workshop, then);
  const [own] = await database.sql(
    "select id from public.knowledge_gaps where workshop_id = $1 and normalised <> 'joined'",
    [workshop.id],
  );
  await database.sql(
    `update public.gap_questions set gap_id = (select id from public.knowledge_gaps where normalised = 'joined')
     where gap_id = $1`,
    [String(own?.id)],
  );
  await database.sql("delete from public.knowledge_gaps where id = $1", [String(own?.id)]);
  return [...asked, second];
}

describe("erasing a conversation", () => {
  it("takes a question that only it asked off the list, and nothing of the other workshop's", async () => {
    const mine = await askInVain(ours, personal);
    await askInVain(theirs, personal);
    await erase(ours, mine);

    expect(await database.sql("select workshop_id from public.knowledge_gaps")).toEqual([
      { workshop_id: theirs.id },
    ]);
  });

  it("leaves a question that somebody else asked too, in that other's words", async () => {
    const [first = ""] = await join(ours, personal, plain);
    await erase(ours, first);

    expect(await remembered()).not.toMatch(/Zacharias|Quendelmann|zacharia/i);
    expect(await database.sql("select question from public.knowledge_gaps")).toEqual([
      { question: plain },
    ]);
  });

  it("leaves the words of whoever asked first where somebody later is erased", async () => {
    const [, later = ""] = await join(ours, plain, personal);
    await erase(ours, later);

    expect(await remembered()).not.toContain("Quendelmann");
    expect(await database.sql("select question from public.knowledge_gaps")).toEqual([
      { question: plain },
    ]);
  });

  it("keeps the words of five at most, so that a question of thousands stays small", async () => {
    for (let nth = 0; nth < 7; nth += 1) await askInVain(ours, plain);

    expect(
      await database.sql("select count(*)::int from public.gap_questions where workshop_id = $1", [
        ours.id,
      ]),
    ).toEqual([{ count: 5 }]);
  });
});
