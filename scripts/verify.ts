import { runScript } from "./start/run-script";
import { runSteps } from "./test/run-steps";
import { quickSteps } from "./test/steps";

await runScript((processes) => runSteps(quickSteps, processes));
