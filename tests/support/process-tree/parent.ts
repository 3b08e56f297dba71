// Keeps a small installation together, as `npm start` does; tests kill it.
import { childProcessEnv } from "@/lib/env/child-process";
import { createProcesses } from "@/scripts/start/processes";

const processes = createProcesses();
const module = (name: string) => `tests/support/process-tree/${name}.mjs`;
const env = childProcessEnv({});

processes.start({ name: "web server", module: module("web"), env });
processes.keep({ name: "worker", module: module("worker"), env });
processes.echo();
await processes.failed;
