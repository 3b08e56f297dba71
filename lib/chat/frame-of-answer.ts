import { frameVersion, type Ask, type Frame } from "@/lib/understanding";
import type { Answer } from "./schemas";

const plain = { polarity: null, because: [], confidence: 1 };

/**
 * What the built-in engine answered, as a frame: the services and the day it spoke of. Follow-ups that a model reads lean on it as on a
 * model's own.
 */
export function frameOfAnswer({ locale, topic, openQuestions, told }: Answer): Frame {
  const { service: _service, ...slots } = told;
  return {
    version: frameVersion,
    reader: "built-in",
    language: locale,
    foreignLanguage: null,
    asks: [...serviceAsks(topic), ...dayAsks(topic)],
    action: null,
    slots,
    said: [],
    clarify: null,
    unknown: openQuestions.filter((it) => it.length <= 300).filter((_, index) => index < 4),
    refuse: null,
  };
}

function serviceAsks({ intents, serviceIds }: Answer["topic"]): Ask[] {
  const services = serviceIds
    .filter((_, index) => index < 8)
    .map((serviceId) => ({ serviceId, pieces: [], quantity: 1 }));
  if (services.length === 0) return [];
  const asked = (["price", "duration"] as const).filter((it) => intents.includes(it));
  return asked.length === 0
    ? [{ ask: "details", services, ...plain }]
    : asked.map((ask) => ({ ask, services, areTogether: false, ...plain }));
}

function dayAsks({ intents, date }: Answer["topic"]): Ask[] {
  if (date === null || !intents.includes("hours")) return [];
  return [
    { ask: "open", days: [{ kind: "date", date }], time: null, isNow: false, edge: null, ...plain },
  ];
}
