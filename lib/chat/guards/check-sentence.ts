import { checkActions } from "./action-guard";
import { checkForm } from "./form-guard";
import type { GuardFacts } from "./guard-facts";
import { checkIsolation } from "./isolation-guard";
import { checkNumbers } from "./number-guard";
import type { GuardRule } from "./verdict";
import { checkWeekdays } from "./weekday-guard";

/** Why a model's finished sentence may not leave, or null when it may. */
export function checkSentence(sentence: string, facts: GuardFacts): GuardRule | null {
  return (
    checkForm(sentence) ??
    checkActions(sentence, facts) ??
    checkIsolation(sentence, facts) ??
    checkWeekdays(sentence, facts) ??
    checkNumbers(sentence, facts)
  );
}
