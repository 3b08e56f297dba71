import { connect, type Socket } from "node:net";

/** What Redis replies: text, number, nothing, a list, or a refusal. */
export type Reply = string | number | null | Reply[] | RedisRefusal;

/** An error reply, kept as a value because it may stand inside a list. */
export class RedisRefusal extends Error {}

/** One connection that sends commands and resolves their replies in order. */
export type RespConnection = {
  send: (command: readonly string[]) => Promise<Reply>;
  close: () => void;
};

/** Opens a connection to a Redis on loopback. */
export function openResp(port: number): RespConnection {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void }[] = [];
  readReplies(socket, (reply) => waiting.shift()?.resolve(reply));
  const fail = () => {
    for (const { reject } of waiting.splice(0)) reject(new Error("connection to Redis lost"));
  };
  socket.on("error", fail).on("close", fail);
  return {
    send: (command) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error("connection to Redis lost"));
        waiting.push({ resolve, reject });
        socket.write(encode(command));
      }),
    close: () => void socket.destroy(),
  };
}

/** Hears a channel on a connection of its own; resolves once it listens, with what ends it. */
export async function subscribe(
  port: number,
  channel: string,
  onText: (text: string) => void,
): Promise<() => void> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const listening = Promise.withResolvers<void>();
  readReplies(socket, (reply) => {
    const [kind, , text] = Array.isArray(reply) ? reply : [];
    if (kind === "subscribe") listening.resolve();
    if (kind === "message") onText(String(text));
  });
  socket.on("error", listening.reject);
  socket.write(encode(["SUBSCRIBE", channel]));
  await listening.promise;
  return () => void socket.destroy();
}

function encode(command: readonly string[]): string {
  const parts = command.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`);
  return `*${command.length}\r\n${parts.join("")}`;
}

function readReplies(socket: Socket, onReply: (reply: Reply) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let read = parse(buffer, 0); read !== null; read = parse(buffer, 0)) {
      buffer = buffer.subarray(read.end);
      onReply(read.reply);
    }
  });
}

type Parsed = { reply: Reply; end: number };

/** The reply that begins at `start`, or null when it is not all there yet. */
function parse(buffer: Buffer, start: number): Parsed | null {
  const lineEnd = buffer.indexOf("\r\n", start);
  if (lineEnd < 0) return null;
  const line = buffer.toString("utf8", start + 1, lineEnd);
  const end = lineEnd + 2;
  switch (buffer.toString("latin1", start, start + 1)) {
    case "+":
      return { reply: line, end };
    case "-":
      return { reply: new RedisRefusal(line), end };
    case ":":
      return { reply: Number(line), end };
    case "$":
      return parseText(buffer, Number(line), end);
    default:
      return parseList(buffer, Number(line), end);
  }
}

function parseText(buffer: Buffer, length: number, start: number): Parsed | null {
  if (length < 0) return { reply: null, end: start };
  const end = start + length + 2;
  return buffer.length < end ? null : { reply: buffer.toString("utf8", start, end - 2), end };
}

function parseList(buffer: Buffer, length: number, start: number): Parsed | null {
  if (length < 0) return { reply: null, end: start };
  const list: Reply[] = [];
  let end = start;
  while (list.length < length) {
    const item = parse(buffer, end);
    if (item === null) return null;
    list.push(item.reply);
    end = item.end;
  }
  return { reply: list, end };
}
