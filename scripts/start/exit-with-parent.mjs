// Loaded into every process that `npm start` runs: when npm start itself is killed, its children end too.
// Their own children inherit the flag that loads this, and have other parents to look to.
const parent = Number(new URL(import.meta.url).searchParams.get("parent"));

if (process.ppid === parent) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  // The listener alone would keep a process alive that has finished its work.
  process.channel?.unref();
}
