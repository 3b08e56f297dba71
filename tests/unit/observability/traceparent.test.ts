import { describe, expect, it } from "vitest";
import { readTraceparent } from "@/lib/observability/traceparent";

const traceId = "0af7651916cd43dd8448eb211c80319c";
const spanId = "b7ad6b7169203331";

describe("a caller's trace", () => {
  it.each([
    [`00-${traceId}-${spanId}-01`, 1],
    [`00-${traceId}-${spanId}-00`, 0],
    [`01-${traceId}-${spanId}-03-more`, 3],
  ])("is read from %s", (header, traceFlags) => {
    expect(readTraceparent(header)).toEqual({ traceId, spanId, traceFlags });
  });

  it.each([
    [undefined],
    [""],
    [`ff-${traceId}-${spanId}-01`],
    [`00-${"0".repeat(32)}-${spanId}-01`],
    [`00-${traceId}-${"0".repeat(16)}-01`],
    [`00-${traceId.toUpperCase()}-${spanId}-01`],
    [`00-${traceId}-${spanId}`],
    [`00-${traceId}1-${spanId}-01`],
  ])("is none for %s", (header) => {
    expect(readTraceparent(header)).toBeNull();
  });
});
