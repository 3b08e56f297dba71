import { createHmac } from "node:crypto";
import { startProviderServer, type ProviderReply } from "./provider-server";

export type MetaServer = {
  url: string;
  /** Messages that were taken, in that order; `id` is the number they got. */
  sent: { id: string; to: string; text: string; ref: string | null; tag: string | null }[];
  /** Answers the next tries to send with these; "taken" takes the message and hangs up. */
  next: (...replies: (ProviderReply | "taken")[]) => void;
  close: () => Promise<void>;
};

/** How the Graph API refuses. */
export const graphError = (status: number, code: number, subcode?: number): ProviderReply => ({
  status,
  body: { error: { message: "refused", type: "OAuthException", code, error_subcode: subcode } },
});

/** Signs a body as Meta does. */
export const signedByMeta = (body: string, secret: string) => ({
  "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
});

/** A server that behaves like the Graph API as far as WhatsApp, Messenger and Instagram are used. */
export async function startMetaServer(): Promise<MetaServer> {
  const sent: MetaServer["sent"] = [];
  const planned: (ProviderReply | "taken")[] = [];

  const server = await startProviderServer(({ path, headers, body }) => {
    const token = /^Bearer (\S{8,})$/.exec(headers.authorization ?? "")?.[1];
    if (token === undefined || token.startsWith("revoked")) return graphError(401, 190);
    if (path.startsWith("/me?fields=id"))
      return { status: 200, body: { id: "page-1", name: "KFZ Brandt" } };
    if (path.startsWith("/me?fields=user_id"))
      return { status: 200, body: { user_id: "ig-1", username: "kfz.brandt" } };
    const phone = /^\/([^/?]+)\?fields=id/.exec(path)?.[1];
    if (phone !== undefined)
      return { status: 200, body: { id: phone, display_phone_number: "+49 341 5550100" } };

    const reply = planned.shift();
    if (reply !== undefined && reply !== "taken") return reply;
    const message = body["message"] as { text?: string; metadata?: string } | undefined;
    const text = body["text"] as { body?: string } | undefined;
    const recipient = body["recipient"] as { id?: string } | undefined;
    const id = `mid.${sent.length + 1}.${path.length}`;
    sent.push({
      id,
      to: String(body["to"] ?? recipient?.id),
      text: String(text?.body ?? message?.text),
      ref: String(body["biz_opaque_callback_data"] ?? message?.metadata ?? "") || null,
      tag: body["tag"] === undefined ? null : String(body["tag"]),
    });
    if (reply === "taken") return "silent";
    const taken = path.startsWith("/me/") ? { message_id: id } : { messages: [{ id }] };
    return { status: 200, body: taken };
  });

  return {
    url: server.url,
    sent,
    next: (...replies) => planned.push(...replies),
    close: server.close,
  };
}
