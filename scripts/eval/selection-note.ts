import type { LeadSlots } from "@/lib/chat/schemas";
import type { Action } from "@/lib/understanding";
import { timeOf } from "./selected-calendar";

/** What a selection's remark says of its action: "S1, 2026-11-23 09:00, plate SLF-KR 214". */
export type NoteDetails = Pick<Action, "days" | "time" | "lateMinutes"> & {
  services: string[];
  slots: LeadSlots;
};

/** Reads the remark on an action; what it does not say is left open. */
export function noteDetails(note: string): NoteDetails {
  const days = [...note.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)].map(([date]) => date);
  const [time = null] =
    /\b\d{2}:\d{2}\b/.exec(note) ?? /\b(?:morning|afternoon)\b/.exec(note) ?? [];
  const [, minutes] = /\blate(?: by)? (\d+)|\b(\d+) > \d+ minutes/.exec(note) ?? [];
  const [, name] = /\bname ([\p{Lu}][\p{L} ]+)/u.exec(note) ?? [];
  const [, phone] = /\bphone ([\d ]{6,})/.exec(note) ?? [];
  const [, email] = /\bmail (\S+@\S+?)(?:[;,]|$)/.exec(note) ?? [];
  const [, plate] = /\b(?:plate|reg) ([A-Z\d -]+\d[A-Z]?)/.exec(note) ?? [];
  const [, model] = /\bvehicle ([^;,]+)/.exec(note) ?? [];
  return {
    services: [...new Set(note.match(/\bS\d+\b/g) ?? [])],
    days: [...days].slice(0, 2).map((date) => ({ kind: "date", date })),
    time: timeOf(time),
    lateMinutes: minutes === undefined ? null : Number(minutes),
    slots: {
      ...(name !== undefined && { name: name.trim() }),
      ...(phone !== undefined && { phone: phone.replaceAll(" ", "") }),
      ...(email !== undefined && { email }),
      ...(plate !== undefined && { plate: plate.trim() }),
      ...(model !== undefined && { model: model.trim() }),
    },
  };
}

/** The pieces of a description that a remark on the variant means: those that share its numbers or its words. */
export function meantPieces(pieces: readonly string[], note: string): number[] {
  const [, variant] = /\bvariants?:? ([^;]*)/i.exec(note) ?? [];
  if (variant === undefined || /^inferred|^likely/.test(variant)) return [];
  const words = wordsOf(variant);
  return pieces
    .flatMap((piece, at) => (wordsOf(piece).some((word) => words.includes(word)) ? [at] : []))
    .slice(0, 6);
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? []).filter(
    (word) => word.length > 2 && !fillers.has(word),
  );
}

const fillers: ReadonlySet<string> = new Set(
  "with without more extra variant quantity for and the from over likely name und oder mit ohne bei mehr".split(
    " ",
  ),
);
