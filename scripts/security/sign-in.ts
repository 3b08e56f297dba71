import { StartFailure } from "../start/failure";
import type { Caller } from "./caller";

/** How Next names a server action in the data of a page. */
const actionId = /\b[0-9a-f]{42}\b/g;

/** Signs in by the page's own server action, as its script does; returns the cookies. */
export async function signIn(
  call: Caller,
  base: string,
  login: { email: string; password: string },
): Promise<string> {
  const page = await call("/sign-in");
  // The page names others too (language, theme), which take other arguments and give no session.
  const ids = new Set(page.text.match(actionId) ?? []);
  for (const id of ids) {
    const answer = await call("/sign-in", {
      method: "POST",
      body: actionBody({ email: "", errors: {} }, login),
      headers: { origin: base, accept: "text/x-component", "next-action": id },
    });
    const cookies = (answer.headers["set-cookie"] ?? [])
      .map((line) => line.slice(0, line.indexOf(";")))
      .filter((pair) => /^carbot-session(?:\.\d+)?=base64/.test(pair));
    if (cookies.length > 0) return cookies.join("; ");
  }
  throw new StartFailure(
    `${login.email} could not sign in: is this the demo password of this installation?`,
  );
}

/** The arguments of a form's action as React writes them: the state so far, and the fields under a number of their own. */
function actionBody(state: unknown, fields: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify([state, "$K1"]));
  return body;
}
