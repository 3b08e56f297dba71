import { z } from "zod";

/** Services outside that an installation may lean on. */
export const outsideService = z.enum([
  "auth",
  "mail",
  "embeddings",
  "models",
  "redis",
  "vin",
  "telegram",
  "whatsapp",
  "messenger",
  "instagram",
]);
export type OutsideService = z.infer<typeof outsideService>;
