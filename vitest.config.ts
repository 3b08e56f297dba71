import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const resolve = {
  alias: {
    "@": fileURLToPath(new URL(".", import.meta.url)),
    // Next resolves this marker itself; outside Next it has no meaning.
    "server-only": fileURLToPath(new URL("tests/support/server-only.ts", import.meta.url)),
  },
};

export default defineConfig({
  test: {
    // The embedded backend's one line for each refusal; tests provoke hundreds.
    onConsoleLog: (log) => !log.startsWith("database error "),
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["tests/{unit,eval}/**/*.test.{ts,tsx}"],
          // Hundreds of conversations take seconds, and many times that on a machine that is busy.
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "database",
          include: ["tests/database/**/*.test.ts"],
          // An embedded database takes half a gigabyte, so only two files run at a time.
          maxWorkers: 2,
          // A first start takes seconds, and many times that on a machine that is busy.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
