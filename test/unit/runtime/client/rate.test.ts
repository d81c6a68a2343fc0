/** The documented rate, counted where it matters: at a server in another process. The system tests count longer bursts. */
import { expect, test } from "vitest";
import { measureBurst } from "../../../support/burst.js";

test("no second at the server holds more calls than documented", async () => {
  const result = await measureBurst({ calls: 450, transport: "fetch" });
  expect(result).toMatchObject({ failures: [], arrived: 450 });
  expect(result.maxInSecond).toBeLessThanOrEqual(200);
}, 60_000);
