import { unpackModel, type BuiltInModel } from "./packed-model";
import weights from "./weights.json";

let loaded: BuiltInModel | null = null;

/** The trained weights, unpacked once. */
export function loadModel(): BuiltInModel {
  loaded ??= unpackModel(weights);
  return loaded;
}
