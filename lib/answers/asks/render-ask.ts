import type { Ask } from "@/lib/understanding";
import type { Part } from "../part";
import type { Turn } from "../turn";
import { closuresAsk, firstOpenAsk, openAsk, weekAsk } from "./calendar-asks";
import { contactAsk } from "./contact-ask";
import { durationAsk } from "./duration-ask";
import { listAsk } from "./list-ask";
import { priceAsk } from "./price-ask";
import { compareAsk, detailsAsk, offeredAsk } from "./service-asks";
import { symptomAsk } from "./symptom-ask";
import { talkAsk } from "./talk-ask";
import { textAsk } from "./text-ask";

/** What one ask is answered with; empty where all that it points to is gone. */
export function renderAsk(ask: Ask, turn: Turn): Part {
  switch (ask.ask) {
    case "price":
      return priceAsk(ask, turn);
    case "duration":
      return durationAsk(ask, turn);
    case "details":
      return detailsAsk(ask, turn);
    case "offered":
      return offeredAsk(ask, turn);
    case "compare":
      return compareAsk(ask, turn);
    case "list":
      return listAsk(ask, turn);
    case "open":
      return openAsk(ask, turn);
    case "week":
      return weekAsk(ask, turn);
    case "closures":
      return closuresAsk(ask, turn);
    case "firstOpen":
      return firstOpenAsk(ask, turn);
    case "contact":
      return contactAsk(ask, turn);
    case "text":
      return textAsk(ask, turn);
    case "symptom":
      return symptomAsk(ask, turn);
    case "talk":
      return talkAsk(ask, turn);
  }
}
