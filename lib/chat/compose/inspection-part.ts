import { inspectionDue, inspectionRuleOf } from "../facts/inspection-due";
import type { Meaning } from "../understand/meaning";
import { asksInspectionDue, readInspectionHistory } from "../understand/read-inspection";
import { part, type Part, type Turn } from "./part";

/**
 * When a car's statutory test is due, by law and never as a fact of the workshop: the rule, and the month if the customer named one to
 * count from. Null when that was not the question or the country's rule is not known.
 */
export function inspectionPart(meaning: Meaning, { context, local, wording }: Turn): Part | null {
  const { address, region } = context.workshop;
  const rule = inspectionRuleOf(address.country, region);
  if (!rule || !asksInspectionDue(meaning)) return null;
  const history = readInspectionHistory(meaning.text);
  const due = history && inspectionDue(history, rule, local.today);
  const isLong = history !== null && due === null;
  return part({
    text: [
      wording.inspectionRule(rule),
      ...(due ? [wording.inspectionDue(due.toString())] : []),
      ...(isLong ? [wording.inspectionUnknown] : []),
      wording.inspectionProof,
    ].join(" "),
    serviceIds: meaning.services.map(({ service }) => service.id),
  });
}
