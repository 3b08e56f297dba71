import { findAppointmentCode } from "@/lib/core/appointment-code";
import type { BuiltAnswer } from "./answer-built-in";
import type { ComposeInput } from "./compose-answer";
import { frameOfAnswer } from "./frame-of-answer";
import type { Answer } from "./schemas";
import type { TurnContext } from "./turn-context";

/**
 * Answers how far a car is where the customer shows the code of its appointment; every other message keeps its answer. Code and plate may
 * come in two messages, one after the other.
 */
export async function withOwnAppointment(
  { tellAppointment }: Pick<TurnContext, "tellAppointment">,
  { question, history, told }: ComposeInput,
  built: BuiltAnswer,
): Promise<BuiltAnswer> {
  const now = built.answer.told.plate;
  const before = history.findLast(({ author }) => author === "visitor")?.body ?? "";
  const code = findAppointmentCode(question) ?? (now && findAppointmentCode(before));
  if (!tellAppointment || !code) return built;
  const plate = now ?? told?.plate ?? null;
  const reply = await tellAppointment({ plate, code, locale: built.answer.locale });
  const answer: Answer = { ...built.answer, reply, answered: true, sources: [], actions: [] };
  return { answer, frame: frameOfAnswer(answer), isCertain: true };
}
