/** The channel that a conversation at the terminal goes by: it has no way for the advisor to write first. */
export const terminalChannel = "terminal";
