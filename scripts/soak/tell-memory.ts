import { createServer } from "node:http";

// A preload (`node --expose-gc --import`): whoever asks on the loopback port MEMORY_PORT is told how much memory the
// process holds once its garbage is collected.
const server = createServer((_request, response) => {
  void globalThis.gc?.();
  const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ heapUsed, external, arrayBuffers, rss }));
});
server.listen(Number(process.env["MEMORY_PORT"]), "127.0.0.1").unref();
