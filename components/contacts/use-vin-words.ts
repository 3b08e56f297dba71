"use client";

import { useState } from "react";
import { requestJson } from "@/components/api/request-json";
import type { VinWords } from "@/lib/contacts";

/** What a typed VIN says, asked once the field is left; null while it is none. */
export function useVinWords(first: VinWords | null) {
  const [decoded, setDecoded] = useState(first);
  const ask = async (typed: string) => {
    setDecoded(null);
    if (typed.trim() === "") return;
    try {
      const { valid, manufacturer, modelYear } = await requestJson<VinAnswer>(
        `/api/vin/${encodeURIComponent(typed.trim())}`,
      );
      setDecoded({ isValid: valid, manufacturer, modelYear });
    } catch {
      // The form says by itself what cannot be a number; a decoder that is away takes nothing from it.
    }
  };
  return { decoded, ask };
}

type VinAnswer = { valid: boolean; manufacturer: string | null; modelYear: number | null };
