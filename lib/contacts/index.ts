export type { AlikePerson } from "./contact-detail";
export type { ContactDetail, VinWords } from "./to-contact-detail";
export { getContact } from "./get-contact";
export { listContacts } from "./list-contacts";
export { listDues } from "./list-dues";
export { mergeContacts, undoMerge } from "./merge-contacts";
export { deleteDue, saveDue } from "./save-due";
export { deleteVehicle, saveVehicle } from "./save-vehicle";
export { updateContact } from "./update-contact";
