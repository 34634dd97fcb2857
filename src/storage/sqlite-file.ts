import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** How long a statement waits for another process that is writing, in milliseconds; a write takes about one. */
const busyTimeoutMs = 2000;

/** The layout of the tables; a file with a higher one was written by a newer release. */
const schemaVersion = 1;

/** The state file cannot be used; the message names it and says why. */
export class StateFileError extends Error {
  readonly code = "StateFileError";

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`Cannot use the state file ${file}: ${reason}`, options);
    this.name = "StateFileError";
  }
}

/**
 * Opens, and where needed creates, a SQLite file that several processes may share.
 *
 * @param file a path, whose folder is created, or ":memory:"
 * @throws StateFileError when it cannot be opened, is not a SQLite file or belongs to a newer release
 */
export function openSqliteFile(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
    database = new DatabaseSync(file, { timeout: busyTimeoutMs });
    // In WAL mode this loses nothing when the process is killed; a power cut may cost the last turns, never the file.
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    prepareSchema(database, file);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof StateFileError) throw error;
    throw new StateFileError(file, error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function prepareSchema(database: DatabaseSync, file: string): void {
  const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (version > schemaVersion) {
    throw new StateFileError(
      file,
      `its layout has version ${version}, this release knows ${schemaVersion}. ` +
        "Start the release that wrote it, or name another file in STATE_FILE.",
    );
  }
  if (version === schemaVersion) return;
  database.exec(`
    BEGIN IMMEDIATE;
    CREATE TABLE IF NOT EXISTS items (key TEXT PRIMARY KEY, etag TEXT NOT NULL, document TEXT NOT NULL) STRICT;
    PRAGMA user_version = ${schemaVersion};
    COMMIT;
  `);
}
