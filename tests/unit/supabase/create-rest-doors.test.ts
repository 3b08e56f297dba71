import { expect, it } from "vitest";
import { createRestDoors } from "@/lib/supabase/create-rest-db";

/** A client whose requests are kept instead of sent. */
function openClient() {
  const sent: { authorization: string | null; apikey: string | null }[] = [];
  const fetch = async (_: unknown, init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    sent.push({ authorization: headers.get("authorization"), apikey: headers.get("apikey") });
    return Response.json([]);
  };
  return { open: createRestDoors({ url: "http://127.0.0.1:1", key: "the-key", fetch }), sent };
}

it("doors of one client, used at once, each have their own member's rights and count their own calls", async () => {
  const { open, sent } = openClient();
  const [ours, theirs, service] = [open("ours"), open(async () => "theirs"), open()];

  await Promise.all([ours.call("a", {}), theirs.call("a", {}), service.call("a", {})]);
  await ours.call("b", {});

  const authorizations = sent.map(({ authorization }) => authorization);
  expect(authorizations.toSorted()).toEqual([
    "Bearer ours",
    "Bearer ours",
    "Bearer the-key",
    "Bearer theirs",
  ]);
  expect(new Set(sent.map(({ apikey }) => apikey))).toEqual(new Set(["the-key"]));
  expect([ours, theirs, service].map(({ stats }) => stats.calls)).toEqual([2, 1, 1]);
});
