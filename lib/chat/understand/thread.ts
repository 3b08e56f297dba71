import type { AnswerTopic, HistoryMessage } from "../schemas";
import type { Intent } from "./cues";
import type { ServiceMatch } from "./match-services";
import type { ServiceCatalog } from "./service-catalog";

/** What the conversation is about when a question does not say: the services, days and wishes last spoken of. */
export type Thread = {
  services: readonly ServiceMatch[];
  /** All that was spoken of in the last answers: "both together". */
  recent: readonly ServiceMatch[];
  intents: ReadonlySet<Intent>;
  /** Whether the price, the duration or both were asked of the services last spoken of. */
  asked: ReadonlySet<Intent>;
  date: string | null;
  /** Topics that the last answer quoted a text on. */
  concepts: readonly string[];
};

const emptyThread: Thread = {
  services: [],
  recent: [],
  intents: new Set(),
  asked: new Set(),
  date: null,
  concepts: [],
};

/** How many answers back a service is still what "it" means. */
const rememberedAnswers = 3;

/** The thread of the bot's last answers: the wish of the last one, and the service last spoken of. */
export function threadOf(history: readonly HistoryMessage[], catalog: ServiceCatalog): Thread {
  const topics = history
    .flatMap(({ author, topic }) => (author === "bot" && topic !== null ? [topic] : []))
    .slice(-rememberedAnswers);
  const last = topics.at(-1);
  if (!last) return emptyThread;
  const serviceIds = topics.findLast((topic) => topic.serviceIds.length > 0)?.serviceIds ?? [];
  const recent = topics.flatMap((topic) => topic.serviceIds);
  // Where a service was named too, "it" is the service.
  const concepts = last.serviceIds.length > 0 ? [] : last.concepts;
  const onThem = topics.filter((topic) => topic.serviceIds.join() === serviceIds.join());
  return {
    ...threadOfTopic({ ...last, serviceIds, concepts }, catalog),
    asked: askedIn(onThem.flatMap((topic) => topic.intents)),
    recent: matchesOf(recent, catalog),
  };
}

/** The thread that an answer within the same message leaves for the next question of it. */
export function threadOfTopic(topic: AnswerTopic, catalog: ServiceCatalog): Thread {
  const services = matchesOf(topic.serviceIds, catalog);
  const intents = new Set(topic.intents.filter(isIntentName));
  const asked = askedIn(topic.intents);
  const { date, concepts = [] } = topic;
  return { services, recent: services, intents, asked, date, concepts };
}

function askedIn(intents: readonly string[]): ReadonlySet<Intent> {
  return new Set((["price", "duration"] as const).filter((intent) => intents.includes(intent)));
}

function matchesOf(ids: readonly string[], { services }: ServiceCatalog): ServiceMatch[] {
  return services
    .filter(({ service }) => ids.includes(service.id))
    .map(({ service }) => ({ service, units: [], isExact: true }));
}

const inheritable = [
  "price",
  "duration",
  "hours",
  "booking",
  "availability",
  "compare",
  "cheaper",
] as const;

function isIntentName(name: string): name is (typeof inheritable)[number] {
  return inheritable.some((it) => it === name);
}
