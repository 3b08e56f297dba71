import { askLabels } from "@/lib/understanding";
import type { PackedModel } from "@/lib/understanding";
import type { Background } from "@/lib/understanding";
import type { Trees } from "@/lib/understanding";
import type { Linear } from "./fit-linear";
import type { Candidates, Deciders } from "./fit-stages";

const steps = 127;

/** Packs trained weights for the repository; the same weights give the same text. */
export function packModel(
  background: Background,
  asks: Linear,
  pairs: Float32Array,
  { service, text }: Candidates,
  { accept, families }: Deciders,
): PackedModel {
  const pairScale = largest(pairs) / steps;
  return {
    version: 1,
    background,
    asks: packLinear(asks),
    pairs: {
      scale: pairScale,
      weights: base64(Int8Array.from(pairs, (weight) => Math.round(weight / pairScale))),
    },
    service: packTrees(service),
    text: packTrees(text),
    accept: packTrees(accept),
    families: Object.fromEntries(
      Object.entries(families).map(([label, trees]) => [label, packTrees(trees)]),
    ),
  };
}

function packLinear({ places, labels, weights }: Linear): PackedModel["asks"] {
  const order = [...places].toSorted(([left], [right]) => left - right);
  const scales = Array.from(
    { length: labels },
    (_, label) =>
      largest(Float32Array.from(order, ([, at]) => weights[at * labels + label] ?? 0)) / steps,
  );
  const packed = new Int8Array(order.length * labels);
  order.forEach(([, from], to) => {
    for (let label = 0; label < labels; label += 1) {
      packed[to * labels + label] = Math.round(
        (weights[from * labels + label] ?? 0) / (scales[label] ?? 1),
      );
    }
  });
  return {
    labels: [...askLabels],
    places: base64(Uint32Array.from(order, ([place]) => place)),
    scales,
    weights: base64(packed),
  };
}

function packTrees({ bias, feature, threshold, left, roots }: Trees): PackedModel["service"] {
  return {
    bias,
    feature: base64(Int8Array.from(feature)),
    threshold: base64(Float64Array.from(threshold)),
    left: base64(Uint16Array.from(left)),
    roots: base64(Uint16Array.from(roots)),
  };
}

function largest(weights: Float32Array): number {
  let most = 1e-6;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return most;
}

function base64(values: Int8Array | Uint16Array | Uint32Array | Float64Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString("base64");
}
