export { captureLead, type LeadContext } from "./capture-lead";
export { listLeads } from "./list-leads";
export { updateLead } from "./update-lead";
