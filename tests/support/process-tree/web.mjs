// A web server as stubborn as a real one: it logs each request, logs what nobody caught, and waits for its last visitor.
import { createServer } from "node:http";

process.on("uncaughtException", (error) => console.error(error));
const server = createServer((_request, response) => {
  process.stdout.write("a visitor\n");
  process.stderr.write("a visitor\n");
  response.end("hello");
});
process.on("SIGTERM", () => server.close());
server.listen(0, "127.0.0.1", () => {
  console.log(`web ${process.pid} ${server.address().port}`);
});
