import { z } from "zod";

/** A form as React sends it. */
export const sentForm = z.instanceof(FormData);

/** What an action of a form is called with first: its state before. It comes from the browser, so nothing is read from it. */
export const formerState = z.unknown();

type ActionSpec<Args extends unknown[], Result> = {
  /** The arguments as they are sent: anybody can call an action with anything, whatever its types say. */
  args: z.ZodType<Args>;
  /** The answer to other arguments: a refusal as the form knows it. */
  refused: NoInfer<Result>;
};

/** Makes a server action that checks its arguments before it does anything. */
export function defineAction<Args extends unknown[], Result>(
  { args, refused }: ActionSpec<Args, Result>,
  handler: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...given: unknown[]) => {
    const read = args.safeParse(given);
    return read.success ? handler(...read.data) : refused;
  };
}
