// A worker that has a reader at work.
import { fork } from "node:child_process";

process.on("SIGTERM", () => undefined);
setInterval(() => undefined, 1_000);
const reader = fork(new URL("reader.mjs", import.meta.url).pathname);
console.log(`worker ${process.pid} 0`);
console.log(`reader ${reader.pid} 0`);
