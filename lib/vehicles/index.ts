export { decodeVin, type DecodedVin } from "./decode-vin";
export { createVinLookup, type VinAnswer, type VinLookup } from "./look-up-vin";
