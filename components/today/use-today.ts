"use client";

import { useEffect, useRef } from "react";
import useSWR, { useSWRConfig } from "swr";
import { requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import { useLiveListener } from "@/components/live/live-context";
import type { Today } from "@/lib/analytics/schemas";

/** What the stream does not tell, an appointment of the booking page say, is found this late at the most. */
const pollMs = 60_000;
/** Several changes in a row are asked for once. */
const settleMs = 700;

const keyOf = (workshop: string) => workshopUrl(workshop, "stats");

/** What there is to do now; the page, the tabs and their badges share one answer. */
export function useToday(workshop: string, rendered?: Today): Today | undefined {
  const { data } = useSWR<Today>(keyOf(workshop), requestJson<Today>, {
    refreshInterval: pollMs,
    ...(rendered && { fallbackData: rendered }),
    // What the server has just rendered is not asked for again.
    revalidateOnMount: rendered === undefined,
    keepPreviousData: true,
  });
  return data;
}

/** Asks anew soon after the stream tells of a change; stands once in the dashboard and shows nothing. */
export function RefreshToday({ workshop }: { workshop: string }) {
  const { mutate } = useSWRConfig();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const refresh = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void mutate(keyOf(workshop)), settleMs);
  };
  useLiveListener({ onChanges: refresh, onReset: refresh });
  useEffect(() => () => clearTimeout(timer.current), []);
  return null;
}
