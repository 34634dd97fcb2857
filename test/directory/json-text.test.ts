import { describe, expect, it } from "@jest/globals";
import { parseJson } from "../../src/directory/json-text.ts";

const mark = "\uFEFF";

describe("byte-order marks do not matter", () => {
  it.each([
    ["at the start", `${mark}{"a":[1]}`],
    ["before a pasted part", `{"a":${mark}[1]}`],
    ["at the end", `{"a":[1]}${mark}`],
    ["inside a name", `{"${mark}a":[1]}`],
  ])("%s", (_where, text) => {
    expect(parseJson(text)).toEqual({ a: [1] });
  });
});

describe("a text that is not JSON says where it stops being that", () => {
  it.each([
    ["", 1, 1, "Unexpected end of JSON input"],
    ['{"a": 1', 1, 8, "Expected ',' or '}' after property value"],
    ['{\n  "a": 1,\n}', 3, 1, "Expected double-quoted property name"],
    ['{\n  "a": ten\n}', 2, 9, "Unexpected token 'e'"],
    ['{"a":"x",\r\n"b": x}', 2, 6, "Unexpected token 'x'"],
    ['{"a": “1”}', 1, 7, "Unexpected token '“'"],
    ['{"a": 1}\n{"a": 2}', 2, 1, "Unexpected non-whitespace character after JSON"],
    [`${mark}[1,, 2]`, 1, 4, "Unexpected token ','"],
    ['["C:\\path"]', 1, 6, "Bad escaped character"],
  ])("%j", (text, line, column, why) => {
    expect(() => parseJson(text)).toThrow(
      expect.objectContaining({ message: `line ${line}, column ${column}: not valid JSON (${why})` }),
    );
  });
});
