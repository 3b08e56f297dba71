// The web server's process: our listener, and Next behind it.
import { parseArgs } from "node:util";
import next from "next";
import { errorReports } from "@/lib/observability/error-reports";
import { traces } from "@/lib/observability/traces";
import { announceListener } from "@/lib/server/listener-presence";
import { createListener } from "./create-listener";
import { stopGently } from "./stop-gently";

const { values } = parseArgs({
  options: {
    port: { type: "string" },
    hostname: { type: "string" },
    https: { type: "boolean", default: false },
  },
});
const port = Number(values.port);
const hostname = values.hostname ?? "127.0.0.1";

process.title = "carbot-web";
announceListener();
const app = next({ dev: false, dir: process.cwd(), hostname, port });
await app.prepare();
const server = createListener(app.getRequestHandler(), { isHttps: values.https });
server.listen(port, hostname);
stopGently(server, async () => {
  await Promise.all([traces()?.close(), errorReports()?.close()]);
  await app.close();
});
