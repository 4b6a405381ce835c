/** Settings of one intake, read from environment variables and checked as a whole. docs/reference/intake-configuration.md lists them. */
import { resolve } from "node:path";
import { z } from "zod";
import { ConfigurationError } from "../errors.js";

/** Where documents are kept when not on disk. Credentials come from the AWS SDK's usual chain unless given. */
export interface ObjectStoreConfig {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint?: string;
  readonly forcePathStyle: boolean;
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
}

/** Requests a minute and address. */
export interface RateLimits {
  readonly general: number;
  readonly submissions: number;
  readonly status: number;
  readonly uploads: number;
  /** Sign-in, set-up, invitations, passwords. */
  readonly signIn: number;
  /** Everything else of the authors' half: an office may share one address. */
  readonly studio: number;
}

/** Accounts of authors. */
export interface AccountsConfig {
  /** Hours without a request after which a session ends. */
  readonly sessionIdleHours: number;
  /** Wrong passwords that lock a login name, and for how many minutes. */
  readonly lockoutAttempts: number;
  readonly lockoutMinutes: number;
  /** Binary logarithm of scrypt's N. */
  readonly passwordCost: number;
  /** Whether nobody approves what they wrote. */
  readonly fourEyes: boolean;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Public root without a trailing slash; when absent, addresses are made from the request. */
  readonly publicUrl?: string;
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly databasePoolSize: number;
  readonly publisherToken?: string;
  readonly serverKey?: string;
  readonly sitesFile?: string;
  readonly calendarFile?: string;
  readonly datasetsDir?: string;
  readonly seedProcedures?: string;
  readonly embedDir?: string;
  readonly studioDir?: string;
  readonly objectStore?: ObjectStoreConfig;
  readonly trustProxy: boolean | string;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
  readonly maxBodyBytes: number;
  readonly rateLimits: RateLimits;
  /** Hours until an upload that no application took is deleted. */
  readonly uploadLifetimeHours: number;
  readonly accounts: AccountsConfig;
}

const count = (fallback: number, maximum = 10_000_000) => z.coerce.number().int().min(1).max(maximum).default(fallback);
const path = z
  .string()
  .min(1)
  .transform((value) => resolve(value))
  .optional();
const flag = z.enum(["true", "false"]).transform((value) => value === "true");

const environment = z.object({
  HOST: z.string().min(1).default("0.0.0.0"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((value) => value.replace(/\/+$/, ""))
    .optional(),
  DATA_DIR: z
    .string()
    .min(1)
    .default("./data")
    .transform((value) => resolve(value)),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres:// or postgresql://")
    .optional(),
  DATABASE_POOL: count(12, 500),
  PUBLISHER_TOKEN: z.string().min(22, "needs at least 22 characters").optional(),
  SERVER_KEY: z.string().min(32, "needs at least 32 characters").optional(),
  SITES_FILE: path,
  CALENDAR_FILE: path,
  DATASETS_DIR: path,
  SEED_PROCEDURES: path,
  EMBED_DIR: path,
  STUDIO_DIR: path,
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).default("us-east-1"),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_FORCE_PATH_STYLE: flag.default(true),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  TRUST_PROXY: z
    .string()
    .min(1)
    .default("false")
    .transform((value) => (value === "true" ? true : value === "false" ? false : value)),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  MAX_BODY_BYTES: count(1_048_576, 16_777_216),
  RATE_LIMIT_GENERAL: count(600),
  RATE_LIMIT_SUBMISSIONS: count(60),
  RATE_LIMIT_STATUS: count(60),
  RATE_LIMIT_UPLOADS: count(600),
  RATE_LIMIT_SIGN_IN: count(20),
  RATE_LIMIT_STUDIO: count(3000),
  SESSION_IDLE_HOURS: z.coerce.number().min(0.01).max(168).default(8),
  LOCKOUT_ATTEMPTS: count(5, 100),
  LOCKOUT_MINUTES: count(15, 1440),
  PASSWORD_COST: z.coerce.number().int().min(14).max(20).default(17),
  FOUR_EYES: z.enum(["on", "off"]).default("on"),
  UPLOAD_LIFETIME_HOURS: z.coerce.number().min(0.0001).max(8760).default(48),
});

/** Reads settings from `env`; an empty variable counts as not set. Throws ConfigurationError naming every wrong one. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigurationError(`These settings cannot be used: ${reasons.join("; ")}.`);
  }
  const value = parsed.data;
  return {
    host: value.HOST,
    port: value.PORT,
    dataDir: value.DATA_DIR,
    databasePoolSize: value.DATABASE_POOL,
    trustProxy: value.TRUST_PROXY,
    logLevel: value.LOG_LEVEL,
    maxBodyBytes: value.MAX_BODY_BYTES,
    rateLimits: {
      general: value.RATE_LIMIT_GENERAL,
      submissions: value.RATE_LIMIT_SUBMISSIONS,
      status: value.RATE_LIMIT_STATUS,
      uploads: value.RATE_LIMIT_UPLOADS,
      signIn: value.RATE_LIMIT_SIGN_IN,
      studio: value.RATE_LIMIT_STUDIO,
    },
    uploadLifetimeHours: value.UPLOAD_LIFETIME_HOURS,
    accounts: {
      sessionIdleHours: value.SESSION_IDLE_HOURS,
      lockoutAttempts: value.LOCKOUT_ATTEMPTS,
      lockoutMinutes: value.LOCKOUT_MINUTES,
      passwordCost: value.PASSWORD_COST,
      fourEyes: value.FOUR_EYES === "on",
    },
    ...present({
      publicUrl: value.PUBLIC_URL,
      databaseUrl: value.DATABASE_URL,
      publisherToken: value.PUBLISHER_TOKEN,
      serverKey: value.SERVER_KEY,
      sitesFile: value.SITES_FILE,
      calendarFile: value.CALENDAR_FILE,
      datasetsDir: value.DATASETS_DIR,
      seedProcedures: value.SEED_PROCEDURES,
      embedDir: value.EMBED_DIR,
      studioDir: value.STUDIO_DIR,
      objectStore: objectStore(value),
    }),
  };
}

function objectStore(value: z.output<typeof environment>): ObjectStoreConfig | undefined {
  if (value.S3_BUCKET === undefined) return undefined;
  if ((value.S3_ACCESS_KEY_ID === undefined) !== (value.S3_SECRET_ACCESS_KEY === undefined)) {
    throw new ConfigurationError("S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together: one of them is missing.");
  }
  return {
    bucket: value.S3_BUCKET,
    region: value.S3_REGION,
    forcePathStyle: value.S3_FORCE_PATH_STYLE,
    ...present({ endpoint: value.S3_ENDPOINT, accessKeyId: value.S3_ACCESS_KEY_ID, secretAccessKey: value.S3_SECRET_ACCESS_KEY }),
  };
}

function present<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
