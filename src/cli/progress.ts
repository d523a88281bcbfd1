/** How far a batch has come, for the person at the terminal. */
import { stat } from "node:fs/promises";
import cliProgress from "cli-progress";
import type { BatchProgress, BatchSummary } from "../archive/batch.ts";
import { errorCount } from "../archive/tally.ts";
import { walkFiles } from "../archive/walk.ts";

export interface ProgressView {
  update(progress: BatchProgress): void;
  say(message: string): void;
  end(): void;
}

const LINE_EVERY = 30_000;

/** A bar on standard error when that is a terminal, else a line every 30 seconds; nothing when `quiet`. */
export function progressView(inputs: readonly string[], quiet: boolean): ProgressView {
  let last: BatchProgress | null = null;
  let total: number | null = null;
  const began = performance.now();
  let ended = false;
  const line = () => (last === null ? "reading …" : progressLine(last, performance.now() - began, total));
  if (quiet) return { update: () => {}, say: (message) => console.error(`nutgraf: ${message}`), end: () => {} };
  bytesOf(inputs, () => ended).then((bytes) => {
    total = bytes;
  });

  if (!process.stderr.isTTY) {
    const timer = setInterval(() => console.error(`nutgraf: ${line()}`), LINE_EVERY).unref();
    return {
      update: (progress) => {
        last = progress;
      },
      say: (message) => console.error(`nutgraf: ${message}`),
      end: () => {
        ended = true;
        clearInterval(timer);
      },
    };
  }
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    linewrap: false,
    gracefulExit: false,
    format: (options, params) =>
      (total === null ? "" : `${cliProgress.Format.BarFormat(params.progress, { ...options, barsize: 24 })} `) + line(),
    barCompleteChar: "█",
    barIncompleteChar: "░",
  });
  bar.start(1, 0);
  return {
    update: (progress) => {
      last = progress;
      bar.update(total === null ? 0 : Math.min(1, progress.bytes / Math.max(1, total)));
    },
    say: (message) => {
      process.stderr.write(`\r\x1b[Knutgraf: ${message}\n`);
    },
    end: () => {
      ended = true;
      bar.stop();
    },
  };
}

/** The size of all inputs; null when standard input is among them. */
async function bytesOf(inputs: readonly string[], cancelled: () => boolean): Promise<number | null> {
  let bytes = 0;
  for await (const { path } of walkFiles(inputs)) {
    if (path === "-" || cancelled()) return null;
    bytes += await stat(path).then(
      (it) => it.size,
      () => 0,
    );
  }
  return bytes;
}

/** @example "12,345 documents, 310.2 MB, 412/s, 3 errors, 2 min left" */
export function progressLine(progress: BatchProgress, elapsed: number, total: number | null): string {
  const done = progress.documents - progress.resumed;
  const rate = done / Math.max(0.001, elapsed / 1000);
  const errors = errorCount(progress);
  const left = total === null || progress.bytes === 0 ? null : (elapsed * (total - progress.bytes)) / progress.bytes;
  return [
    counted(progress.documents, "document"),
    `${(progress.bytes / 1e6).toFixed(1)} MB`,
    `${rate.toFixed(rate < 10 ? 1 : 0)}/s`,
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(left !== null && left > 0 ? [`${duration(left)} left`] : []),
  ].join(", ");
}

/** What a batch has done, a line a matter. */
export function summaryLines(summary: BatchSummary): string[] {
  const { documents, resumed, errors, duplicates, elapsed, files, skippedFiles, status } = summary;
  const failed = errorCount(summary);
  const done = documents - resumed;
  const lines: string[] = [];
  if (status === "already-done") lines.push(`${counted(documents, "document")}, all done by an earlier run`);
  else
    lines.push(
      `${counted(documents, "document")}: ${number(documents - failed)} analysed, ${counted(failed, "error")}` +
        (duplicates > 0 ? `, ${number(duplicates)} copies of others` : ""),
      `${number(done)} in ${duration(elapsed)}, ${(done / Math.max(0.001, elapsed / 1000)).toFixed(1)}/s, ${(summary.bytes / 1e6).toFixed(1)} MB read` +
        (resumed > 0 ? `; ${number(resumed)} were done by an earlier run` : ""),
    );
  if (failed > 0)
    lines.push(
      `errors: ${Object.entries(errors)
        .sort((a, b) => b[1] - a[1])
        .map(([code, count]) => `${code} ${number(count)}`)
        .join(", ")}`,
    );
  if (skippedFiles > 0) lines.push(`${counted(skippedFiles, "file")} of other kinds or behind symbolic links not read`);
  if (files.length > 0) lines.push(`written: ${files.join(", ")}`);
  return lines.map((line) => `nutgraf: ${line}`);
}

const number = (value: number) => value.toLocaleString("en-US");
const counted = (count: number, noun: string) => `${number(count)} ${noun}${count === 1 ? "" : "s"}`;

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
