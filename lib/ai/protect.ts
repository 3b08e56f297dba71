import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  wrap,
  type BulkheadPolicy,
  type CircuitBreakerPolicy,
  type IPolicy,
} from "cockatiel";
import { circuitState } from "@/lib/core/circuit";
import type { LanguageModel } from "./language-model";
import { failureOf, ModelError } from "./model-error";

/** What all models of one provider share. */
export type Protection = {
  circuit: CircuitBreakerPolicy;
  overall: BulkheadPolicy;
  /** Slots by workshop, so that one busy workshop leaves room for the others. */
  ofWorkshop: (workshopId: string) => BulkheadPolicy;
};

/** Makes the slots: so many streams at once in all, and of one workshop. Nobody queues: the built-in answer is there at once. */
export function createBulkheads(
  total: number,
  perWorkshop: number,
): Pick<Protection, "overall" | "ofWorkshop"> {
  const byWorkshop = new Map<string, BulkheadPolicy>();
  return {
    overall: bulkhead(total, 0),
    ofWorkshop: (workshopId) => {
      for (const [id, { executionSlots }] of byWorkshop) {
        if (executionSlots === perWorkshop) byWorkshop.delete(id);
      }
      const policy = byWorkshop.get(workshopId) ?? bulkhead(perWorkshop, 0);
      byWorkshop.set(workshopId, policy);
      return policy;
    },
  };
}

/** A model behind the provider's slots and breaker; refused at once with `busy` or `open`. */
export function protect(model: LanguageModel, protection: Protection): LanguageModel {
  const { circuit, overall, ofWorkshop } = protection;
  return {
    name: model.name,
    async *stream(request, signal) {
      // A second caller would wait for the first one's verdict, which may take seconds.
      if (circuitState(circuit) === "halfOpen") throw new ModelError("open");
      const stay = await enter(wrap(overall, ofWorkshop(request.workshopId), circuit));
      try {
        yield* model.stream(request, signal);
      } catch (error) {
        stay.fail(error);
        throw error;
      } finally {
        await stay.leave();
      }
    },
  };
}

type Stay = {
  /** Gives the slot back; resolves once it is free. */
  leave: () => Promise<void>;
  fail: (error: unknown) => void;
};

/** Policies run a promise; a stream holds that promise open for as long as it runs. */
function enter(policy: IPolicy): Promise<Stay> {
  return new Promise((admit, refuse) => {
    const stay = Promise.withResolvers<void>();
    const leave = async () => {
      stay.resolve();
      await run.catch(() => undefined);
    };
    const run = policy.execute(() => {
      admit({ leave, fail: stay.reject });
      return stay.promise;
    });
    run.catch((error: unknown) => refuse(toRefusal(error)));
  });
}

function toRefusal(error: unknown): ModelError {
  if (error instanceof BulkheadRejectedError) return new ModelError("busy");
  if (error instanceof BrokenCircuitError) return new ModelError("open");
  return new ModelError(failureOf(error));
}
