// A preload (`node --import`) for a child started with an IPC channel: the channel closes when the parent is gone,
// however it went, and the child then stops as it would on SIGTERM.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
