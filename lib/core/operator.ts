/** Who runs this installation, as its imprint says it. */
export type Operator = {
  name: string;
  addressLines: string[];
  email: string;
  phone: string | null;
  representative: string | null;
  register: string | null;
  vatId: string | null;
};

/** The operator, or the names of the variables without which there is no imprint. */
export type KnownOperator =
  | { operator: Operator; missing: null }
  | { operator: null; missing: string[] };
