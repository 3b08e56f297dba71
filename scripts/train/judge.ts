import type { Decision } from "@/lib/understanding";
import type { DayWish } from "@/lib/chat";
import { renderDecision } from "./render-decision";
import type { Sample } from "./samples";

export type Judgement = { isRight: boolean; reasons: string[]; answered: boolean; text: string };

/** Judges a decision by the rules of the labelled sets' scorer; an offer is a question and no answer. */
export function judgeDecision(
  decision: Decision,
  sample: Sample,
  days: readonly DayWish[],
): Judgement {
  const text = renderDecision(
    decision,
    sample.workshop,
    days,
    sample.now.toISOString().split("T")[0] ?? "",
    sample.locale,
  );
  const { all = [], any, none = [], abstain, action } = sample.expected;
  const said = (part: string) => occurs(text, part);
  // Nobody but the team knows whether a car is ready; the reply says so.
  const acts = decision.action !== null && decision.action !== "status";
  const answered = !decision.isOffer && (text !== "" || decision.talk !== null || acts);
  const reasons = [
    ...all.filter((part) => !said(part)).map((part) => `lacks ${part}`),
    ...(any && !any.some(said) ? [`none of ${any.join(" | ")}`] : []),
    ...none
      .filter((part) => (/^(?:ja|yes), $/.test(part) ? /^(?:ja|yes)\b/i.test(text) : said(part)))
      .map((part) => `has ${part}`),
    ...(abstain === true && answered ? ["answered"] : []),
    ...(action && !fits(action, decision.action)
      ? [`action ${decision.action} not ${action}`]
      : []),
  ];
  return { isRight: reasons.length === 0, reasons, answered, text };
}

function fits(wanted: string, action: string | null): boolean {
  if (action === null) return false;
  const handed = ["status", "complaint", "breakdown", "handOff"].includes(action)
    ? "handoff"
    : action === "callBack" || action === "quote"
      ? "lead"
      : action;
  return (
    handed === wanted ||
    (handed === "cancel" && ["lead", "handoff", "appointment"].includes(wanted)) ||
    (handed === "move" && wanted === "appointment")
  );
}

const remembered = new Map<string, string>();

function normal(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size > 20_000) remembered.clear();
  const made = normalise(text);
  remembered.set(text, made);
  return made;
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/[„“”"’‘]/g, '"')
    .replace(/[–—]/g, "-")
    .replace(/(\d)[.,](\d{3})(?!\d)/g, "$1$2")
    .replace(/(\d)\s+(€|£|euro|pounds|minuten|minutes|mm|%|km|h\b)/g, "$1$2");
}

/** Whether a text says a part as the scorer sees it. */
export function judgeParts(text: string, part: string): boolean {
  return occurs(text, part);
}

function occurs(text: string, part: string): boolean {
  const wanted = normal(part);
  if (!normal(text).includes(wanted)) return false;
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    (/^\d/.test(wanted) ? "(?<!\\d)" : "") + escaped + (/\d$/.test(wanted) ? "(?!\\d)" : ""),
  ).test(normal(text));
}
