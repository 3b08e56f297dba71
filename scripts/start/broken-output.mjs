/** What a write to a terminal or pipe fails with once nobody is at its other end. */
const goneCodes = new Set([
  "EPIPE",
  "EIO",
  "EBADF",
  "ECONNRESET",
  "ENOTCONN",
  "ERR_STREAM_DESTROYED",
]);

/**
 * Lets output that nobody can read any more fall away. Without it every line is an error, the error is logged, and that is a line
 * again: a web server whose terminal was gone kept a whole core busy with it.
 */
export function forgetBrokenOutput(streams = [process.stdout, process.stderr]) {
  for (const stream of streams) {
    stream.on("error", (error) => {
      if (goneCodes.has(error.code)) stream.write = discard;
    });
  }
}

/** Takes a line as `write` does, and does nothing with it. */
function discard(_chunk, encoding, done) {
  const callback = typeof encoding === "function" ? encoding : done;
  if (callback) process.nextTick(callback);
  return true;
}
