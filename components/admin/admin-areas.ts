/** The pages of the platform's admins, in the order of the navigation. */
export const adminAreas = ["workshops", "audit"] as const;

export type AdminArea = (typeof adminAreas)[number];
