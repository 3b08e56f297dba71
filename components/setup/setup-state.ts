import { failedForm, idleForm, type FormAction, type FormState } from "@/lib/core/form-state";
import type { Embed, TableRemark } from "@/lib/knowledge";
import type { Proposals } from "@/lib/workshops";

/** What reading a site or a table has found. */
export type FoundState = FormState & {
  found: Proposals | null;
  pageCount: number;
  /** What of a table was not taken. */
  remarks: readonly TableRemark[];
};
export const idleFound: FoundState = { ...idleForm, found: null, pageCount: 0, remarks: [] };
export const failedFound: FoundState = { ...idleFound, ...failedForm };
export type FindAction = FormAction<FoundState>;

/** What the chat said to a test question. */
export type ReplyState = FormState & { reply: string | null; isAnswered: boolean };
export const idleReply: ReplyState = { ...idleForm, reply: null, isAnswered: false };
export const failedReply: ReplyState = { ...idleReply, ...failedForm };
export type AskAction = FormAction<ReplyState>;

/** How the widget stands on a page that was looked at. */
export type EmbedState = FormState & {
  result: Embed | "originMissing" | null;
  /** Of the page that was looked at. */
  origin: string;
};
export const idleEmbed: EmbedState = { ...idleForm, result: null, origin: "" };
export const failedEmbed: EmbedState = { ...idleEmbed, ...failedForm };
export type CheckAction = FormAction<EmbedState>;
