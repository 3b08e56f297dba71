import { createAnthropicModel } from "@/lib/ai/anthropic";
import type { LanguageModel } from "@/lib/ai/language-model";
import { createModels, type Models } from "@/lib/ai/models";
import { createOpenAiModel } from "@/lib/ai/openai";
import { createCompatibleModel } from "@/lib/ai/openai-compatible";
import { defaultLargeTasks, type ModelSize } from "@/lib/ai/routing";
import type { ServerEnv } from "@/lib/env/server";

type Provider = {
  /** What answers when no model is named. */
  models: Readonly<Record<ModelSize, string>>;
  create: (model: string) => LanguageModel;
};

const anthropicModels = { small: "claude-haiku-4-5", large: "claude-sonnet-4-6" };
const openAiModels = { small: "gpt-4.1-mini", large: "gpt-4.1" };

/** The models that the environment asks for, null when it asks for none: then the built-in engine answers alone. */
export function modelsFrom(env: ServerEnv): Models | null {
  const provider = chooseProvider(env);
  if (provider === null) return null;
  const small = env.AI_MODEL_SMALL ?? provider.models.small;
  // Who names one model means it for everything.
  const large = env.AI_MODEL_LARGE ?? env.AI_MODEL_SMALL ?? provider.models.large;
  const { AI_PRICE_INPUT: input, AI_PRICE_OUTPUT: output } = env;
  return createModels({
    adapters: { small: provider.create(small), large: provider.create(large) },
    largeTasks: env.AI_LARGE_TASKS ?? defaultLargeTasks,
    firstTokenMs: env.AI_FIRST_TOKEN_TIMEOUT_MS,
    totalMs: env.AI_TOTAL_TIMEOUT_MS,
    streamsMax: env.AI_MAX_STREAMS,
    streamsPerWorkshopMax: env.AI_MAX_STREAMS_PER_WORKSHOP,
    price: input === undefined || output === undefined ? null : { input, output },
  });
}

function chooseProvider(env: ServerEnv): Provider | null {
  const candidates = {
    compatible: compatible(env),
    anthropic: anthropic(env),
    openai: openAi(env),
    none: null,
  };
  return env.AI_PROVIDER === undefined
    ? (candidates.compatible ?? candidates.anthropic ?? candidates.openai)
    : candidates[env.AI_PROVIDER];
}

function compatible(env: ServerEnv): Provider | null {
  const baseUrl = env.AI_BASE_URL ?? env.OPENAI_BASE_URL;
  if (baseUrl === undefined) return null;
  const apiKey = env.AI_API_KEY ?? env.OPENAI_API_KEY;
  return {
    models: openAiModels,
    create: (model) => createCompatibleModel(model, { apiKey, baseUrl }),
  };
}

function anthropic({
  ANTHROPIC_API_KEY: apiKey,
  ANTHROPIC_BASE_URL: baseUrl,
}: ServerEnv): Provider | null {
  if (apiKey === undefined) return null;
  return {
    models: anthropicModels,
    create: (model) => createAnthropicModel(model, { apiKey, baseUrl }),
  };
}

function openAi({ OPENAI_API_KEY: apiKey }: ServerEnv): Provider | null {
  if (apiKey === undefined) return null;
  return { models: openAiModels, create: (model) => createOpenAiModel(model, { apiKey }) };
}
