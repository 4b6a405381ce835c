/**
 * Structured logs without personal data. What may be logged is written out here; bodies, headers, query strings,
 * full addresses and file names never are. Unknown errors are logged by name, code and place, not by message.
 */
import { isIP } from "node:net";
import { HosoError } from "@hoso/contract";
import type { FastifyBaseLogger, FastifyServerOptions } from "fastify";
import type { Config } from "../config/config.js";

export type Logger = FastifyBaseLogger;

/** pino's settings for the whole server. `stream` is for tests that read what was written. */
export function loggerOptions(
  level: Config["logLevel"],
  stream?: { write(line: string): void },
): NonNullable<FastifyServerOptions["logger"]> {
  return {
    level,
    base: { service: "hoso-intake" },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    // Anything handed to the logger under these names by mistake is cut out.
    redact: {
      paths: [
        "password",
        "secret",
        "token",
        "authorization",
        "*.password",
        "*.secret",
        "*.token",
        "*.authorization",
        "headers",
        "*.headers",
        "body",
        "*.body",
      ],
      censor: "[removed]",
    },
    serializers: {
      req: (request: { method: string; url: string; routeOptions?: { url?: string }; ip?: string }) => ({
        method: request.method,
        // The route's pattern, not the address: an address can hold what somebody typed.
        route: request.routeOptions?.url ?? "unknown",
        network: networkOf(request.ip),
      }),
      res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
      err: describeError,
    },
    ...(stream && { stream }),
  } as NonNullable<FastifyServerOptions["logger"]>;
}

/** An error as it may be logged. Messages of foreign libraries can quote data, so only our own are kept. */
export function describeError(error: unknown): { type: string; message: string; stack: string; code?: string; constraint?: string } {
  const fault = error as Partial<Error> & { code?: unknown; constraint?: unknown };
  const own = error instanceof HosoError;
  return {
    type: fault.name ?? typeof error,
    message: own ? (fault.message ?? "") : "",
    stack: placesOf(fault.stack),
    ...(typeof fault.code === "string" && { code: fault.code }),
    ...(typeof fault.constraint === "string" && { constraint: fault.constraint }),
  };
}

/** Only the "at ..." lines: the first lines of a stack repeat the message. */
function placesOf(stack: string | undefined): string {
  return (stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join("\n");
}

/** The network part of an address: enough to see abuse, not enough to see a person. */
export function networkOf(address: string | undefined): string {
  if (address === undefined) return "unknown";
  const plain = address.startsWith("::ffff:") ? address.slice(7) : address;
  if (isIP(plain) === 4) return `${plain.split(".").slice(0, 2).join(".")}.0.0/16`;
  if (isIP(plain) === 6) return `${plain.split(":").slice(0, 2).join(":")}::/32`;
  return "unknown";
}
