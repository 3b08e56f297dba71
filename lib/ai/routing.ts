/** What a model is asked for. */
export const modelTasks = [
  /** Small talk. */
  "talk",
  /** Put one FAQ or passage into an answer to the question. */
  "phrase",
  /** The same from several of them. */
  "combine",
  /** The customer's language is not that of the workshop's texts. */
  "translate",
] as const;
export type ModelTask = (typeof modelTasks)[number];

export type ModelSize = "small" | "large";

/** The large model where meaning has to survive a change of shape; the small one is quicker and phrases well. */
export const defaultLargeTasks: readonly ModelTask[] = ["combine", "translate"];

/** The size for a task. */
export function sizeFor(task: ModelTask, largeTasks: readonly ModelTask[]): ModelSize {
  return largeTasks.includes(task) ? "large" : "small";
}
