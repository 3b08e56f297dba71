import { describe, expect, it } from "vitest";
import {
  app,
  envelope,
  ids,
  keys,
  kinds,
  meta,
  post,
  said,
  sendsOf,
  text,
  conversation,
  write,
} from "@/tests/support/providers/meta-chat";

describe.each(kinds)("a customer on %s", (kind) => {
  it("gets one answer to a burst, however often it is told", async () => {
    const told = [text(kind, "Hallo"), text(kind, "Was kostet ein Ölwechsel?")];
    for (const one of [...told, ...told]) await post(kind, envelope(kind, [one]));
    await app.settle();

    expect(said()).toEqual([expect.objectContaining({ text: expect.stringContaining("89") })]);
    expect(await conversation()).toMatchObject({ channel: kind });
  });

  it("is known by either secret of the app, and by no other", async () => {
    const told = envelope(kind, [text(kind, "Hallo")]);
    const statuses = [
      await post(kind, told, keys.otherAppSecret),
      await post(kind, told, "a third secret"),
      await app.call(`/api/webhooks/${kind}/${ids[kind]}`, JSON.stringify(told)),
    ];

    expect(statuses.map(({ status }) => status)).toEqual([200, 401, 401]);
  });

  it("is answered after Meta has asked for the word of the account, and only for that", async () => {
    const cookie = await app.owner();
    const [row] = await app.rows(
      "select secrets, account_id from public.channel_connections where id = $1",
      [ids[kind]],
    );
    const word = cookie.sealer.open(
      String(row?.secrets),
      `${cookie.workshopId}:${kind}:${String(row?.account_id)}`,
    );
    const ask = (token: string) =>
      app.request(
        `/api/webhooks/${kind}/${ids[kind]}?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158`,
      );
    const [right, wrong] = [await ask(String(word["verifyToken"])), await ask("guessed")];

    expect([right.status, await right.text()]).toEqual([200, "1158"]);
    expect(wrong.status).toBe(401);
  });

  it("gets nothing of a bot after a day, and the team sees why", async () => {
    const twoDays = 48 * 3_600_000;
    await write(kind, "Was kostet ein Ölwechsel?", twoDays);
    await app.settle();

    expect(said()).toEqual([]);
    expect(await sendsOf()).toMatchObject([{ state: "failed", reason: "window_closed" }]);
  });

  it("is not sent a message twice when its answer got lost", async () => {
    meta.next("taken");
    await write(kind, "Was kostet ein Ölwechsel?");
    await app.settle();

    expect(said()).toHaveLength(1);
    expect(await sendsOf()).toMatchObject([{ state: "unsure" }]);
  });
});
