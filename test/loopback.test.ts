import { expect, it } from "@jest/globals";
import { isLoopback } from "../src/loopback.ts";

it.each([
  ["127.0.0.1", true],
  ["127.255.0.9", true],
  ["::1", true],
  ["[::1]", true],
  ["::ffff:127.0.0.1", true],
  ["localhost", true],
  ["LocalHost", true],
  ["", false],
  ["0.0.0.0", false],
  ["::", false],
  ["10.0.0.1", false],
  ["::ffff:10.0.0.1", false],
  ["localhost.example", false],
  ["127.0.0.1.nip.io", false],
  ["2130706433", false],
])("%p means this machine: %p", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
