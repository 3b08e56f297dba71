import { vi } from "vitest";
import { connectChannel } from "@/lib/channels";
import type { ChannelKind } from "@/lib/channels/schemas";
import { channelContext } from "@/lib/server/channel-context";
import { runJobs } from "@/lib/server/jobs";
import { runtime } from "@/lib/server/runtime";
import { brandt, startApp, type TestApp } from "@/tests/support/app";

export type ChannelApp = TestApp & {
  /** Connects an account as the owner of a workshop does; returns its number. */
  connect: (kind: ChannelKind, form: Record<string, string>, slug?: string) => Promise<string>;
  /** What a verb of the owner's receives. */
  owner: (slug?: string) => Promise<Awaited<ReturnType<typeof channelContext>>>;
  /** Sends a body to a webhook as a provider does. */
  call: (path: string, body: string, headers?: Record<string, string>) => Promise<Response>;
  /** Lets the time pass that things wait for, and works until nothing is left. */
  settle: () => Promise<void>;
  /** Works on what is due now. */
  runDue: () => Promise<unknown>;
  rows: (statement: string, params?: unknown[]) => Promise<Record<string, unknown>[]>;
};

/** The routes and the worker on one backend, with providers on this machine. */
export async function startChannelApp(env: Record<string, string>): Promise<ChannelApp> {
  const realFetch = globalThis.fetch;
  const app = await startApp(env);
  const providers = Object.values(env).filter((url) => url.startsWith("http://127.0.0.1:"));
  const viaBackend = app.database.fetch;
  vi.stubGlobal("fetch", ((input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const isProvider = providers.some((base) => url.startsWith(base));
    return isProvider ? realFetch(input, init) : viaBackend(input, init);
  }) satisfies typeof fetch);

  const owner = async (slug = brandt) => {
    const email = `owner-of-channels@${slug}.example`;
    const userId = await app.database.service.call("create_member_login", {
      p_email: email,
      p_password: "a password for tests",
      p_name: "Owner",
      p_slug: slug,
      p_role: "owner",
    });
    const { now, log } = runtime();
    return channelContext({
      workshopSlug: slug,
      actor: { kind: "member", userId: String(userId), email },
      db: app.database.memberDb(email),
      now,
      log,
      requestId: "test",
    });
  };
  const rows = (statement: string, params: unknown[] = []) => app.database.sql(statement, params);

  async function passTime(): Promise<void> {
    await rows("update private.jobs set visible_at = now() - interval '1 second' where true");
    await rows(
      "update public.channel_events set received_at = received_at - interval '10 seconds' where settled_at is null",
    );
    await rows(
      "update public.channel_sends set not_before = null, sending_since = sending_since - interval '5 minutes' where true",
    );
    await rows("update public.channel_connections set paused_until = null where true");
  }

  return {
    ...app,
    rows,
    owner,
    connect: async (kind, form, slug = brandt) => connectChannel(await owner(slug), kind, form),
    call: (path, body, headers = {}) => app.send(path, body, headers),
    runDue: () => runJobs(runtime()),
    async settle() {
      for (let round = 0; round < 20; round++) {
        await passTime();
        const { done, postponed, buried } = await runJobs(runtime());
        if (done + postponed + buried === 0) return;
      }
      throw new Error("the queue does not come to rest");
    },
  };
}
