import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadEnvFile } from "../../src/env-file.ts";
import { runScript } from "../local/run-script.ts";
import { buildPackage } from "./build.ts";
import { readPackageSettings } from "./settings.ts";

const usage = `npm run package [-- --out FILE]

Writes the package to upload to Teams: the manifest with the ids of the environment and of .env filled in, checked
against Microsoft's schema, with its icons and languages.

  MicrosoftAppId          the app id of the bot's registration
  DEVELOPER_NAME          who offers the app
  DEVELOPER_WEBSITE_URL   their website
  TEAMS_APP_ID, DEVELOPER_PRIVACY_URL, DEVELOPER_TERMS_URL, PUBLIC_HOST
                          may be left out; .env.example says what they are

  --out FILE   where to write it (appPackage/build/upgrade-advisor-VERSION.zip)
  --help       this text`;

const folder = fileURLToPath(new URL("../../appPackage/build/", import.meta.url));

await runScript(usage, async () => {
  const { values } = parseArgs({
    options: { out: { type: "string" } },
  });
  loadEnvFile();
  const settings = readPackageSettings(process.env);
  const { version, zip, files } = await buildPackage(settings);
  const file = values.out ?? join(folder, `upgrade-advisor-${version}.zip`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, zip);
  console.log(`${relative(".", file)}  ${files.join(", ")}`);
  return 0;
});
