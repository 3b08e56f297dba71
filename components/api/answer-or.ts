import { unstable_rethrow } from "next/navigation";

/** The answer of an action, or this one when none came: thrown, it would put an error page in the form's place. */
export async function answerOr<State>(failed: State, act: () => Promise<State>): Promise<State> {
  try {
    return await act();
  } catch (error) {
    // A redirect arrives as an error too.
    unstable_rethrow(error);
    return failed;
  }
}
