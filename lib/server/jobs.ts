import type { Context } from "@/lib/core/context";
import type { FetchPage, ReadDocument } from "@/lib/knowledge";
import {
  embedKnowledge,
  embedQuestions,
  giveUpOnDocument,
  indexDocument,
  indexRequest,
} from "@/lib/knowledge";
import { drainJobs, type Drained, type DrainOptions } from "@/lib/queue/drain-jobs";
import type { Job, JobHandler, JobTable } from "@/lib/queue/job";
import type { Lanes } from "@/lib/queue/lanes";
import { channelJobs, type ChannelRuntime } from "./channel-jobs";
import { createDocumentReader } from "./document-reader";
import type { Messaging } from "./messaging";
import { messagingJobs } from "./messaging-jobs";
import { traceJobs } from "./metrics/trace-jobs";
import type { Runtime } from "./runtime";

type JobRuntime = Pick<Runtime, "openServiceDb" | "log" | "now" | "embedding" | "site"> & {
  /** Without it nobody is told of anything. */
  messaging?: Messaging;
  /** @default the public web */
  fetchPage?: FetchPage;
  /** @default a process of its own for each document */
  readDocument?: ReadDocument;
  /** Without channels their jobs are left alone. */
} & (ChannelRuntime | { channels?: undefined });

/** Where nothing is said of lanes: a document at a time, as each takes a reader's memory. */
const fewLanes: Lanes = { total: 6, background: 1 };

type RunOptions = Partial<
  Pick<DrainOptions, "limit" | "isOver" | "signal" | "lanes" | "staysUp" | "counts">
>;

/** Does what waits in the queue, with the service's rights: a hundred jobs at most, unless told otherwise. */
export async function runJobs(runtime: JobRuntime, options: RunOptions = {}): Promise<Drained> {
  return drainJobs({
    limit: 100,
    isOver: () => false,
    lanes: fewLanes,
    ...options,
    db: runtime.openServiceDb(),
    log: runtime.log,
    jobs: traceJobs(jobTable(runtime)),
  });
}

/** Which verb does which job; a job's name is written in the SQL function that leaves it. */
function jobTable(runtime: JobRuntime): JobTable {
  const { embedding, fetchPage, site, readDocument = createDocumentReader() } = runtime;
  const contextOf = (job: Job): Context => ({
    workshopId: job.workshopId,
    actor: { kind: "system", job: job.name },
    db: runtime.openServiceDb(),
    now: runtime.now,
    log: runtime.log,
    requestId: `job-${job.id}`,
  });
  const { messaging } = runtime;
  return new Map<string, JobHandler>([
    ...(messaging ? messagingJobs({ messaging, site, contextOf }) : []),
    ...(runtime.channels ? channelJobs(runtime, contextOf) : []),
    [
      "index_document",
      {
        run: (job: Job, signal?: AbortSignal) =>
          indexDocument(
            {
              ...contextOf(job),
              readDocument,
              signal,
              userAgent: `CarBot/1.0 (+${site})`,
              ...(fetchPage && { fetchPage }),
            },
            indexRequest.parse(job.payload),
          ),
        giveUp: (job: Job) => giveUpOnDocument(contextOf(job), indexRequest.parse(job.payload)),
      },
    ],
    [
      "embed_knowledge",
      {
        run: async (job: Job) => {
          if (embedding === null) return;
          await embedKnowledge({ ...contextOf(job), embedder: embedding.embedder });
        },
      },
    ],
    [
      "embed_questions",
      {
        run: async (job: Job) => {
          if (embedding === null) return;
          await embedQuestions({ ...contextOf(job), embedder: embedding.embedder });
        },
      },
    ],
  ]);
}
