// Never listens to anybody again; the pause is for the other tests of this machine.
const nothing = new Int32Array(new SharedArrayBuffer(4));
process.on("SIGTERM", () => undefined);
for (;;) Atomics.wait(nothing, 0, 0, 50);
