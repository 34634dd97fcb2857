import { enableCompileCache } from "node:module";

// What has been compiled once is kept for the next start; so it has to be asked for before anything else is loaded.
enableCompileCache();
const { start } = await import("./start.ts");
await start(process.env);
