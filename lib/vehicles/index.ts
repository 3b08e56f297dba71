export { decodeVin, type DecodedVin } from "./decode-vin";
export {
  inspectionDue,
  inspectionRuleOf,
  type InspectedVehicle,
  type InspectionHistory,
  type InspectionRule,
} from "./inspection-due";
export { createVinLookup, type VinAnswer, type VinLookup } from "./look-up-vin";
