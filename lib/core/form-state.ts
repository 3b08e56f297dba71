/** Why a whole form was refused: a code of ours, or a reason that has a sentence of its own (`forms.refusals`). */
export const formRefusals = [
  "invalid",
  "conflict",
  "forbidden",
  "signed_out",
  "not_found",
  "limit_reached",
  "rate_limited",
  "failed",
  "sign_up_closed",
  "wrong_password",
  "slug_taken",
  "too_many_workshops",
  "already_member",
  "team_full",
  "last_owner",
  "invitation_not_found",
  "login_exists",
  "mail_not_configured",
  "mail_not_sent",
  "page_not_readable",
  "page_not_allowed",
  "nothing_found",
  "channel_key_refused",
  "channel_key_unknown",
  "channel_unreachable",
  "channel_webhook_elsewhere",
  "too_many_channels",
  "plan_documents",
  "plan_storage",
  "plan_seats",
  "plan_channels",
  "plan_is_current",
  "too_many_webhooks",
  "deletion_not_found",
  "too_many_api_keys",
  "network_blocked",
  "own_network",
] as const;
export type FormRefusal = (typeof formRefusals)[number];

/** What a form shows after it was sent; the same for every form, with and without scripts. */
export type FormState = {
  status: "idle" | "saved" | "refused";
  refusal: FormRefusal | null;
  /** Fields whose rule was broken. */
  fields: readonly string[];
  /** What was typed, to be shown again; never a password. */
  values: Readonly<Record<string, string>>;
};

/** A form that has not been sent yet. */
export const idleForm: FormState = { status: "idle", refusal: null, fields: [], values: {} };

/** A form that could not be read at all, or that nobody answered. */
export const failedForm: FormState = { ...idleForm, status: "refused", refusal: "failed" };

export type FormAction<State extends FormState = FormState> = (
  state: State,
  form: FormData,
) => Promise<State>;
