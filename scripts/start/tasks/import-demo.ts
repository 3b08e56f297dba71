import { importDemo } from "../demo";
import { performTask } from "./perform-task";

await performTask("import-demo", ({ connection, ...demo }) => importDemo(connection, demo));
