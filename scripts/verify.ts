import { runScript } from "./start/run-script";
import { runSteps } from "./test/run-steps";
import { quickSteps } from "./test/quick-steps";

await runScript((processes) => runSteps(quickSteps, processes));
