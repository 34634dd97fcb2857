import { BlockList, isIP } from "node:net";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether a host name or address, without a port, means this very machine. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  if (bare === "localhost") return true;
  switch (isIP(bare)) {
    case 4:
      return loopback.check(bare, "ipv4");
    case 6:
      return loopback.check(bare, "ipv6");
    default:
      return false;
  }
}
