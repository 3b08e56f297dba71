import { z } from "zod";
import { line, parseForm, webAddress } from "../field-parsing";

/** The address of a web page as people type it; throws `invalid` naming `url`. */
export function parseAddress(typed: unknown): string {
  return parseForm(z.object({ url: webAddress }), { url: typed }, "invalid_address").url;
}

/** A question as a customer would ask it; throws `invalid` naming `question`. */
export function parseQuestion(typed: unknown): string {
  return parseForm(z.object({ question: line(500) }), { question: typed }, "invalid_question")
    .question;
}
