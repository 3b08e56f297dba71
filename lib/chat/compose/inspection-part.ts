import { inspectionDue, inspectionRuleOf, type InspectedVehicle } from "@/lib/vehicles";
import type { Meaning } from "../understand/meaning";
import {
  asksInspectionDue,
  carriesOthers,
  readInspectionHistory,
} from "../understand/read-inspection";
import { unknownPart } from "./action-part";
import { part, type Part, type Turn } from "./part";

/**
 * When a car's statutory test is due, by law and never as a fact of the workshop: the rule, and the month if the customer named one to
 * count from. Not known for what is driven for others, such as a taxi; null when that was not the question or the country's rule is
 * not held.
 */
export function inspectionPart(meaning: Meaning, turn: Turn): Part | null {
  const { context, local, wording } = turn;
  const { address, region } = context.workshop;
  if (carriesOthers(meaning.annotation.words)) {
    return asksInspectionDue(meaning) ? unknownPart(meaning, turn) : null;
  }
  const vehicle = vehicleOf(meaning);
  const rule = vehicle && inspectionRuleOf(address.country, region, vehicle);
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

/** Null for a vehicle whose intervals are others and not known here. */
function vehicleOf({ annotation }: Meaning): InspectedVehicle | null {
  const named = annotation.hits.map(({ concept }) => concept.id);
  if (named.includes("motorbike")) return "motorbike";
  return named.some((id) => others.has(id)) ? null : "car";
}

const others: ReadonlySet<string> = new Set(["lorry", "van", "motorhome", "trailer", "tractor"]);
