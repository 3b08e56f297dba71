import { labelOfAction, type Decision, type LastTurn } from "@/lib/understanding";
import type { TrainWorkshop } from "./samples";

/** What a decided turn leaves for the next one to lean on, as a stored frame would. */
export function lastOfDecision(decision: Decision, { index }: TrainWorkshop): LastTurn {
  const { services, texts, serviceAsks, calendar, contact, list, talk, action, refuse } = decision;
  const asks = [
    ...(services.length > 0 ? ["service", ...serviceAsks] : []),
    ...(texts.length > 0 ? ["text"] : []),
    ...(calendar === null ? [] : [calendar, "calendar"]),
    ...(contact.length > 0 ? ["contact"] : []),
    ...(list ? ["list"] : []),
    ...(talk === null ? [] : ["talk"]),
    ...(action === null ? [] : ["action", `action.${labelOfAction(action)}`]),
    ...(refuse === null ? [] : ["refuse"]),
  ];
  return {
    asks: asks.length > 0 ? asks : ["nothing"],
    services: new Set(services.flatMap((at) => index.services[at]?.service.id ?? [])),
    passages: new Set(texts.flatMap((at) => index.texts[at]?.passageId ?? [])),
  };
}
