import type { ModelUsage } from "./language-model";
import { eurosPerDollar, pricesUsd } from "./prices";

/** Euros per million tokens, for models that the table does not have. */
export type TokenPrice = { input: number; output: number };

/** What a call cost; a model without a known price costs nothing and says so. */
export type Cost = { microEuros: number; isPriced: boolean };

/** Counts tokens into micro-euros. Euros per million tokens are micro-euros per token. */
export function costOf(model: string, usage: ModelUsage, otherwise: TokenPrice | null): Cost {
  const price = tablePrice(model) ?? otherwise;
  if (price === null) return { microEuros: 0, isPriced: false };
  const { inputTokens, outputTokens } = usage;
  return {
    microEuros: Math.ceil(inputTokens * price.input + outputTokens * price.output),
    isPriced: true,
  };
}

function tablePrice(model: string): TokenPrice | null {
  const name = Object.keys(pricesUsd)
    .filter((it) => isVersionOf(model, it))
    .toSorted((left, right) => right.length - left.length)[0];
  const price = name === undefined ? undefined : pricesUsd[name];
  return price
    ? { input: price.input * eurosPerDollar, output: price.output * eurosPerDollar }
    : null;
}

/** "gpt-4.1-2025-04-14" is a gpt-4.1, "gpt-4.1-mini" has a price of its own, "gpt-4.10" is something else. */
function isVersionOf(model: string, name: string): boolean {
  return model === name || (model.startsWith(name) && /^-[\d-]/.test(model.slice(name.length)));
}
