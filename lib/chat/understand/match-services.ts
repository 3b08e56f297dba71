import { isAccessory, isPartHead, jobClassOf, type Annotation } from "@/lib/knowledge";
import type { ServiceFact } from "@/lib/workshops/context";
import { entryOf, type CatalogService } from "./service-catalog";
import type { ServiceForm } from "./service-form";
import { classesFor, isContradicted } from "./contradicts-service";
import { isForOtherVehicle, isVehicle } from "./for-vehicle";
import { matchItem } from "./match-item";
import { narrowingOf, type Narrowing } from "./narrowing";

/** A service that a question may mean, with the units that say so. */
export type ServiceMatch = {
  service: ServiceFact;
  units: readonly number[];
  /** False when the question names only something broader ("Bremsen"). */
  isExact: boolean;
  /** How many things the matched name is made of: "Scheiben und Beläge" are two. */
  breadth?: number;
  /** The units without those that only say what it is for ("am Motorrad"), if any are left. */
  core?: readonly number[];
  /** It only checks, cleans or adjusts the thing, and the question speaks of no such job. */
  isLesser?: boolean;
};

/** The services a question names. Similar names do not count: whatever else the words say must not contradict the service. */
export function matchServices(
  question: Annotation,
  services: readonly CatalogService[],
): ServiceMatch[] {
  const narrowing = narrowingOf(question);
  const matches = services.flatMap((entry) => matchService(question, narrowing, entry) ?? []);
  const widest = keepWidest(matches, bothWays.test(question.words));
  return preferSaid(preferNarrowed(widest, services, narrowing), services, question);
}

function matchService(
  question: Annotation,
  asked: Narrowing,
  { service, forms, about }: CatalogService,
): ServiceMatch | null {
  const [name] = forms;
  if (name && isForOtherVehicle(question, name)) return null;
  let best: ServiceMatch | null = null;
  for (const form of forms) {
    // A synonym that says nothing but what it is for names no job.
    if (form !== name && form.items.every(isVehicle) && !saysOnly(question, form)) continue;
    const found = matchForm(question, form, about);
    if (!found || !isWholeWord(question, found.units) || hasOtherHead(question, found.units)) {
      continue;
    }
    // "Mit Einstellen oder ohne" asks for no job alone.
    const isOpen = bothWays.test(question.words);
    const classes = isOpen ? noClasses : classesFor(question, found.units, asked.classes);
    const job = { ...asked, classes };
    if (isContradicted(job, name, forms, found.isExact, form)) continue;
    const isLesser = isLesserJob(form, question);
    found.isExact &&= saysQualifiers(asked, form);
    // "Jahresinspektion" may be the large one here; who says "Inspektion" has not said which.
    const isLiteral = form === name || saysLiterally(question, form);
    found.isExact &&= isLiteral || name === undefined || saysQualifiers(asked, name);
    const isBetter =
      !best ||
      Number(found.isExact) > Number(best.isExact) ||
      (found.isExact === best.isExact && found.units.length > best.units.length);
    if (isBetter) best = { service, ...found, ...(isLesser && { isLesser }) };
  }
  return best;
}

/** The -prüfung of "Bremsenprüfung" is said by nobody who says "Bremsen". */
function isLesserJob({ narrowing }: ServiceForm, { units }: Annotation): boolean {
  const jobs = [...narrowing.classes];
  return (
    jobs.length > 0 &&
    jobs.every((it) => lesserJobs.has(it)) &&
    !units.some(({ key }) => narrowing.classes.has(jobClassOf(key) ?? "replace"))
  );
}

const noClasses: Narrowing["classes"] = new Set();
const lesserJobs: ReadonlySet<string> = new Set(["check", "clean", "adjust"]);

function saysQualifiers({ qualifiers }: Narrowing, { narrowing }: ServiceForm): boolean {
  return [...narrowing.qualifiers.keys()].every((it) => qualifiers.has(it));
}

function saysOnly({ units }: Annotation, { items }: ServiceForm): boolean {
  return units.every(({ key }) => isAccessory(key) || items.some(({ keys }) => keys.includes(key)));
}

function saysLiterally({ units }: Annotation, { items }: ServiceForm): boolean {
  return items.every((item) => item.keys.every((key) => units.some((unit) => unit.key === key)));
}

function matchForm(
  question: Annotation,
  form: ServiceForm,
  about: () => Annotation,
): Omit<ServiceMatch, "service"> | null {
  const units = new Set<number>();
  const core = new Set<number>();
  const namesVehicle = question.hits.some(({ concept }) => concept.kind === "vehicle");
  let isExact = true;
  for (const item of form.items) {
    const found = matchItem(question, item, about);
    // Who asks for an oil change may mean that of the motorbike or that of the classic.
    if (!found && isVehicle(item) && !namesVehicle && form.items.length > 1) {
      isExact = false;
      continue;
    }
    if (!found) return null;
    isExact &&= found.isExact;
    for (const unit of found.units) {
      units.add(unit);
      if (!isVehicle(item)) core.add(unit);
    }
  }
  if (units.size === 0) return null;
  const [all, own] = [units, core].map((set) => [...set].toSorted((a, b) => a - b));
  return { units: all ?? [], isExact, breadth: form.items.length, core: own?.length ? own : all };
}

