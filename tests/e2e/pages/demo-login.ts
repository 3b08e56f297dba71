/** The demo logins share one password, made anew for each data folder. */
export const demoPassword = process.env["DEMO_PASSWORD"] ?? "";

export const owner = "owner@kfz-brandt.example";
export const mechanic = "mechanic@kfz-brandt.example";
export const ownerOfBoth = "demo@carbot.example";
export const admin = "admin@carbot.example";
