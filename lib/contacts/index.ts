export type { AlikePerson } from "./contact-detail";
export type { ContactDetail, VinWords } from "./to-contact-detail";
export { getContact } from "./get-contact";
export { listContacts } from "./list-contacts";
export { mergeContacts, undoMerge } from "./merge-contacts";
export { deleteVehicle, saveVehicle } from "./save-vehicle";
export { updateContact } from "./update-contact";
