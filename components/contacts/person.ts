import { RequestFailed, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";

/** Whose data it is: a contact, or somebody of whom there is one conversation and no contact yet. */
export type Person = {
  kind: "contact" | "conversation";
  id: string;
  /** Null while nobody knows it. */
  name: string | null;
};

const pathOf = ({ kind, id }: Person) =>
  `${kind === "contact" ? "contacts" : "conversations"}/${id}`;

/** All that the workshop keeps of a person, as a file. Throws `RequestFailed`. */
export async function exportPerson(workshop: string, person: Person) {
  const document = await requestJson<unknown>(workshopUrl(workshop, `${pathOf(person)}/export`));
  saveFile(`${person.kind}-${person.id}.json`, JSON.stringify(document, null, 2));
}

/** Erases a person on the server; one who is gone already is no failure. Throws `RequestFailed`. */
export async function erasePerson(workshop: string, person: Person) {
  try {
    await requestJson(workshopUrl(workshop, pathOf(person)), { method: "DELETE" });
  } catch (error) {
    if (!(error instanceof RequestFailed) || error.status !== 404) throw error;
  }
}

function saveFile(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
