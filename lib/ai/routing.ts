/** What a model is asked for. */
export const modelTasks = [
  /** Read what a customer wants and select the facts that answer it. */
  "read",
] as const;
export type ModelTask = (typeof modelTasks)[number];

export type ModelSize = "small" | "large";

/** A small model reads well enough, and quickly; who wants the large one for it says so. */
export const defaultLargeTasks: readonly ModelTask[] = [];

/** The size for a task. */
export function sizeFor(task: ModelTask, largeTasks: readonly ModelTask[]): ModelSize {
  return largeTasks.includes(task) ? "large" : "small";
}
