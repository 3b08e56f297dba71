import { createMemoryCache } from "@/lib/cache/memory";
import { createBreaker, type BreakerState } from "@/lib/core/breaker";
import type { Clock } from "@/lib/core/clock";
import { decodeVin, type DecodedVin } from "./decode-vin";
import { askVpic, type VehicleDetails } from "./vpic";

/** What a VIN says, and what a decoder adds where one is asked and agrees with it. */
export type VinAnswer = DecodedVin & {
  details: VehicleDetails | null;
  /** `none`: no decoder is configured; `away`: it did not answer; `unknown`: it knows nothing, or says something else than the VIN. */
  decoder: "none" | "away" | "unknown" | "answered";
};

export type VinLookupOptions = {
  now: Clock;
  /** Null where no decoder is configured. */
  decoder: { fetch: typeof globalThis.fetch; baseUrl: string } | null;
  /** Monotonic milliseconds. */
  clockMs: () => number;
};

export interface VinLookup {
  /** Reads a VIN in its normal form; a decoder that fails is left out, and never an error. */
  lookUp(vin: string): Promise<VinAnswer>;
  /** Null where no decoder is configured. */
  breaker(): BreakerState | null;
}

const dayMs = 24 * 60 * 60 * 1_000;
/** What a car is does not change: kept a day, for some twenty thousand of them. */
const kept = { freshMs: dayMs, boundMs: dayMs, absentMs: dayMs, sizeBytesMax: 20_000_000 };
/** A number that every decoder knows: the example that NHTSA's own documentation uses. */
const knownVin = "5UXWX7C50BA000001";
const probeEveryMs = 30_000;

/** A look-up over the built-in table and, where one is configured, a decoder behind a breaker and a cache of a day. */
export function createVinLookup({ now, decoder, clockMs }: VinLookupOptions): VinLookup {
  const breaker = createBreaker({
    probe: async () => decoder && askVpic(decoder, knownVin),
    probeEveryMs,
    clockMs,
  });
  const details = createMemoryCache<VehicleDetails>({
    policy: kept,
    load: async (vin) => ({
      value: decoder && (await askVpic(decoder, vin)),
      layer: "database",
      asOfMs: clockMs(),
    }),
    clockMs,
  });
  return {
    async lookUp(vin) {
      const decoded = decodeVin(vin, now().getUTCFullYear());
      if (decoder === null) return { ...decoded, details: null, decoder: "none" };
      // A number that was misread is somebody else's.
      if (!decoded.valid) return { ...decoded, details: null, decoder: "unknown" };
      const answer = await breaker.run(() => details.get(vin));
      if (answer === null) return { ...decoded, details: null, decoder: "away" };
      const found = answer.value;
      if (found === null || !agrees(found, decoded)) {
        return { ...decoded, details: null, decoder: "unknown" };
      }
      const modelYear = decoded.modelYear ?? found.modelYear;
      return { ...decoded, modelYear, details: found, decoder: "answered" };
    },
    breaker: () => decoder && breaker.state(),
  };
}

/** A decoder that names another maker or year than the number itself is not believed. */
function agrees(found: VehicleDetails, decoded: DecodedVin): boolean {
  const { manufacturer, possibleModelYears: years } = decoded;
  if (found.make !== null && manufacturer !== null && !isSameMake(found.make, manufacturer)) {
    return false;
  }
  return found.modelYear === null || years.length === 0 || years.includes(found.modelYear);
}

function isSameMake(left: string, right: string): boolean {
  const [one, other] = [plain(left), plain(right)];
  return one.startsWith(other) || other.startsWith(one);
}

function plain(make: string): string {
  return make
    .normalize("NFD")
    .replace(/[^a-z]/giu, "")
    .toLowerCase();
}
