import { LRUCache } from "lru-cache";
import type { Catalogue } from "../catalogue";
import {
  indexServices,
  indexTexts,
  type Background,
  type CatalogueIndex,
  type ServiceIndex,
} from "./catalogue-index";
import { servicePairKeys, textPairKeys, type CandidatePairKeys } from "./pairs";

/** An index with the hashed words of its candidates. */
type KnownIndex = { index: CatalogueIndex; keys: CandidatePairKeys };

type KnownServices = { begun: ServiceIndex; keys: CandidatePairKeys["services"] };

const knownServices = new WeakMap<Catalogue["services"], KnownServices>();
const remembered = new LRUCache<string, KnownIndex & Pick<Catalogue, "services">>({ max: 100 });

/** The index of a catalogue, made once for the same texts; its services are indexed once, whatever texts a message finds. */
export function knownIndex({ services, sentences }: Catalogue, background: Background): KnownIndex {
  const content = JSON.stringify(sentences);
  const known = remembered.get(content);
  // Another workshop may have the same texts, or none as well.
  if (known?.services === services) return known;
  const { begun, keys } = servicesOf(services);
  const index = indexTexts(begun, sentences, background);
  const made = { services, index, keys: { services: keys, texts: textPairKeys(index.texts) } };
  remembered.set(content, made);
  return made;
}

function servicesOf(services: Catalogue["services"]): KnownServices {
  const known = knownServices.get(services);
  if (known) return known;
  const begun = indexServices(services);
  const made = { begun, keys: servicePairKeys(begun.services) };
  knownServices.set(services, made);
  return made;
}
