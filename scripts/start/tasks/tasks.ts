import type { Connection, PreparedInstallation } from "../open-prepared";

type Mode = PreparedInstallation["mode"];

/** What is done in processes that end: its program, what it is told, and what it answers. */
export type Tasks = {
  "prepare-start": {
    input: { mode: Mode };
    output: {
      prepared: PreparedInstallation;
      /** Only this machine reaches the site. */
      isLocal: boolean;
    };
  };
  "import-demo": {
    input: { connection: Connection; dataDir: string; hasDemoLogins: boolean };
    /** The password of the demo logins, null without them. */
    output: string | null;
  };
  "build-product": { input: { mode: Mode }; output: null };
};
