export { eraseContact, type ErasedContact } from "./erase-contact";
export { exportContact } from "./export-contact";
