import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { readPng } from "../../support/png.ts";
import type { Pixels } from "../../support/png.ts";

const read = (file: string) => readFileSync(new URL(`../../../appPackage/${file}`, import.meta.url));
const { accentColor } = z
  .looseObject({ accentColor: z.string() })
  .parse(JSON.parse(read("manifest.json").toString()));

const places = ({ width, height }: Pixels) =>
  Array.from({ length: width * height }, (_, index) => [index % width, Math.floor(index / width)] as const);
const hex = (picture: Pixels, [x, y]: readonly [number, number]) =>
  `#${picture
    .at(x, y)
    .slice(0, 3)
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")}`.toUpperCase();

describe("the colour icon", () => {
  const icon = readPng(read("color.png"));

  it("is 192 pixels square and opaque up to its corners", () => {
    expect([icon.width, icon.height]).toEqual([192, 192]);
    expect(places(icon).filter(([x, y]) => icon.at(x, y)[3] !== 255)).toEqual([]);
  });

  it("has its symbol within the 120 pixels in the middle, and the accent colour around it", () => {
    const inMiddle = (at: number) => at >= 36 && at < 156;
    const around = places(icon).filter(([x, y]) => !inMiddle(x) || !inMiddle(y));
    expect([...new Set(around.map((place) => hex(icon, place)))]).toEqual([accentColor.toUpperCase()]);
    const drawn = places(icon).filter((place) => hex(icon, place) !== accentColor.toUpperCase());
    expect(drawn.length).toBeGreaterThan(5000);
  });

  it("has steps in three colours", () => {
    expect([54, 96, 138].map((x) => hex(icon, [x, 150]))).toEqual(["#FF8A80", "#FFC145", "#4ADE9C"]);
  });
});

describe("the outline icon", () => {
  const icon = readPng(read("outline.png"));
  const visible = places(icon).filter(([x, y]) => icon.at(x, y)[3] > 0);

  it("is 32 pixels square, white on nothing", () => {
    expect([icon.width, icon.height]).toEqual([32, 32]);
    expect([...new Set(visible.map((place) => hex(icon, place)))]).toEqual(["#FFFFFF"]);
    expect([0, 31].flatMap((x) => [0, 31].map((y) => icon.at(x, y)[3]))).toEqual([0, 0, 0, 0]);
  });

  it("is of lines, not filled, and uses the room there is", () => {
    expect(visible.length).toBeGreaterThan(150);
    expect(visible.length).toBeLessThan(512);
    const xs = visible.map(([x]) => x);
    const ys = visible.map(([, y]) => y);
    expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([1, 30, 1, 30]);
  });
});
