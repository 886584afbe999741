/** Ends the program without an error where whoever reads what it prints has read enough, as `head` does. */
export function endWhereOutputCloses(): void {
  for (const output of [process.stdout, process.stderr])
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
}
