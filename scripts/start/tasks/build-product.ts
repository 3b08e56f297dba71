import { buildIfStale, buildWidgetStep } from "../build-product";
import { performTask } from "./perform-task";

await performTask("build-product", async ({ mode }, processes) => {
  await (mode === "production" ? buildIfStale(processes) : buildWidgetStep());
  return null;
});
