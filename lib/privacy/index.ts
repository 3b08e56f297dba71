export { eraseContact, type ErasedContact } from "./erase-contact";
export { eraseConversation } from "./erase-conversation";
export { exportContact } from "./export-contact";
export { exportConversation } from "./export-conversation";
export { deleteAccount, listSolelyOwned, type SolelyOwned } from "./delete-account";
export { exportWorkshop, type ExportedFile } from "./export-workshop";
export { getRetention, setRetention } from "./retention";
