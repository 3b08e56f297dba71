import { matchSigns, readSigns } from "@/lib/knowledge";
import written from "./situation-signs.json";
import { wayOutKinds, type WayOutKind } from "./way-out-kinds";

const signs = readSigns(written);

/** What a message tells of: the situation only a person can help in, and whether it complains. */
export type Situation = { kind: WayOutKind | null; isComplaint: boolean };

/** The most urgent situation a customer's words tell of; in German or English. */
export function readSituation(text: string): Situation {
  const told = new Set(matchSigns(text, signs).map(({ key }) => key));
  return {
    kind: wayOutKinds.find((kind) => told.has(kind)) ?? null,
    isComplaint: told.has("complaint"),
  };
}
