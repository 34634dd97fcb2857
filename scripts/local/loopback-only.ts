import { Server } from "node:net";

// A preload (`node --import`). The Playground listens on every interface and has no option for it, while whoever
// reaches it can talk to a bot that asks for no credentials. With this, each port that it opens is on loopback.
// eslint-disable-next-line @typescript-eslint/unbound-method -- Reflect.apply hands `this` on
Server.prototype.listen = new Proxy(Server.prototype.listen, {
  apply(listen, server, [port, ...rest]: unknown[]): unknown {
    const address = typeof port === "number" ? { port, host: "127.0.0.1" } : port;
    return Reflect.apply(listen, server, [address, ...rest]);
  },
});
