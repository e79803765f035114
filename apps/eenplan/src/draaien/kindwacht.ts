/**
 * Loaded before a service that runs as a child: when the parent is gone, kill -9 included, the child ends by itself. Else
 * it would keep its port and its place in the consumer groups.
 */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5000).unref();
});

export {};
