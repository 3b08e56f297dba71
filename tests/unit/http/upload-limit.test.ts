import { expect, it } from "vitest";
import { readUpload } from "@/lib/http/read-upload";

/** A form with a file of so many bytes, as it comes over the wire. */
async function formWith(bytes: number): Promise<Request> {
  const form = new FormData();
  form.set("file", new File(["x".repeat(bytes)], "list.txt"));
  const sent = new Response(form);
  return new Request("https://carbot.test/", {
    method: "POST",
    headers: sent.headers,
    body: await sent.arrayBuffer(),
  });
}

it.each([1_001, 200_000])(
  "a file of %i bytes is refused by the limit of 1000 it may have",
  async (bytes) => {
    await expect(readUpload(await formWith(bytes), "file", 1_000)).rejects.toMatchObject({
      reason: "file_too_large",
      issues: [{ path: "file", rule: "must not be larger than 1000 bytes" }],
    });
  },
);
