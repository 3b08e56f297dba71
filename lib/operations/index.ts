export { addPlatformAdmin, findAdmin, type NewAdmin, type PlatformAdmin } from "./admins";
export { listAllAuditEntries, listAuditEntries } from "./audit";
export {
  beginView,
  endView,
  getWorkshopForAdmin,
  listAllWorkshops,
  resumeWorkshop,
  setWorkshopOverrides,
  suspendWorkshop,
} from "./workshops";
