import type { LeadText } from "../../state/lead";
import type { View } from "../view";

const longest: Record<LeadText, number> = {
  name: 120,
  phone: 60,
  email: 254,
  service: 120,
  times: 500,
  plate: 20,
  model: 120,
  keys: 20,
  vin: 40,
  message: 2000,
};

/** One labelled text field of the lead form with its error beside it. */
export function Field(props: {
  view: View;
  name: LeadText;
  label: string;
  type?: "text" | "tel" | "email";
  autocomplete?: "name" | "tel" | "email";
  hint?: string;
  isRequired?: boolean;
  isLong?: boolean;
}) {
  const { session, state, words } = props.view;
  const { name, label, type = "text", autocomplete = "off", hint, isRequired, isLong } = props;
  const { errors, isPlateOdd } = state.lead;
  const error = errors[name];
  const advice = name === "plate" && isPlateOdd;
  const shared = {
    id: name,
    name,
    value: state.draft[name],
    maxLength: longest[name],
    placeholder: hint,
    "aria-invalid": error ? ("true" as const) : undefined,
    "aria-describedby": error || advice ? `${name}-error` : undefined,
    onInput: (event: { currentTarget: { value: string } }) =>
      session.setDraft({ [name]: event.currentTarget.value }),
    onBlur: () => session.leaveField(name),
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
      {(error || advice) && (
        <p class={error ? "error" : "small"} id={`${name}-error`}>
          {words[error || "checkPlate"]}
        </p>
      )}
    </div>
  );
}
