import { streamTurn, type TurnContext } from "@/lib/chat";
import {
  answerThread,
  giveUpOnAnswer,
  giveUpOnSending,
  sendThread,
  threadJob,
  type ChannelTurn,
} from "@/lib/channels";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import type { Job, JobHandler } from "@/lib/queue/job";
import { textToSend } from "./channels";
import { offerTimes } from "./offer-times";
import type { Runtime } from "./runtime";
import { tellAppointment } from "./tell-appointment";
import { turnReaders } from "./turn-readers";

export type ChannelRuntime = Pick<
  Runtime,
  | "appointmentLinks"
  | "channels"
  | "embedding"
  | "flags"
  | "frames"
  | "models"
  | "site"
  | "workshopContexts"
>;

/** The jobs that answer and send over channels, by their names. */
export function channelJobs(
  runtime: ChannelRuntime,
  contextOf: (job: Job) => Context,
): [string, JobHandler][] {
  const { adapters, sealer } = runtime.channels;
  return [
    [
      "answer_channel_thread",
      {
        run: (job) => {
          const ctx = contextOf(job);
          const runTurn = (turn: ChannelTurn) => runChannelTurn(runtime, ctx, turn);
          return answerThread({ ...ctx, runTurn }, threadJob.parse(job.payload));
        },
        giveUp: (job) => giveUpOnAnswer(contextOf(job), threadJob.parse(job.payload)),
      },
    ],
    [
      "send_channel_thread",
      {
        run: (job) =>
          sendThread(
            {
              ...contextOf(job),
              adapters,
              sealer,
              textToSend: (said) => textToSend(runtime, said),
            },
            threadJob.parse(job.payload),
          ),
        giveUp: (job) => giveUpOnSending(contextOf(job), threadJob.parse(job.payload)),
      },
    ],
  ];
}

/** Runs the turn of the website; its answer goes out because it is stored in a conversation of a channel. */
async function runChannelTurn(
  runtime: ChannelRuntime,
  ctx: Context,
  { workshopSlug, conversationId, clientMessageId, text, locale }: ChannelTurn,
): Promise<void> {
  const { value: workshop } = await runtime.workshopContexts.get(workshopSlug);
  if (workshop === null) throw new AppError("not_found", { reason: "workshop_not_found" });
  const booking = { ...ctx, workshop };
  const turn: TurnContext = {
    ...ctx,
    ...(await turnReaders(runtime, { ...ctx, workshop })),
    actor: { kind: "visitor", conversationId },
    workshop,
    conversationId,
    // Nobody holds one: the provider says who writes.
    token: conversationId,
    tellAppointment: tellAppointment(booking, runtime.appointmentLinks),
    offerTimes: offerTimes(booking),
  };
  const request = { message: text, clientMessageId, token: conversationId, locale };
  for await (const _ of streamTurn(turn, request)) continue;
}
