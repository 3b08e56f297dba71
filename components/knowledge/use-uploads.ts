"use client";

import { useState } from "react";
import { RequestFailed } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import { toErrorKey, type KnowledgeErrorKey } from "./error-keys";
import { sendSignedIn } from "./send-signed-in";

/** A file on its way, or one that was refused. */
export type UploadState = {
  id: string;
  name: string;
  /** 0 to 1. */
  share: number;
  error: KnowledgeErrorKey | null;
};

/** The most that a file may have where this runs. */
export type UploadLimit = { bytes: number; megabytes: number };

/** Sends files one after the other and keeps what was refused until it is dismissed. */
export function useUploads(workshop: string, limit: UploadLimit, onAdded: () => void) {
  const [uploads, setUploads] = useState<UploadState[]>([]);
  const change = (id: string, part: Partial<UploadState>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const dismiss = (id: string) => setUploads((all) => all.filter((one) => one.id !== id));

  const send = async (files: readonly File[]) => {
    const waiting = files.map((file) => ({ id: crypto.randomUUID(), file }));
    setUploads((all) => [
      ...all,
      ...waiting.map(({ id, file }) => ({ id, name: file.name, share: 0, error: null })),
    ]);
    for (const { id, file } of waiting) {
      try {
        // The server refuses it too; here nobody waits for that.
        if (file.size > limit.bytes) throw new RequestFailed(413, "file_too_large");
        await sendSignedIn(workshopUrl(workshop, "documents"), file, (share) =>
          change(id, { share }),
        );
        dismiss(id);
        onAdded();
      } catch (error) {
        change(id, { error: toErrorKey(error) });
      }
    }
  };

  return { uploads, send, dismiss };
}
