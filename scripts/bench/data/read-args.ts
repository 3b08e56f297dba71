import { z } from "zod";
import { StartFailure } from "../../start/failure";
import type { DataSize } from "./plan";

const count = z.coerce.number().int().min(0).max(100_000_000);
const args = z.object({
  workshops: count.min(1).default(10_000),
  conversations: count.min(1).default(1_000_000),
  messages: count.min(1).default(5_000_000),
  leads: count.min(1).default(200_000),
  appointments: count.default(200_000),
  scale: z.coerce.number().positive().max(1).default(1),
  seed: z.coerce.number().int().min(0).max(1_000_000).default(1),
  url: z.string().regex(/^postgres(ql)?:\/\//, "must be the address of a Postgres of your own"),
});

/** Reads what is to be made, and where; names the option that breaks a rule. */
export function readDataArgs(values: Record<string, unknown>): {
  size: DataSize;
  seed: number;
  url: string;
} {
  const read = args.safeParse(values);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new StartFailure(`--${String(issue?.path[0])}: ${issue?.message}`);
  }
  const { scale, seed, url, ...full } = read.data;
  const scaled = (rows: number) => Math.max(1, Math.round(rows * scale));
  const size = {
    workshops: scaled(full.workshops),
    conversations: scaled(full.conversations),
    messages: scaled(full.messages),
    leads: scaled(full.leads),
    appointments: full.appointments === 0 ? 0 : scaled(full.appointments),
  };
  return { size, seed, url };
}
