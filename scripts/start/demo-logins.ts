import { createHmac } from "node:crypto";
import { readablePassword } from "./readable-password";

/** A person who can sign in to the demo workshops; one row per membership. */
export const demoLogins = [
  {
    email: "owner@kfz-brandt.example",
    name: "Katrin Brandt",
    role: "owner",
    workshops: ["kfz-brandt"],
  },
  {
    email: "reception@kfz-brandt.example",
    name: "Jana Weber",
    role: "reception",
    workshops: ["kfz-brandt"],
  },
  {
    email: "mechanic@kfz-brandt.example",
    name: "Murat Demir",
    role: "mechanic",
    workshops: ["kfz-brandt"],
  },
  {
    email: "owner@northgate-garage.example",
    name: "Tom Hartley",
    role: "owner",
    workshops: ["northgate-garage"],
  },
  {
    email: "demo@carbot.example",
    name: "Demo",
    role: "owner",
    workshops: ["kfz-brandt", "northgate-garage"],
  },
] as const;

/** Who runs the demo installation and belongs to no workshop. */
export const demoAdmin = { email: "admin@carbot.example", name: "Alex Admin" } as const;

/** The password of all demo logins: another one in every data folder, the same at each of its starts. */
export function demoPassword(secretKey: string): string {
  const digest = createHmac("sha256", secretKey).update("carbot demo logins").digest();
  return readablePassword(digest);
}
