import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import restify from "restify";

// The smallest honest bot on the adapter and the server that the advisor uses: it repeats what it hears. The bench
// measures the advisor against it, so it has no state, no card and no log. It listens on loopback only, because
// without an app id anybody may post to it. Environment: PORT.
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

const bot = new ActivityHandler().onMessage(async (context, next) => {
  await context.sendActivity(context.activity.text);
  await next();
});

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post("/api/messages", async ({ body, headers, method = "POST" }, response) => {
  // restify leaves the body untyped; the adapter checks it.
  await adapter.process({ body: body as Record<string, unknown>, headers, method }, response, (context) =>
    bot.run(context),
  );
});
server.get("/healthz", (_request, response, next) => {
  response.send(200);
  next();
});
server.listen(Number(process.env["PORT"] ?? 3978), "127.0.0.1", () => console.log(`echo: ${server.url}`));

process.once("SIGTERM", () => {
  server.close();
});
