import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { startEnv } from "@/lib/env/start";
import { readLabelledSet, renderSet, type Rendered } from "./eval/render-selections";
import { explained, StartFailure } from "./start/failure";
import { runScript } from "./start/run-script";

const usage = "npm run eval:answers -- FOLDER... [--now ISO] [--show KIND]";

await runScript(async () => {
  const env = explained(() => startEnv());
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      now: { type: "string", default: "2026-11-20T10:00:00+01:00" },
      show: { type: "string" },
    },
  });
  if (positionals.length === 0)
    throw new StartFailure(`A folder of a labelled set is needed: ${usage}`);
  const folders = positionals.map((folder) => resolve(env.INIT_CWD ?? ".", folder));
  const rows = folders.flatMap((folder) =>
    renderSet(readLabelledSet(folder), new Date(values.now)),
  );
  for (const row of rows.filter(({ missed }) => missed !== "")) console.log(failed(row));
  for (const row of rows.filter((it) => it.invented.length > 0)) {
    console.log(`${row.id} invents ${row.invented.join(", ")} | ${row.answer.reply}`);
  }
  for (const row of rows.filter(({ kind }) => kind === values.show || values.show === "all"))
    console.log(shown(row));
  const kinds = Object.entries(Object.groupBy(rows, ({ kind }) => kind));
  for (const [kind, own = []] of kinds) console.log(`${kind}: ${right(own)} of ${own.length}`);
  console.log(`\nright: ${right(rows)} of ${rows.length}; ${invented(rows)} invented numbers`);
  return 0;
});

function right(rows: readonly Rendered[]): number {
  return rows.filter(({ missed }) => missed === "").length;
}

function invented(rows: readonly Rendered[]): number {
  return rows.flatMap((row) => row.invented).length;
}

function failed({ id, kind, question, missed, answer }: Rendered): string {
  return `${id} ${kind} | ${question} | ${missed} | ${answer.reply.replaceAll("\n", " / ")}`;
}

function shown({ id, question, answer }: Rendered): string {
  return `--- ${id}: ${question}\n${answer.reply}\n`;
}
