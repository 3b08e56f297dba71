import type { Circuit } from "@/lib/core/circuit";

/** A server's own failure, as its status says. */
class ServerFailed extends Error {
  override readonly name = "ServerFailed";
  readonly response: Response;

  constructor(response: Response) {
    super(`answered ${response.status}`);
    this.response = response;
  }
}

/** A fetch behind a breaker: no answer and a status from 500 on count against the server, every other answer for it. */
export function fetchThrough(circuit: Circuit, fetch: typeof globalThis.fetch): typeof fetch {
  return async (input, init) => {
    try {
      return await circuit.run(async () => {
        const response = await fetch(input, init);
        if (response.status >= 500) throw new ServerFailed(response);
        return response;
      });
    } catch (error) {
      if (error instanceof ServerFailed) return error.response;
      throw error;
    }
  };
}
