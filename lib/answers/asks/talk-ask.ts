import type { AskOf } from "@/lib/understanding";
import { part, type Part } from "../part";
import type { Turn } from "../turn";

/** Small talk, by its kind; in a model's words where the guards have let them pass. */
export function talkAsk({ kind, reply }: AskOf<"talk">, { wording, context }: Turn): Part {
  const { name } = context.workshop;
  // What it is, and that it stays calm, it says in our own words.
  if (reply !== undefined && kind !== "areYouHuman" && kind !== "insult")
    return part({ text: reply });
  switch (kind) {
    case "greeting":
      return part({ text: wording.greeting(name) });
    case "thanks":
      return part({ text: wording.thanks });
    case "bye":
      return part({ text: wording.farewell });
    case "insult":
      return part({ text: wording.insult, answered: false });
    case "areYouHuman":
      return part({ text: wording.aboutMe(name) });
    case "howAreYou":
      return part({ text: wording.howAreYou });
    case "ok":
    case "decline":
      return part({ text: wording.acknowledged });
    case "help":
      return part({ text: wording.askAway, answered: false });
  }
}
