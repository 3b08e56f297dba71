import { describe, expect, it } from "vitest";
import { replayDeadJobs } from "@/lib/queue/dead-jobs";
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
const begin = (id: string, p_revision = 1, workshop = ours) =>
  callRpc(database.service, "begin_index", {
    p_workshop_id: workshop.id,
    p_document_id: id,
    p_revision,
  });
const store = (id: string, content: string, p_revision = 1, p_prices: object[] = []) =>
  callRpc(database.service, "store_index", {
    p_workshop_id: ours.id,
    p_document_id: id,
    p_revision,
    p_title: null,
    p_body: content,
    p_chunks: [{ heading: null, content }],
    p_prices: p_prices as never,
    p_now: "2026-11-20T10:00:00Z",
  });
const chunks = (id: string) =>
  database.sql("select id, content from public.document_chunks where document_id = $1", [id]);
const statusOf = async (id: string) =>
  (
    await database.sql("select status, error, revision from public.documents where id = $1", [id])
  )[0];
const claim = (limit = 100, seconds = 300) =>
  callRpc(database.service, "claim_jobs", { p_limit: limit, p_seconds: seconds });

describe("a document's life", () => {
  it("begins with its job, in one transaction: neither is there without the other", async () => {
    await claim();
    const id = await add();
    const [job] = await claim();
    const refused = callRpc(owner(), "add_document", {
      p_workshop: ours.slug,
      p_title: "Zu groß",
      p_file_name: "",
      p_media_type: "text/plain",
      p_content: "",
    });

    expect(job).toMatchObject({
      workshop_id: ours.id,
      job: "index_document",
      payload: { documentId: id, revision: 1 },
      attempts: 1,
    });
    await expect(refused).rejects.toMatchObject({ code: "invalid" });
    expect(await claim()).toEqual([]);
    expect(await database.sql("select from public.documents where title = 'Zu groß'")).toEqual([]);
  });

  it("gives the worker the file as it came", async () => {
    const [begun] = await begin(await add());

    expect(Buffer.from(begun?.content ?? "", "base64").toString()).toBe("Zwei Jahre.");
    expect(begun).toMatchObject({ source: "file", file_name: "garantie.txt", currency: "EUR" });
  });

  it("does nothing for a repeated job, one of another workshop, or one that is outdated", async () => {
    const id = await add();
    await begin(id);
    await store(id, "Zwei Jahre.");
    const again = await begin(id);
    const foreign = await begin(await add(theirs));
    await callRpc(owner(), "reindex_document", { p_workshop: ours.slug, p_document_id: id });

    expect(again).toEqual([]);
    expect(foreign).toEqual([]);
    expect(await begin(id, 1)).toEqual([]);
    expect(await store(id, "Veraltet.", 1)).toBe(false);
    expect(await statusOf(id)).toMatchObject({ status: "queued", revision: 2 });
  });

  it("keeps the passages that did not change, with all that was derived from them", async () => {
    const id = await add();
    await store(id, "Zwei Jahre.");
    const [first] = await chunks(id);
    await store(id, "Zwei Jahre.");
    const [same] = await chunks(id);
    await store(id, "Drei Jahre.");
    const [other] = await chunks(id);

    expect(same?.id).toBe(first?.id);
    expect(other).toMatchObject({ content: "Drei Jahre." });
    expect(other?.id).not.toBe(first?.id);
  });

  it("keeps what was read before when reading it anew fails", async () => {
    const id = await add();
    await store(id, "Zwei Jahre.");
    await callRpc(database.service, "fail_index", {
      p_workshop_id: ours.id,
      p_document_id: id,
      p_revision: 1,
      p_error: "file_damaged",
    });

    expect(await statusOf(id)).toMatchObject({ status: "failed", error: "file_damaged" });
    expect(await chunks(id)).toHaveLength(1);
  });

  it("is read again, with all tries, when its reading was given up: by its owner or by a replay", async () => {
    await claim();
    const id = await add();
    const giveUp = async (p_revision: number) => {
      const [job] = await claim(1, 0);
      await begin(id, p_revision);
      const failed = { p_workshop_id: ours.id, p_document_id: id, p_revision };
      await callRpc(database.service, "fail_index", { ...failed, p_error: "reading_failed" });
      await callRpc(database.service, "bury_job", { p_id: job?.id ?? 0, p_reason: "internal" });
    };
    await giveUp(1);
    await callRpc(owner(), "reindex_document", { p_workshop: ours.slug, p_document_id: id });
    const [wanted] = await claim(1, 0);
    const queued = await statusOf(id);
    await giveUp(2);
    await replayDeadJobs(database.service);
    const replayed = await claim();

    expect(queued).toMatchObject({ status: "queued", error: null, revision: 2 });
    expect(wanted).toMatchObject({ payload: { documentId: id, revision: 2 }, attempts: 1 });
    expect(replayed.at(-1)).toMatchObject({ payload: { revision: 2 }, attempts: 1 });
    expect(await begin(id, 1)).toEqual([]);
    expect(await begin(id, 2)).toHaveLength(1);
    expect(await statusOf(id)).toMatchObject({ status: "processing", error: null });
  });

  it("ends at 200 in one workshop", async () => {
    await database.sql(
      `insert into public.documents (workshop_id, title, body) select $1, 'Nummer ' || n, 'Text'
       from generate_series(1, 200 - (select count(*)::int from public.documents where workshop_id = $1)) as n`,
      [theirs.id],
    );

    await expect(add(theirs)).rejects.toMatchObject({ reason: "too_many_documents" });
  });
});

