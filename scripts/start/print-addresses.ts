import { demoAdmin, demoLogins } from "./demo-logins";

export type Addresses = {
  siteUrl: string;
  /** Null where there are no demo logins. */
  demoPassword: string | null;
  isEmbedded: boolean;
  /** Only this machine reaches the site. */
  isLocal: boolean;
  elapsedMs: number;
};

/** Prints where to go now, and with which login. */
export function printAddresses(addresses: Addresses): void {
  const { siteUrl, demoPassword, isEmbedded, isLocal, elapsedMs } = addresses;
  const slugs = [...new Set(demoLogins.flatMap((login) => login.workshops))];
  const rows = [
    ["Site", siteUrl],
    ...(isEmbedded
      ? slugs.map((slug, index) => [index === 0 ? "Demo pages" : "", `${siteUrl}/demo/${slug}`])
      : []),
    ["Dashboard", `${siteUrl}/dashboard`],
    ...(isEmbedded && isLocal ? [["Development mailbox", `${siteUrl}/dev/mail`]] : []),
    ...(demoPassword === null
      ? [["Logins", "npm run member:add -- SLUG MAIL ROLE"]]
      : loginRows(demoPassword)),
  ];
  const lines = rows.map(([label = "", value = ""]) => `  ${label.padEnd(20)} ${value}`);
  const seconds = (elapsedMs / 1000).toFixed(1);
  console.log(`\nCarBot is ready after ${seconds} s. Ctrl-C stops it.\n\n${lines.join("\n")}\n`);
}

function loginRows(password: string): string[][] {
  return [
    ["Demo password", password],
    ...demoLogins.map(({ email, role, workshops }, index) => [
      index === 0 ? "Demo logins" : "",
      `${email.padEnd(32)} ${role} of ${workshops.join(", ")}`,
    ]),
    ["", `${demoAdmin.email.padEnd(32)} platform admin, see /admin`],
  ];
}
