import { requestCost, workUnder } from "@/lib/observability/request-cost";
import { traces } from "@/lib/observability/traces";
import type { JobHandler, JobTable } from "@/lib/queue/job";

/** The same jobs, each told as a span: a part of the request that runs it, or a trace of its own in a worker. */
export function traceJobs(jobs: JobTable): JobTable {
  return new Map([...jobs].map(([name, handler]) => [name, traced(name, handler)]));
}

function traced(name: string, handler: JobHandler): JobHandler {
  return {
    ...handler,
    async run(job, signal) {
      const title = `job ${name}`;
      const span = requestCost()?.span?.open(title) ?? traces()?.open(title);
      if (!span) return handler.run(job, signal);
      const facts = { "carbot.workshop_id": job.workshopId, "carbot.attempts": job.attempts };
      try {
        const result = await workUnder(span, () => handler.run(job, signal));
        span.end({ facts, isError: false });
        return result;
      } catch (error) {
        span.end({ facts, isError: true });
        throw error;
      }
    },
  };
}
