const fixed = { name: "Kfz Bench", locale: "de", text: "x".repeat(400) };

/** As little as a route can do. */
export const GET = () => Response.json(fixed);
