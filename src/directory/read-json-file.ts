import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { DirectoryFileError } from "./directory-file-error.ts";
import { parseJson } from "./json-text.ts";

/**
 * The value in a JSON file (UTF-8, with or without byte-order marks).
 *
 * @throws DirectoryFileError when it cannot be read
 */
export async function readJsonFile(path: string): Promise<unknown> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new DirectoryFileError(path, [whyUnreadable(cause)], { cause });
  });
  if (!isUtf8(bytes)) throw new DirectoryFileError(path, ["not UTF-8 text: save the file as UTF-8"]);
  try {
    return parseJson(bytes.toString("utf8"));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new DirectoryFileError(path, [cause.message], { cause });
  }
}

const failure = z.object({ code: z.string() });

function whyUnreadable(cause: unknown): string {
  const code = failure.safeParse(cause).data?.code ?? "unknown";
  if (code === "ENOENT") return "there is no such file";
  return code === "EISDIR" ? "is a folder, not a file" : `cannot be read (${code})`;
}
