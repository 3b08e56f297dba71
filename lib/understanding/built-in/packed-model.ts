import { z } from "zod";
import { askLabels, familyLabels, type FamilyLabel } from "./labels";
import type { Background } from "./catalogue-index";
import type { Trees } from "./trees";

const numbers = z.string();
const packedTrees = z.object({
  bias: z.number(),
  feature: numbers,
  threshold: numbers,
  left: numbers,
  roots: numbers,
});
type PackedTrees = z.infer<typeof packedTrees>;

/** The weights as they lie in the repository: runs of numbers as base64. */
export const packedModel = z.object({
  version: z.literal(1),
  background: z.object({ texts: z.number(), counts: z.record(z.string(), z.number()) }),
  asks: z.object({
    labels: z.array(z.string()),
    places: numbers,
    scales: z.array(z.number()),
    weights: numbers,
  }),
  pairs: z.object({ scale: z.number(), weights: numbers }),
  service: packedTrees,
  text: packedTrees,
  accept: packedTrees,
  families: z.record(z.string(), packedTrees),
});
export type PackedModel = z.infer<typeof packedModel>;

/** The weights as they are asked. */
export type BuiltInModel = {
  background: Background;
  asks: { places: ReadonlyMap<number, number>; scales: readonly number[]; weights: Int8Array };
  pairs: { scale: number; weights: Int8Array };
  service: Trees;
  text: Trees;
  accept: Trees;
  families: Record<FamilyLabel, Trees>;
};

/** Unpacks the weights; throws where they are not those of this code. */
export function unpackModel(json: unknown): BuiltInModel {
  const packed = packedModel.parse(json);
  if (packed.asks.labels.join() !== askLabels.join())
    throw new Error("The reader's weights are of other asks: run npm run train.");
  const places = new Uint32Array(bytesOf(packed.asks.places).buffer);
  return {
    background: packed.background,
    asks: {
      places: new Map([...places].map((place, at) => [place, at])),
      scales: packed.asks.scales,
      weights: new Int8Array(bytesOf(packed.asks.weights).buffer),
    },
    pairs: {
      scale: packed.pairs.scale,
      weights: new Int8Array(bytesOf(packed.pairs.weights).buffer),
    },
    service: unpackTrees(packed.service),
    text: unpackTrees(packed.text),
    accept: unpackTrees(packed.accept),
    families: Object.fromEntries(
      familyLabels.map((label) => {
        const trees = packed.families[label];
        if (!trees) throw new Error(`The reader's weights lack "${label}": run npm run train.`);
        return [label, unpackTrees(trees)];
      }),
    ) as Record<FamilyLabel, Trees>,
  };
}

function unpackTrees({ bias, feature, threshold, left, roots }: PackedTrees): Trees {
  return {
    bias,
    feature: [...new Int8Array(bytesOf(feature).buffer)],
    threshold: [...new Float64Array(bytesOf(threshold).buffer)],
    left: [...new Uint16Array(bytesOf(left).buffer)],
    roots: [...new Uint16Array(bytesOf(roots).buffer)],
  };
}

/** A copy, so that wider numbers lie where they must. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, "base64"));
}

/** The log-odds of every ask. */
export function scoreAsks(
  { places, scales, weights }: BuiltInModel["asks"],
  row: readonly number[],
): number[] {
  const count = scales.length;
  const sums = new Int32Array(count);
  for (const feature of row) {
    const place = places.get(feature);
    if (place === undefined) continue;
    for (let label = 0; label < count; label += 1)
      sums[label] = (sums[label] ?? 0) + (weights[place * count + label] ?? 0);
  }
  return scales.map((scale, label) => Math.max(-8, Math.min(8, scale * (sums[label] ?? 0))));
}
