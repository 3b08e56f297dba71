export type SettingsField = "bookingMode" | "daysAhead" | "slotMinutes" | "leadTimeHours" | "bays";

export type SettingsFormState = {
  status: "idle" | "saved" | "refused" | "forbidden" | "failed";
  fields: readonly SettingsField[];
  /** Names of refused fields of bays' own hours. */
  hours: readonly string[];
};

export type SettingsAction = (
  before: SettingsFormState,
  form: FormData,
) => Promise<SettingsFormState>;

export const idleSettings: SettingsFormState = { status: "idle", fields: [], hours: [] };
