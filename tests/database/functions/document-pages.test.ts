import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();

const owner = (workshop = ours) => database.memberDb(workshop.members.owner.userId);
let made = 0;
const add = async (workshop = ours) => {
  const [row] = await callRpc(owner(workshop), "add_document", {
    p_workshop: workshop.slug,
    p_title: `Garantie ${made++}`,
    p_file_name: "garantie.txt",
    p_media_type: "text/plain",
    p_content: Buffer.from("Zwei Jahre.").toString("base64"),
  });
  return row?.id ?? "";
};
const storePages = (
  id: string,
  p_page_count: number | null,
  p_unread_page_count: number | null,
  workshop = ours,
) =>
  callRpc(database.service, "store_index", {
    p_workshop_id: workshop.id,
    p_document_id: id,
    p_revision: 1,
    p_title: null,
    p_body: "Gescannt.",
    p_chunks: [],
    p_prices: [],
    p_now: "2026-11-20T10:00:00Z",
    p_page_count,
    p_unread_page_count,
  });
const listed = async (workshop: typeof ours, id: string) => {
  const rows = await callRpc(owner(workshop), "list_documents", { p_workshop: workshop.slug });
  return rows.find((row) => row.id === id);
};

describe("a document", () => {
  it("says how many of its pages could not be read, to its own workshop, and nothing of a file without pages", async () => {
    const [scan, text, foreign] = [await add(), await add(), await add(theirs)];
    await storePages(scan, 3, 2);
    await storePages(text, null, null);
    await storePages(foreign, 5, 5, theirs);

    expect(await listed(ours, scan)).toMatchObject({ page_count: 3, unread_page_count: 2 });
    expect(await listed(ours, text)).toMatchObject({ page_count: null, unread_page_count: null });
    expect(await listed(theirs, foreign)).toMatchObject({ page_count: 5, unread_page_count: 5 });
    expect(await listed(ours, foreign)).toBeUndefined();
    await expect(storePages(scan, 3, 4)).rejects.toMatchObject({ code: "invalid" });
  });
});
