import type { View } from "../view";

/** Asks once before the chat is gone for good; requests stay unless the visitor withdraws them too. */
export function EraseQuestion({ session, state, words }: View) {
  const { erasure } = state;
  return (
    <form
      class="menu"
      onSubmit={(event) => {
        event.preventDefault();
        void session.eraseChat(event.currentTarget.querySelector("input")?.checked === true);
      }}
    >
      <p>{words.deleteConfirm}</p>
      <label>
        {words.deleteLeads}
        <input type="checkbox" />
      </label>
      {erasure === "failed" && <p class="problem">{words.deleteFailed}</p>}
      <div class="row">
        <button type="submit" class="danger" aria-disabled={erasure === "busy"}>
          {words.deleteYes}
        </button>
        <button type="button" onClick={() => session.setMenu("open")}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
