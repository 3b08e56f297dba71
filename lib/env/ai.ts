import { z } from "zod";
import { httpUrl, milliseconds, secret, whole } from "./values";

const euros = z.coerce
  .number("must be a number")
  .min(0, "must be at least 0")
  .max(10_000, "must be at most 10000");

/** Tasks of earlier versions; an installation that still names them starts, and they mean nothing. */
const formerTasks = ["talk", "phrase", "combine", "translate"] as const;

/** Names of tasks, comma-separated; `lib/ai/routing.ts` says what they mean. */
const tasks = z
  .string()
  .transform((list) => list.split(",").map((name) => name.trim()))
  .pipe(z.array(z.enum(["read", ...formerTasks], "must be empty or read")))
  .transform((names) => names.filter((name) => name === "read"));

/** Which language model answers, if any; without a key and without an address none does. */
export const aiVariables = {
  /** Chooses where several are configured; `none` switches models off. Unset: address, then Anthropic, then OpenAI. */
  AI_PROVIDER: z
    .enum(
      ["anthropic", "openai", "compatible", "none"],
      "must be anthropic, openai, compatible or none",
    )
    .optional(),
  ANTHROPIC_API_KEY: secret(8).optional(),
  ANTHROPIC_BASE_URL: httpUrl.optional(),
  OPENAI_API_KEY: secret(8).optional(),
  /** A server that speaks OpenAI's Chat Completions; `OPENAI_BASE_URL` is the same by the name that others use. */
  AI_BASE_URL: httpUrl.optional(),
  OPENAI_BASE_URL: httpUrl.optional(),
  /** Its key; unset: `OPENAI_API_KEY`, or none. */
  AI_API_KEY: secret(1).optional(),
  AI_MODEL_SMALL: z.string().max(120).optional(),
  AI_MODEL_LARGE: z.string().max(120).optional(),
  /** What the large model does; unset: nothing. */
  AI_LARGE_TASKS: tasks.optional(),
  AI_FIRST_TOKEN_TIMEOUT_MS: milliseconds.default(5_000),
  AI_TOTAL_TIMEOUT_MS: milliseconds.default(20_000),
  AI_MAX_STREAMS: whole(1, 10_000).default(50),
  AI_MAX_STREAMS_PER_WORKSHOP: whole(1, 1_000).default(5),
  /** Euros per million tokens, for a model that the price table does not have; unset it counts as 0. */
  AI_PRICE_INPUT: euros.optional(),
  AI_PRICE_OUTPUT: euros.optional(),
};
