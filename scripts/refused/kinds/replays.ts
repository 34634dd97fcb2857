import { bearing, tokenWith } from "../kit.ts";
import type { Kind, Kit } from "../kit.ts";

/** Another place than the token names, near it or far. */
function anotherServiceUrl({ serviceUrl, random }: Kit): string {
  const { host, hostname } = new URL(serviceUrl);
  return random.pick([
    "https://evil.example/",
    "http://169.254.169.254/latest/meta-data/",
    serviceUrl.replace(/\/$/, ""),
    `${serviceUrl}x`,
    `${serviceUrl}?`,
    serviceUrl.replace("http:", "https:"),
    serviceUrl.replace(hostname, `${hostname}.evil.example`),
    serviceUrl.replace(hostname, `${hostname}.evil.example`),
    serviceUrl.replace(host, `evil.example:80/#${host}`),
    serviceUrl.toUpperCase(),
  ]);
}

const otherChannels = [
  "webchat",
  "directline",
  "emulator",
  "AseChannel",
  "slack",
  "MSTeams",
  "msteams ",
  "test",
];

/** A good token with an activity that it was not made for, as far as the protocol lets one tell. */
export const replayKinds: readonly Kind[] = [
  {
    name: "replayed to another service address",
    make: (kit) => bearing(tokenWith(kit), { activity: { serviceUrl: anotherServiceUrl(kit) } }),
  },
  {
    name: "replayed as another channel than Teams",
    make: (kit) => bearing(tokenWith(kit), { activity: { channelId: kit.random.pick(otherChannels) } }),
  },
];
