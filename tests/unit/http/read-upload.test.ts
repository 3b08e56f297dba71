import { describe, expect, it } from "vitest";
import { readUpload } from "@/lib/http/read-upload";

const request = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("https://carbot.test/", { method: "POST", body, headers });
const form = (field: string, value: string | File) => {
  const data = new FormData();
  data.set(field, value);
  return data;
};
const file = (size: number) => new File(["a".repeat(size)], "Preise.txt");

describe("readUpload", () => {
  it("returns the file's name and bytes", async () => {
    const upload = await readUpload(request(form("file", file(5))), "file", 100);

    expect(upload).toEqual({ name: "Preise.txt", bytes: Buffer.from("aaaaa") });
  });

  it("accepts a file of exactly the limit and none larger", async () => {
    await expect(readUpload(request(form("file", file(100))), "file", 100)).resolves.toMatchObject({
      name: "Preise.txt",
    });
    await expect(readUpload(request(form("file", file(101))), "file", 100)).rejects.toMatchObject({
      code: "too_large",
      reason: "file_too_large",
    });
  });

  it("stops reading a body that is longer than it may be, whatever its length claims", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const streamed = new Request("https://carbot.test/", {
      method: "POST",
      body: endless,
      headers: { "content-type": "multipart/form-data; boundary=x" },
      duplex: "half",
    } as RequestInit);

    await expect(readUpload(streamed, "file", 100_000)).rejects.toMatchObject({
      code: "too_large",
    });
    expect(sent).toBeLessThan(10);
  });

  it("names what is wrong with a body that is no form, or a form without the file", async () => {
    const broken = { "content-type": "multipart/form-data; boundary=x" };

    await expect(readUpload(request("{}"), "file", 100)).rejects.toMatchObject({
      reason: "unsupported_media_type",
    });
    await expect(readUpload(request("--y", broken), "file", 100)).rejects.toMatchObject({
      reason: "bad_form",
    });
    await expect(readUpload(request(form("file", "text")), "file", 100)).rejects.toMatchObject({
      issues: [{ path: "file", rule: "must be a file" }],
    });
  });
});
