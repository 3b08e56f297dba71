import type { Meaning } from "./meaning";

/** Between two services, in folded words and in signs. */
const joining = /\b(?:und|u|plus|sowie|mit|samt|auch|noch|dazu|and|n|with|also)\b/;
const signJoining = /[,;+&/]/;
/** Anywhere in the question. */
const together =
  /\b(?:zusammen|insgesamt|gesamt\w*|beide\w*|komplett|together|total|both|all in)\b/;
const choosing = /\b(?:oder|or|beziehungsweise|bzw|statt|instead|alternativ)\b/;

/**
 * Whether the customer wants all the services named: "Ölwechsel und HU" are added up, "Ölwechsel oder Inspektion" is a choice, and what
 * only happens to be named in one sentence is neither.
 */
export function areJoined({ text, annotation, services }: Meaning): boolean {
  const { words, tokens, units } = annotation;
  if (choosing.test(words)) return false;
  const places = services.flatMap((match) => match.units.map((at) => units[at]?.token ?? 0));
  const named = tokens.slice(Math.min(...places), Math.max(...places) + 1);
  const between = named.map(({ word }) => word).join(" ");
  const from = text.indexOf(named[0]?.raw ?? "");
  const signs = text.slice(from, text.lastIndexOf(named.at(-1)?.raw ?? "") + 1);
  return joining.test(between) || signJoining.test(signs) || together.test(words);
}
