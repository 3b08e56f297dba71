import { createServer, type AddressInfo, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createSmtpMailer } from "@/lib/mail/smtp-mailer";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A mail server that takes one mail at a time, or refuses whoever it is for. */
async function mailServer(answerToRecipient: string) {
  const lines: string[] = [];
  const answers: [RegExp, string][] = [
    [/^EHLO/, "250 here"],
    [/^MAIL/, "250 ok"],
    [/^RCPT/, answerToRecipient],
    [/^DATA/, "354 go on"],
    [/^\.$/, "250 taken"],
    [/^QUIT/, "221 bye"],
  ];
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.write("220 here\r\n");
    socket.on("data", (data) => {
      for (const line of data.toString().split("\r\n")) {
        lines.push(line);
        const [, answer] = answers.find(([pattern]) => pattern.test(line)) ?? [];
        socket.write(answer === undefined ? "" : `${answer}\r\n`);
      }
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { lines, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const mail = {
  to: "ina@example.org",
  subject: "Einladung",
  text: "Guten Tag\nhttps://carbot.test/join/x",
};
const from = "CarBot <carbot@example.org>";

describe("a mail server", () => {
  it("is handed the mail with sender, recipient, subject and text", async () => {
    const { lines, url } = await mailServer("250 ok");
    await createSmtpMailer({ url, from }).send(mail);

    expect(lines).toEqual(
      expect.arrayContaining([
        "MAIL FROM:<carbot@example.org>",
        "RCPT TO:<ina@example.org>",
        "Subject: Einladung",
        "https://carbot.test/join/x",
      ]),
    );
  });

  it.each([
    ["refuses the recipient", async () => (await mailServer("550 no")).url],
    ["is not there", async () => "smtp://127.0.0.1:9"],
  ])("that %s makes a mail that was not sent", async (_, urlOf) => {
    const url = await urlOf();
    await expect(createSmtpMailer({ url, from }).send(mail)).rejects.toMatchObject({
      code: "unavailable",
      reason: "mail_not_sent",
    });
  });
});
