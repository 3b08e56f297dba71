import { z } from "zod";
import { isEmail, tidyEmail } from "./contact-rules";
import { tidyLine, tidyText } from "./plain-text";

export { cutText, shortenText, tidyLine, tidyText } from "./plain-text";

/** A zod string that is tidied before its rules are checked; e.g. `textField().trim().min(1).max(200)`. */
export function textField(): z.ZodString {
  return z.string().overwrite(tidyText);
}

/** The same for one line; it is trimmed already. */
export function lineField(): z.ZodString {
  return z.string().overwrite(tidyLine);
}

/** An e-mail address as people type or copy it, tidied before its rules are checked. */
export function emailField(): z.ZodString {
  return z.string().overwrite(tidyEmail).max(254).refine(isEmail, "must be an e-mail address");
}
