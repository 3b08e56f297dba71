import { connect } from "node:net";

/** Sends bytes as they are, ends nothing, and resolves with all that came back when the other end closes. */
export async function sendRaw(port: number, ...parts: (string | Buffer)[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (data) => (answer += data.toString("latin1")));
  // Whoever is refused in the middle may find the connection gone.
  socket.on("error", () => undefined);
  for (const part of parts) socket.write(part);
  await new Promise((resolve) => socket.once("close", resolve));
  return answer;
}
