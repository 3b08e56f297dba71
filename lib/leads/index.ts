export { addLead } from "./add-lead";
export { captureLead, type LeadContext } from "./capture-lead";
export { exportLeads } from "./export-leads";
export { getLead, type LeadDetail, type LeadEvent } from "./get-lead";
export { listLeads } from "./list-leads";
export { addLeadNote, recordCall, updateLead } from "./update-lead";
