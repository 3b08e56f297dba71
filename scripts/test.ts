import { runScript } from "./start/run-script";
import { runSteps } from "./test/run-steps";
import { allSteps } from "./test/all-steps";

await runScript((processes) => runSteps(allSteps, processes));
