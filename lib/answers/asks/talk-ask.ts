import type { AskOf } from "@/lib/understanding";
import { part, type Part } from "../part";
import type { Turn } from "../turn";

/** Small talk, by its kind. */
export function talkAsk({ kind }: AskOf<"talk">, { wording, context }: Turn): Part {
  const { name } = context.workshop;
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
