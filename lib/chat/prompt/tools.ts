import type { ModelTool } from "@/lib/ai/language-model";
import { z } from "zod";
import { lineField } from "@/lib/core/text";

const words = (most: number) => lineField().min(1).max(most);

/** What a model may ask for and take up, with the arguments it must give. */
export const toolInputs = {
  hours_of_day: z.strictObject({ date: z.iso.date() }),
  price_of_service: z.strictObject({ service: words(120) }),
  search_passages: z.strictObject({ words: words(200) }),
  request_appointment: z.strictObject({
    service: words(120).optional(),
    wish: words(200).optional(),
  }),
  request_call_back: z.strictObject({ message: words(1_000).optional() }),
  hand_over: z.strictObject({}),
} as const;
export type ToolName = keyof typeof toolInputs;

const descriptions: Readonly<Record<ToolName, string>> = {
  hours_of_day: "Opening hours of one calendar day, closures and public holidays included.",
  price_of_service: "Price, duration and description of one of the workshop's services, by name.",
  search_passages: "Passages that were found for this conversation and speak of the given words.",
  request_appointment: "Offers the customer the form for an appointment request. Books nothing.",
  request_call_back: "Offers the customer the form to be called back by the team.",
  hand_over: "Hands the conversation over to a person of the team, when the customer asks for one.",
};

/** All tools as the model sees them. */
export const chatTools: readonly ModelTool[] = toolNames().map((name) => ({
  name,
  description: descriptions[name],
  input: toolInputs[name],
}));

/** Whether a model's word is one of our tools. */
export function isToolName(name: string): name is ToolName {
  return Object.hasOwn(toolInputs, name);
}

function toolNames(): ToolName[] {
  return Object.keys(toolInputs).filter(isToolName);
}
