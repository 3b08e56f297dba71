import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { channelSecrets, type ChannelSecrets } from "./schemas";

/** Keeps secrets so that the database alone opens nothing. */
export type Sealer = {
  /** `owner` binds them to their place: copied elsewhere they open nothing. */
  seal: (secrets: ChannelSecrets, owner: string) => string;
  /** Throws `unavailable` with reason `channel_key_unknown` when none of our keys made it. */
  open: (sealed: string, owner: string) => ChannelSecrets;
  /** Whether a newer key than that of this seal is in use. */
  isOutdated: (sealed: string) => boolean;
};

type Key = { id: string; bytes: Buffer };

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals with AES-256-GCM under the first key and opens with any: to change a key, put the new one first and keep the old one until all
 * is sealed anew. A seal reads `v1.<key>.<nonce, tag and text in base64url>`.
 */
export function createSealer(keys: readonly [string, ...string[]]): Sealer {
  const ring = keys.map(toKey);
  const [first] = ring as [Key, ...Key[]];

  return {
    seal(secrets, owner) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", first.bytes, nonce, { authTagLength: tagBytes });
      cipher.setAAD(Buffer.from(owner));
      const text = Buffer.concat([cipher.update(JSON.stringify(secrets), "utf8"), cipher.final()]);
      const packed = Buffer.concat([nonce, cipher.getAuthTag(), text]);
      return `v1.${first.id}.${packed.toString("base64url")}`;
    },
    open(sealed, owner) {
      const [version, id, packed = ""] = sealed.split(".");
      const key = version === "v1" ? ring.find((known) => known.id === id) : undefined;
      if (key === undefined) throw keyUnknown();
      return unseal(key, Buffer.from(packed, "base64url"), owner);
    },
    isOutdated: (sealed) => sealed.split(".")[1] !== first.id,
  };
}

function unseal(key: Key, packed: Buffer, owner: string): ChannelSecrets {
  try {
    const nonce = packed.subarray(0, nonceBytes);
    const decipher = createDecipheriv("aes-256-gcm", key.bytes, nonce, { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(owner));
    decipher.setAuthTag(packed.subarray(nonceBytes, nonceBytes + tagBytes));
    const text = Buffer.concat([
      decipher.update(packed.subarray(nonceBytes + tagBytes)),
      decipher.final(),
    ]);
    return channelSecrets.parse(JSON.parse(text.toString("utf8")));
  } catch (cause) {
    // A zod error would quote what it read.
    throw keyUnknown(cause instanceof z.ZodError ? undefined : cause);
  }
}

function keyUnknown(cause?: unknown): AppError {
  return new AppError("unavailable", { reason: "channel_key_unknown", cause, retryable: true });
}

/** What the environment holds is a secret of any form; the key is made of it. Its name tells nothing of it. */
function toKey(secret: string): Key {
  const bytes = Buffer.from(hkdfSync("sha256", secret, "", "carbot channel secrets", 32));
  const id = createHash("sha256").update(bytes).digest("base64url").slice(0, 8);
  return { id, bytes };
}

/** What a seal is bound to. */
export function sealOwner(of: { workshopId: string; kind: string; accountId: string }): string {
  return `${of.workshopId}:${of.kind}:${of.accountId}`;
}
