import { spawn } from 'node:child_process';
import { fromOneFile } from './bundled-program.ts';

/** Runs one of the project's commands to its end, as an operator does. */
export async function runCommand(
  script: string,
  settings: Record<string, string>,
  ...args: string[]
): Promise<{ code: number | null; lines: string[] }> {
  const program = await fromOneFile(script);
  return new Promise((resolve) => {
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      LOG_LEVEL: 'silent',
      PORT: '0',
      ...settings,
    };
    const child = spawn(process.execPath, [...program, ...args], { env });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => resolve({ code, lines: output.trim().split('\n') }));
  });
}
