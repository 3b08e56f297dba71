import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkDataFolder } from "@/scripts/start/check-data-folder";
import { freePort, preferPort, requireFreePort } from "@/scripts/start/ports";

describe("a port", () => {
  let port = 0;
  let taken: Server;

  beforeEach(async () => {
    port = await freePort();
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(port, "127.0.0.1", resolve));
  });
  afterEach(() => new Promise((resolve) => taken.close(resolve)));

  it("that is taken stops the start with one sentence that names the variable", async () => {
    await expect(requireFreePort(port, "127.0.0.1", "PORT")).rejects.toThrow(
      `Port ${port} is already in use by another program. Choose another one with PORT.`,
    );
  });

  it("that is taken on another address of this machine is taken too", async () => {
    await expect(requireFreePort(port, "::", "PORT")).rejects.toThrow(/already in use/);
  });

  it("that is only preferred gives way to a free one", async () => {
    expect(await preferPort(port)).not.toBe(port);
  });

  it("that is free is kept", async () => {
    const free = await freePort();

    await expect(requireFreePort(free, "127.0.0.1", "PORT")).resolves.toBeUndefined();
    expect(await preferPort(free)).toBe(free);
  });
});

describe("a data folder", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "carbot-data-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is made when it is not there", () => {
    expect(() => checkDataFolder(join(folder, "a/b"))).not.toThrow();
  });

  it("that is a file stops the start with one sentence", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");

    expect(() => checkDataFolder(file)).toThrow(
      `The data folder ${file} cannot be used: there is a file of that name. Choose another one with DATA_DIR.`,
    );
    expect(() => checkDataFolder(join(file, "inside"))).toThrow(/a part of its path is a file/);
  });
});
