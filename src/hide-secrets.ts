import type { Environment } from "./environment.ts";

/** Variables, and parts of a connection string, whose values are nobody else's business. */
const secretName = /password|secret|key|token|signature|connection/i;
/** What is shorter would be found in the middle of words. */
const shortest = 8;
const webToken = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;
const shown = "[hidden]";

/**
 * What hides the secrets of an environment in a text, however they are written there: as they are, in JSON, in a form.
 * Tokens are hidden wherever they come from. Who writes a log line is to leave them out; this is for the errors of
 * others, which repeat what they were sent.
 */
export function hideSecrets(environment: Environment): (text: string) => string {
  const written = secretsOf(environment)
    .filter((secret) => secret.length >= shortest)
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
    .sort((one, other) => other.length - one.length);
  const secrets = [...new Set(written)];
  return (text) =>
    secrets.reduce((left, secret) => left.replaceAll(secret, shown), text.replace(webToken, shown));
}

function secretsOf(environment: Environment): string[] {
  return Object.entries(environment).flatMap(([name, value = ""]) => {
    const query = URL.parse(value)?.search.slice(1) ?? "";
    return secretName.test(name) ? [value.trim(), ...partsOf(value), query] : [query];
  });
}

/** The secret ones of a connection string: `AccountName=…;AccountKey=…`. */
function partsOf(value: string): string[] {
  return value.split(";").flatMap((part) => {
    const [name = "", ...rest] = part.split("=");
    return secretName.test(name) ? [rest.join("=").trim()] : [];
  });
}
