"use client";

import { useEffect, useRef } from "react";
import useSWR from "swr";
import { jsonBody, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { ConversationDetail, ConversationNote, NoteInput } from "@/lib/conversations/schemas";
import { useInbox } from "../inbox-context";

/** What colleagues have written beside a conversation; asked for when there is something, and again when there is more. */
export function useNotes({ id, noteCount }: Pick<ConversationDetail, "id" | "noteCount">) {
  const { workshop } = useInbox();
  const url = workshopUrl(workshop, `conversations/${id}/notes`);
  const { data, mutate } = useSWR<ConversationNote[]>(
    noteCount > 0 ? url : null,
    requestJson<ConversationNote[]>,
    { revalidateOnFocus: false },
  );
  const known = useRef(noteCount);
  useEffect(() => {
    if (known.current === noteCount) return;
    known.current = noteCount;
    void mutate();
  }, [noteCount, mutate]);

  return {
    notes: noteCount > 0 ? (data ?? []) : [],
    add: (note: NoteInput) => requestJson<{ id: string }>(url, jsonBody("POST", note)),
    remove: async (noteId: string) => {
      const without = (notes: ConversationNote[] = []) =>
        notes.filter((note) => note.id !== noteId);
      await mutate(
        async (notes) => {
          await requestJson(`${url}/${noteId}`, { method: "DELETE" });
          return without(notes);
        },
        { optimisticData: without, rollbackOnError: true, revalidate: false },
      );
    },
  };
}
