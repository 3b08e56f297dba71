"use client";

import useSWR from "swr";
import { jsonBody, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { ContactDetail } from "@/lib/contacts";
import type { ContactPatch, DueInput, VehicleInput } from "@/lib/contacts/schemas";

/** One customer, and what the team does with them; each answer is shown as it comes. */
export function useContact(workshop: string, rendered: ContactDetail) {
  const url = workshopUrl(workshop, `contacts/${rendered.id}`);
  const { data, mutate } = useSWR<ContactDetail>(url, requestJson<ContactDetail>, {
    fallbackData: rendered,
    revalidateOnMount: false,
  });
  const show = async (change: Promise<ContactDetail>) => {
    await mutate(await change, { revalidate: false });
  };
  return {
    contact: data ?? rendered,
    update: (patch: ContactPatch) => show(requestJson(url, jsonBody("PATCH", patch))),
    saveVehicle: (vehicleId: string | null, vehicle: VehicleInput) =>
      show(
        vehicleId === null
          ? requestJson(`${url}/vehicles`, jsonBody("POST", vehicle))
          : requestJson(`${url}/vehicles/${vehicleId}`, jsonBody("PUT", vehicle)),
      ),
    deleteVehicle: (vehicleId: string) =>
      show(requestJson(`${url}/vehicles/${vehicleId}`, { method: "DELETE" })),
    saveDue: (vehicleId: string, dueId: string | null, due: DueInput) =>
      show(
        dueId === null
          ? requestJson(`${url}/vehicles/${vehicleId}/dues`, jsonBody("POST", due))
          : requestJson(`${url}/vehicles/${vehicleId}/dues/${dueId}`, jsonBody("PUT", due)),
      ),
    deleteDue: (vehicleId: string, dueId: string) =>
      show(requestJson(`${url}/vehicles/${vehicleId}/dues/${dueId}`, { method: "DELETE" })),
    /** Makes another contact part of this one; resolves to the one that is kept. */
    merge: async (keptId: string, mergedId: string) => {
      const kept = await requestJson<ContactDetail>(
        workshopUrl(workshop, `contacts/${keptId}/merge`),
        jsonBody("POST", { contactId: mergedId }),
      );
      if (keptId === rendered.id) await mutate(kept, { revalidate: false });
    },
    undoMerge: (mergeId: string) =>
      show(requestJson(`${url}/merge/${mergeId}`, { method: "DELETE" })),
  };
}

export type ContactDoor = ReturnType<typeof useContact>;
