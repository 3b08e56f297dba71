/** The safety cards that every workshop begins with; stored and understood by these keys, so none is ever renamed. */
export const defaultCardKeys = [
  "oil_lamp",
  "brake_lamp",
  "overheating",
  "fuel_smell",
  "engine_lamp_flashing",
  "no_brakes",
  "steering",
  "smoke",
  "tyre_damage",
  "loose_wheel",
  "coolant",
  "ev_battery",
] as const;
export type DefaultCardKey = (typeof defaultCardKeys)[number];
