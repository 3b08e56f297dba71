import { z } from "zod";

/** Sums as the database returns them: kind, dimension, label, quantity, amount. */
export const sums = z.array(z.tuple([z.string(), z.string(), z.string(), z.int(), z.int()]));