/** A compound counts only as a whole: what is left of it must be mere wording ("-wechsel", "Auto-"). */
function isWholeWord({ units }: Annotation, matched: readonly number[]): boolean {
  const tokens = new Set(matched.map((index) => units[index]?.token));
  return units.every(
    ({ token, key }, index) => !tokens.has(token) || matched.includes(index) || isAccessory(key),
  );
}

function hasOtherHead({ units }: Annotation, matched: readonly number[]): boolean {
  const lastToken = Math.max(...matched.map((index) => units[index]?.token ?? 0));
  return units.some(({ token, key }, index) => {
    return token === lastToken + 1 && isPartHead(key) && !matched.includes(index);
  });
}

/**
 * Drops a service whose words another one explains better, unless it is asked for both with and without, and broad guesses where
 * something exact was found.
 */
function keepWidest(matches: readonly ServiceMatch[], isBothWays: boolean): ServiceMatch[] {
  return matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          other !== match &&
          !(isBothWays && match.isExact) &&
          match.units.every((unit) => other.units.includes(unit)) &&
          other.isExact &&
          // "Bremsen vorne" means new ones before it means their test.
          (other.isLesser !== true || match.isExact) &&
          (other.units.length > match.units.length ||
            !match.isExact ||
            (other.breadth ?? 1) > (match.breadth ?? 1)),
      ),
  );
}

/** "Große Inspektion", "Wallbox montieren": where one candidate carries what is asked, those without it or for another job step back. */
function preferNarrowed(
  matches: readonly ServiceMatch[],
  services: readonly CatalogService[],
  asked: Narrowing,
): ServiceMatch[] {
  const carries = (match: ServiceMatch) => {
    const name = entryOf(services, match.service)?.forms[0];
    return [...asked.qualifiers].filter(([group, wanted]) =>
      [...(name?.narrowing.qualifiers.get(group) ?? [])].some((value) => wanted.has(value)),
    ).length;
  };
  const does = ({ service }: ServiceMatch, isAsked: boolean) =>
    [...(entryOf(services, service)?.forms[0]?.narrowing.classes ?? [])].some(
      (it) => asked.classes.has(it) === isAsked,
    );
  const isOtherJob = (match: ServiceMatch) => does(match, false) && !does(match, true);
  return matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          sharesUnits(other, match) &&
          (carries(other) > carries(match) || (does(other, true) && isOtherJob(match))),
      ),
  );
}

/**
 * Of "MOT test" and "MOT test Class 7" the plain one is meant by who says no more than that, the other by who does; both by who says
 * it twice ("with or without filter").
 */
function preferSaid(
  matches: readonly ServiceMatch[],
  services: readonly CatalogService[],
  { units, words }: Annotation,
): ServiceMatch[] {
  const said = units.map(({ key }) => key);
  const nameOf = ({ service }: ServiceMatch) =>
    entryOf(services, service)?.nameKeys ?? new Set<string>();
  const isBetter = (other: ServiceMatch, match: ServiceMatch) => {
    const [name, rival] = [nameOf(match), nameOf(other)];
    const isTwice = bothWays.test(words) || [...name].some((key) => count(said, key) > 1);
    if (other === match || isTwice || !sharesUnits(other, match)) return false;
    const isPlainer = other.isExact && more(rival, name).length === 0 && rival.size < name.size;
    if (isPlainer) return !more(name, rival).some((key) => said.includes(key));
    const isFuller = more(name, rival).length === 0 && name.size < rival.size;
    return isFuller && more(rival, name).every((key) => said.includes(key));
  };
  return matches.filter((match) => !matches.some((other) => isBetter(other, match)));
}

const bothWays =
  /\bmit (?:\w+ ){0,3}(?:und|oder) (?:einmal )?ohne\b|\bohne (?:\w+ ){0,3}(?:und|oder) (?:einmal )?mit\b|\bwith (?:\w+ ){0,3}(?:and|or) without\b|\bwithout (?:\w+ ){0,3}(?:and|or) with\b/;

function more(left: ReadonlySet<string>, right: ReadonlySet<string>): string[] {
  return [...left].filter((key) => !right.has(key));
}

function count(keys: readonly string[], key: string): number {
  return keys.filter((it) => it === key).length;
}

/** Whether two matches are about the same words, and so alternatives rather than two wishes. */
export function sharesUnits(left: ServiceMatch, right: ServiceMatch): boolean {
  const others = right.core ?? right.units;
  return (left.core ?? left.units).some((unit) => others.includes(unit));
}
