export type SettingsField = "bookingMode" | "daysAhead" | "slotMinutes" | "leadTimeHours" | "bays";

export type SettingsFormState = {
  status: "idle" | "saved" | "refused" | "forbidden" | "failed";
  fields: readonly SettingsField[];
};

export type SettingsAction = (
  before: SettingsFormState,
  form: FormData,
) => Promise<SettingsFormState>;

export const idleSettings: SettingsFormState = { status: "idle", fields: [] };
