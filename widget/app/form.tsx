/** What sending a request takes: a file of its own, loaded once an answer offers it. */
export { takeRenderer } from "../shared/form-jsx";
export { LeadCard } from "./ui/lead-card";
export { LeadForm } from "./ui/lead-form";
