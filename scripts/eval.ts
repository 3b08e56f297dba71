import { writeFileSync } from "node:fs";
import { startEnv } from "@/lib/env/start";
import { parseEvalArguments } from "./eval/arguments";
import { askAll } from "./eval/ask-all";
import { knownFiles, openAskedInstallation } from "./eval/open-asked-installation";
import { readOwnNumbers } from "./eval/own-numbers";
import { readDialogues, readQuestions } from "./eval/question-files";
import { listVerdicts, summarizeReaders } from "./eval/reader-summary";
import { openRecordedModel } from "./eval/open-recorded-model";
import { summarize } from "./eval/summary";
import { explained, StartFailure } from "./start/failure";
import { runScript } from "./start/run-script";

await runScript(async (processes) => {
  const env = explained(() => startEnv());
  const args = parseEvalArguments(process.argv.slice(2), env.INIT_CWD ?? ".");
  const dialogues = [
    ...args.questions.flatMap(readQuestions),
    ...args.dialogues.flatMap(readDialogues),
  ];
  const model = await openRecordedModel(args, dialogues, knownFiles(args));
  const { url, db } = await openAskedInstallation(processes, args, env, model.webEnv);
  const results = await askAll(url, dialogues, knownFiles(args).map(readOwnNumbers));
  await model.close();
  if (args.out !== null) writeFileSync(args.out, `${JSON.stringify({ results }, null, 2)}\n`);
  console.log(`\n${summarize(results)}`);
  if (db !== null) console.log(`\n${summarizeReaders(results, await listVerdicts(db, results))}`);
  if (results.length > 0 && results.every((row) => row.reason.startsWith("error:"))) {
    throw new StartFailure("Not one question was answered.");
  }
  return 0;
});