const ozone = (priceMinCents: number) => [
  { serviceName: "Ozon", priceMinCents, priceMaxCents: priceMinCents },
];
const statuses = (id: string) =>
  database.sql(
    "select service_name, price_min_cents, status from public.price_proposals where document_id = $1",
    [id],
  );

describe("proposed prices", () => {
  it("stay decided until the document says another price", async () => {
    const id = await add();
    await store(id, "Ozon 79 €", 1, ozone(7900));
    await database.sql(
      "update public.price_proposals set status = 'rejected', decided_at = now() where document_id = $1",
      [id],
    );
    await store(id, "Ozon 79 €", 1, ozone(7900));
    const same = await statuses(id);
    await store(id, "Ozon 69 €", 1, ozone(6900));

    expect(same).toMatchObject([{ price_min_cents: 7900, status: "rejected" }]);
    expect(await statuses(id)).toMatchObject([{ price_min_cents: 6900, status: "proposed" }]);
  });

  it("are none where the price list says the same already", async () => {
    await database.sql(
      "insert into public.services (workshop_id, name, price_min_cents, price_max_cents) values ($1, 'ozon', 7900, 7900)",
      [ours.id],
    );
    const id = await add();
    await store(id, "Ozon 79 €", 1, ozone(7900));

    expect(await statuses(id)).toEqual([]);
  });
});

describe("the queue", () => {
  it("gives a job to one worker, and to another when it was not finished in time", async () => {
    await claim();
    await add();
    const [first] = await claim(1, 0);
    const [again] = await claim(1, 300);

    expect(again).toMatchObject({ id: first?.id, attempts: 2 });
    expect(await claim()).toEqual([]);
  });

  it("forgets what is finished, and keeps what is buried apart with its reason", async () => {
    await claim();
    await add();
    await add();
    const [done, dead] = await claim(2, 0);
    await callRpc(database.service, "finish_job", { p_id: done?.id ?? 0 });
    await callRpc(database.service, "bury_job", {
      p_id: dead?.id ?? 0,
      p_reason: "never_finished",
    });

    expect(await claim()).toEqual([]);
    expect(await database.sql("select message from pgmq.q_dead_jobs")).toMatchObject([
      { message: { workshopId: ours.id, job: "index_document", reason: "never_finished" } },
    ]);
  });

  it("is reached by no member", async () => {
    await expect(
      callRpc(owner(), "claim_jobs", { p_limit: 1, p_seconds: 1 }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
