"use client";

import useSWR from "swr";
import { requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import { useInbox } from "../inbox-context";

/** The words a workshop sorts its conversations by; asked for where they are wanted. */
export function useTags(isWanted: boolean): readonly string[] {
  const { workshop } = useInbox();
  const { data } = useSWR<string[]>(
    isWanted ? workshopUrl(workshop, "tags") : null,
    requestJson<string[]>,
    { revalidateOnFocus: false },
  );
  return data ?? [];
}
