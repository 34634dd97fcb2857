import type { Activity } from "botbuilder";
import type { RequestHandler } from "restify";
import { isLoopback } from "../loopback.ts";
import { refuse } from "./http-answer.ts";

/** What a proxy or a tunnel adds to what it brings from elsewhere. */
const forwarded = /^(?:forwarded|via|x-forwarded-.+|x-real-ip|x-original-host)$/;

/**
 * In local mode nobody is authenticated, so only this machine is served. The Host header is looked at as well: a web
 * page that has its own name resolve to this machine reaches the port, but not by a local name. Whoever comes through a
 * tunnel that ends on this machine is not on it.
 */
export const onlyFromThisMachine: RequestHandler = (request, response, next) => {
  const { remoteAddress = "" } = request.socket;
  const isDirect = !Object.keys(request.headers).some((name) => forwarded.test(name));
  const isLocal = isLoopback(remoteAddress) && isLoopback(hostOf(`http://${request.headers.host ?? ""}`));
  if (isDirect && isLocal) return next();
  refuse(response, 403, "Forbidden");
  return next(false);
};

/** Replies go to the activity's own service address: in local mode that must be on this machine, too. */
export function serviceIsLocal({ serviceUrl }: Activity): boolean {
  return isLoopback(hostOf(serviceUrl));
}

/** An activity is plain JSON; what is compressed could be larger than it looks. */
export const onlyJson: RequestHandler = (request, response, next) => {
  const [mediaType = ""] = (request.headers["content-type"] ?? "").split(";");
  const isJson = mediaType.trim().toLowerCase() === "application/json";
  if (isJson && request.headers["content-encoding"] === undefined) return next();
  refuse(response, 415, "UnsupportedMediaType");
  return next(false);
};

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? "";
}
