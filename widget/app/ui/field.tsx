import type { LeadDraft } from "../../state/lead";
import { useSession } from "./session-context";

type TextField = Exclude<keyof LeadDraft, "consent">;

const longest: Record<TextField, number> = {
  name: 120,
  phone: 40,
  email: 254,
  service: 120,
  times: 500,
  vehicle: 24,
  message: 2000,
};

/** One labelled text field of the lead form with its error beside it. */
export function Field(props: {
  name: TextField;
  label: string;
  type?: "text" | "tel" | "email";
  autocomplete?: "name" | "tel" | "email";
  hint?: string;
  isRequired?: boolean;
  isLong?: boolean;
}) {
  const { session, state, words } = useSession();
  const { name, label, type = "text", autocomplete = "off", hint, isRequired, isLong } = props;
  const error = state.lead.errors[name];
  const shared = {
    id: name,
    name,
    value: state.draft[name],
    maxLength: longest[name],
    placeholder: hint,
    "aria-invalid": error ? ("true" as const) : undefined,
    "aria-describedby": error && `${name}-error`,
    onInput: (event: { currentTarget: { value: string } }) =>
      session.setDraft({ [name]: event.currentTarget.value }),
  };
  return (
    <div class="field">
      <label for={name}>
        {label} {!isRequired && <span>({words.optional})</span>}
      </label>
      {isLong ? (
        <textarea rows={2} {...shared} />
      ) : (
        <input type={type} list={undefined} autocomplete={autocomplete} {...shared} />
      )}
      {error && (
        <p class="error" id={`${name}-error`}>
          {words[error]}
        </p>
      )}
    </div>
  );
}
