// Loaded into every process that `npm start` runs: when npm start itself is killed, its children end too.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
// The listener alone would keep a process alive that has finished its work.
process.channel?.unref();
