import { benches } from "./bench/benches";
import type { Measurement } from "./bench/measure";
import { formatCosts, formatTable, machineFacts, writeReport } from "./bench/report";
import { openWorld } from "./bench/world";
import { buildIfStale } from "./start/build-product";
import { StartFailure } from "./start/failure";
import { runScript } from "./start/run-script";

const workshops = 10_000;

await runScript(async (processes) => {
  const asked = process.argv.slice(2);
  const names = asked.length > 0 ? asked : Object.keys(benches);
  const unknown = names.find((name) => benches[name] === undefined);
  if (unknown !== undefined) {
    throw new StartFailure(
      `There is no bench "${unknown}"; there are ${Object.keys(benches).join(", ")}.`,
    );
  }
  await buildIfStale(processes);
  const machine = machineFacts();
  const world = await openWorld(workshops, processes);
  try {
    for (const name of names) {
      const rows: Measurement[] = [];
      for await (const row of benches[name]?.(world) ?? []) {
        rows.push(row);
        console.log(`  ${row.name}: ${row.perSecond.toFixed(0)}/s, p95 ${row.p95Ms.toFixed(1)} ms`);
      }
      const file = writeReport(name, { bench: name, workshops, machine, rows });
      console.log(
        `\n${name}, ${workshops} workshops\n\n${formatTable(rows)}\n\n${formatCosts(rows)}\n\n${file}\n`,
      );
    }
  } finally {
    await world.close();
  }
  return 0;
});
