import { z } from "zod";

const line = z.string().trim().max(200, "must have at most 200 characters");

/** Who runs this installation, for its imprint and its notice on privacy; unset, both pages say that it is missing. */
export const operatorVariables = {
  OPERATOR_NAME: line.optional(),
  /** Lines parted by semicolons: `Hauptstraße 1; 04109 Leipzig`. */
  OPERATOR_ADDRESS: line.optional(),
  OPERATOR_EMAIL: z.email("must be an e-mail address").optional(),
  OPERATOR_PHONE: line.optional(),
  /** Who speaks for a company. */
  OPERATOR_REPRESENTATIVE: line.optional(),
  /** Court and number: `Amtsgericht Leipzig, HRB 12345`. */
  OPERATOR_REGISTER: line.optional(),
  OPERATOR_VAT_ID: line.optional(),
};
