import { buildAll } from "./start/build-product";
import { runScript } from "./start/run-script";

await runScript(async (processes) => {
  processes.echo();
  await buildAll(processes);
  return 0;
});
