/** Waits for some work, but not for longer than a time; the work goes on. Rejects as the work does. */
export async function within<T>(
  ms: number,
  work: Promise<T>,
): Promise<{ readonly inTime: true; readonly value: T } | { readonly inTime: false }> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<{ inTime: false }>((resolve) => {
    timer = setTimeout(resolve, ms, { inTime: false });
  });
  try {
    return await Promise.race([work.then((value) => ({ inTime: true, value }) as const), limit]);
  } finally {
    clearTimeout(timer);
  }
}
