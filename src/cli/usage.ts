export const usage = `Asks whether a subscription can be upgraded, in English, French or Chinese.

  npm run --silent ask -- [options] "question"   answers one question
  npm run --silent ask -- [options]              a conversation at the prompt

Options
  --json            one JSON object a question on standard output and nothing else; without a question,
                    one question a line from standard input, each a conversation of its own
  --keep            with --json and standard input: all lines are one conversation
  --lang en|fr|zh   the language of the answers (default: that of the question, else the terminal's)
  --directory FILE  customers and subscriptions (default: DIRECTORY_FILE, else the sample customers)
  -h, --help        this text

Environment
  DIRECTORY_FILE, SERVICE_PLANS_FILE, RECOGNIZER_URL and what belongs to it: as for the bot, see .env.example

Exit code
  0 answered, 1 could not (something is missing or was not understood), 2 bad usage or bad data
  With questions from standard input: 0 when each was read and got its object.`;
