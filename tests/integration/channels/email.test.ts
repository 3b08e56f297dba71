import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listChannels } from "@/lib/channels";
import { startChannelApp, type ChannelApp } from "@/tests/support/providers/channel-app";

const folder = mkdtempSync(join(tmpdir(), "carbot-email-"));
const mailbox = join(folder, "mails.jsonl");
let app: ChannelApp;
let id: string;
let secret = "";
let letters = 0;
let customer = "";

beforeAll(async () => {
  app = await startChannelApp({ DEV_MAILBOX_FILE: mailbox, CARBOT_NOW: "2026-11-30T09:30:00Z" });
  id = await app.connect("email", { name: "Post", accountId: "Info@KFZ-Brandt.example" });
  const [row] = await listChannels(await app.owner());
  secret = row?.webhook.verifyToken ?? "";
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  letters += 1;
  customer = `mia${letters}@example.org`;
  writeFileSync(mailbox, "");
});

const letter = (text: string, head: readonly string[] = []) =>
  [
    `From: Mia Lang <${customer}>`,
    "To: info@kfz-brandt.example",
    "Subject: Frage zum =?utf-8?B?w5Zsd2VjaHNlbA==?=",
    `Message-ID: <letter-${letters}@example.org>`,
    "Date: Mon, 30 Nov 2026 10:29:00 +0100",
    "Content-Type: text/plain; charset=utf-8",
    ...head,
    "",
    text,
  ].join("\r\n");
const post = (body: string, given = secret) =>
  app.call(`/api/webhooks/email/${id}`, body, {
    "x-carbot-secret": given,
    "content-type": "message/rfc822",
  });
const sent = () =>
  readFileSync(mailbox, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
const asked = async () => {
  const rows = await app.rows(
    `select body from public.messages join public.channel_threads using (workshop_id, conversation_id)
     where external_id = $1 and author = 'visitor' order by position`,
    [customer],
  );
  return rows.map(({ body }) => body);
};

describe("a customer's letter", () => {
  it("is answered in its thread, once, however often it is passed on", async () => {
    const body = letter("Guten Tag,\r\nwas kostet ein Ölwechsel?");
    const statuses = [await post(body), await post(body)].map(({ status }) => status);
    await app.settle();

    expect(statuses).toEqual([200, 200]);
    expect(sent()).toEqual([
      expect.objectContaining({
        to: customer,
        subject: "Re: Frage zum Ölwechsel",
        text: expect.stringContaining("89"),
      }),
    ]);
  });

  it("is read without the letters it quotes", async () => {
    const quoted =
      "Am Mo., 30. Nov. 2026 um 09:00 Uhr schrieb KFZ Brandt\r\n<info@kfz-brandt.example>:\r\n> Hallo";
    await post(letter(`Was kostet ein Ölwechsel?\r\n\r\n${quoted}`));
    await app.settle();

    expect(await asked()).toEqual(["Was kostet ein Ölwechsel?"]);
  });

  it("with a file says that files are not supported, and is answered", async () => {
    const parts = [
      "--x",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "Was kostet ein Ölwechsel?",
      "--x",
      "Content-Type: image/png",
      'Content-Disposition: attachment; filename="bild.png"',
      "",
      "abc",
      "--x--",
    ].join("\r\n");
    const head = letter("", []).replace(
      "Content-Type: text/plain; charset=utf-8",
      'Content-Type: multipart/mixed; boundary="x"',
    );
    await post(head + parts);
    await app.settle();

    expect(await asked()).toEqual(["[Datei – nicht unterstützt]", "Was kostet ein Ölwechsel?"]);
    expect(sent()).toHaveLength(2);
  });

  it.each([
    ["an absence note", "Auto-Submitted: auto-replied"],
    ["a list", "List-Id: <news.example.org>"],
    ["bulk mail", "Precedence: bulk"],
    ["a report of a mail server", "Return-Path: <>"],
  ])("that is %s is passed over", async (_, head) => {
    const { status } = await post(letter("Ich bin im Urlaub.", [head]));
    await app.settle();

    expect([status, sent(), await asked()]).toEqual([200, [], []]);
  });

  it.each([
    ["a wrong secret is a 401", letter("Hallo"), "wrong", 401],
    ["no sender is a 400", "Subject: Hallo\r\n\r\nHallo", undefined, 400],
    ["nothing at all is a 400", "", undefined, 400],
  ])("with %s", async (_, body, given, status) => {
    expect((await post(body, given)).status).toBe(status);
    expect(await asked()).toEqual([]);
  });
});
