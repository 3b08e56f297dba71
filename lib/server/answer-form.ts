import { AppError } from "@/lib/core/errors";
import {
  failedForm,
  formRefusals,
  idleForm,
  type FormRefusal,
  type FormState,
} from "@/lib/core/form-state";
import type { SecretFormState } from "@/lib/core/shown-secret";
import { cutText, tidyText } from "@/lib/core/text";

/** Texts go back into the page; what is longer is refused by every schema. */
const longestValue = 20_000;

/**
 * Does what a form asks for and says how it went: saved, or refused with the fields to mend and all that was typed. An error that
 * nobody outside can help is thrown on.
 */
export async function answerForm(form: FormData, work: () => Promise<unknown>): Promise<FormState> {
  try {
    await work();
    return { ...idleForm, status: "saved" };
  } catch (error) {
    return toFormState(error, form);
  }
}

/** The same for work that may bring a secret, which the form shows this once. */
export async function answerSecretForm(
  form: FormData,
  work: () => Promise<string | null>,
): Promise<SecretFormState> {
  let secret: string | null = null;
  const state = await answerForm(form, async () => {
    secret = await work();
  });
  return { ...state, secret };
}

/** What a form says to a refusal. */
export function toFormState(error: unknown, form: FormData): FormState {
  if (!(error instanceof AppError) || error.code === "internal") throw error;
  const fields = error.issues.map(({ path }) => path.replace(/[[.].*$/, ""));
  return { ...failedForm, refusal: refusalOf(error), fields, values: typedValues(form) };
}

const byCode: Partial<Record<AppError["code"], FormRefusal>> = {
  unauthenticated: "signed_out",
  unavailable: "failed",
  too_large: "invalid",
};

const known = (name: string) => formRefusals.find((refusal) => refusal === name);

function refusalOf({ code, reason }: AppError): FormRefusal {
  return known(reason) ?? byCode[code] ?? known(code) ?? "failed";
}

function typedValues(form: FormData): Record<string, string> {
  const typed = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") && !/password|token|secret/i.test(name)
      ? [[name, cutText(tidyText(value), longestValue)] as const]
      : [],
  );
  return Object.fromEntries(typed);
}
