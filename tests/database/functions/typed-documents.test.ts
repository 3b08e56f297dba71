import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();

type Workshop = typeof ours;
const row = "- Ozonbehandlung – 79 €";
const price = { serviceName: "Ozonbehandlung", priceMinCents: 7900, priceMaxCents: 7900 };

const addDocument = async (workshop: Workshop, source: "import" | "file", prices: object[]) => {
  const [document] = await database.sql(
    "insert into public.documents (workshop_id, title, body, source) values ($1, $2, $3, $4) returning id",
    [workshop.id, `Liste ${crypto.randomUUID()}`, row, source],
  );
  const id = String(document?.id);
  await callRpc(database.service, "store_index", {
    p_workshop_id: workshop.id,
    p_document_id: id,
    p_revision: 1,
    p_title: null,
    p_body: row,
    p_chunks: [{ heading: null, content: row }],
    p_prices: prices as never,
    p_now: "2026-11-20T10:00:00Z",
  });
  return id;
};
/** Whether the passage of a document counts as typed, as the turn and as the dashboard hear it. */
const isTyped = async (workshop: Workshop, documentId: string) => {
  const [chunk] = await database.sql(
    "select id from public.document_chunks where document_id = $1",
    [documentId],
  );
  const found = await callRpc(database.service, "search_knowledge", {
    p_workshop_id: workshop.id,
    p_query: "ozonbehandlung",
    p_terms: ["ozonbehandlung"],
    p_limit: 50,
  });
  const listed = await callRpc(database.memberDb(workshop.members.owner.userId), "list_passages", {
    p_workshop: workshop.slug,
  });
  return [found, listed].map((rows) => rows.find(({ id }) => id === chunk?.id)?.is_typed);
};

describe("a document counts as typed by the workshop", () => {
  it("when it came with the workshop file and no price of it was proposed", async () => {
    const id = await addDocument(ours, "import", []);
    await addDocument(theirs, "import", [price]);

    expect(await isTyped(ours, id)).toEqual([true, true]);
  });

  it("never when it was uploaded", async () => {
    const id = await addDocument(ours, "file", []);

    expect(await isTyped(ours, id)).toEqual([false, false]);
  });

  it("no longer once its prices are proposed, whatever becomes of them", async () => {
    const id = await addDocument(theirs, "import", [price]);
    const proposed = await isTyped(theirs, id);
    await database.sql(
      "update public.price_proposals set status = 'rejected', decided_at = now() where document_id = $1",
      [id],
    );

    expect(proposed).toEqual([false, false]);
    expect(await isTyped(theirs, id)).toEqual([false, false]);
  });
});
