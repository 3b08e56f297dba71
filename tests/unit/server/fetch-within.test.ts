import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchWithin } from "@/lib/server/fetch-within";
import { callRpc } from "@/lib/supabase/call-rpc";
import { createRestDb } from "@/lib/supabase/create-rest-db";

/** Takes every connection and never says a word, like a process that was stopped. */
let silent: Server;
let url: string;

beforeAll(async () => {
  silent = createServer(() => {}).listen(0, "127.0.0.1");
  await once(silent, "listening");
  url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
});

afterAll(() => {
  silent.close();
  silent.closeAllConnections();
});

test("a database that says nothing is unavailable, and not waited for without end", async () => {
  const db = createRestDb({ url, key: "key", fetch: fetchWithin(50) });

  await expect(callRpc(db, "get_workshop_context", { p_slug: "kfz-brandt" })).rejects.toMatchObject(
    { code: "unavailable", reason: "database_unreachable" },
  );
});

test("whoever asks can give up sooner", async () => {
  const controller = new AbortController();
  const asked = fetchWithin(60_000)(url, { signal: controller.signal });

  controller.abort(new Error("gone"));

  await expect(asked).rejects.toThrow("gone");
});
