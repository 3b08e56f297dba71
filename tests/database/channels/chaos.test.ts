import { expect, it } from "vitest";
import { runChaos } from "@/tests/support/providers/run-chaos";

it("every message is answered once and in order, whoever is killed and however often providers fail or repeat", async () => {
  const summary = await runChaos({
    rounds: 10,
    chatsPerChannel: 5,
    deliveriesMax: 4,
    killRounds: 5,
    restartsDatabase: false,
  });
  process.stdout.write(`channels under chaos: ${JSON.stringify(summary)}\n`);

  expect(summary).toMatchObject({
    chats: 20,
    kills: 10,
    unanswered: 0,
    lost: 0,
    doubled: 0,
    disordered: 0,
    broken: 0,
    dead: 0,
  });
}, 900_000);
