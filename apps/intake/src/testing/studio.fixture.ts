/** People in the studio, for tests: accounts made the way they are made, and requests as their browsers send them. */
import { randomUUID } from "node:crypto";
import { fromProcedure, serialise, setProperty, type DocumentNode, type Json } from "@hoso/authoring";
import type { Procedure } from "@hoso/contract";
import type { Role } from "../accounts/roles.js";
import { copyRequest } from "./procedures.fixture.js";
import type { TestIntake } from "./intake.fixture.js";

export const origin = "http://localhost:80";
export const password = "bốn con mèo ngồi hiên";

export interface Answer {
  readonly status: number;
  readonly body: any;
  readonly text: string;
  readonly headers: Record<string, unknown>;
}

export interface Browser {
  send(
    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  /** The session's cookie, as it would be sent. */
  cookie: string | undefined;
}

/** A browser on the studio's own pages; keeps the cookie it is given. */
export function browser(intake: () => TestIntake, cookie?: string): Browser {
  const own: Browser = {
    cookie,
    send: async (method, path, body, headers = {}) => {
      const writes = method === "POST" || method === "PUT" || method === "PATCH";
      const answer = await intake().app.inject({
        method,
        url: `/studio/api${path}`,
        headers: {
          host: "localhost:80",
          ...(method !== "GET" && { origin }),
          ...(writes && { "content-type": "application/json" }),
          ...(own.cookie !== undefined && { cookie: own.cookie }),
          ...headers,
        },
        ...(writes && { payload: JSON.stringify(body ?? {}) }),
      });
      const set = answer.cookies.find(({ name }) => name === "hoso-session");
      if (set) own.cookie = set.value === "" ? undefined : `hoso-session=${set.value}`;
      const isJson = /json/.test(String(answer.headers["content-type"]));
      return {
        status: answer.statusCode,
        text: answer.body,
        headers: answer.headers,
        body: isJson && answer.body !== "" ? answer.json() : undefined,
      };
    },
    get: (path) => own.send("GET", path),
    post: (path, body) => own.send("POST", path, body),
  };
  return own;
}

/** The first account, by the link of this start. */
export async function setUp(intake: () => TestIntake): Promise<Browser> {
  const first = browser(intake);
  const token = intake().setUpPath?.split("/").at(-1);
  const answer = await first.post("/set-up", { token, login: "admin", name: "Quản trị", password });
  if (answer.status !== 200) throw new Error(`set-up failed: ${answer.text}`);
  return first;
}

/** Somebody with these roles, invited by `by`. */
export async function person(
  intake: () => TestIntake,
  by: Browser,
  login: string,
  roles: readonly Role[],
): Promise<Browser & { id: string }> {
  const invited = await by.post("/accounts", { name: `Person ${login}`, roles });
  if (invited.status !== 201) throw new Error(`inviting failed: ${invited.text}`);
  const own = browser(intake);
  const accepted = await own.post("/invitations/accept", { token: invited.body.link.split("/").at(-1), login, password });
  if (accepted.status !== 200) throw new Error(`accepting failed: ${accepted.text}`);
  return Object.assign(own, { id: accepted.body.account.id as string });
}

export const role = (name: Role["role"], department = "*"): Role => ({ role: name, department });

export function documentOf(changes: Record<string, unknown> = {}): ReturnType<typeof serialise> {
  return serialise(fromProcedure({ ...copyRequest, ...changes } as unknown as Procedure, () => randomUUID()));
}

export async function newDraft(
  author: Browser,
  changes: Record<string, unknown> = {},
  more: object = {},
): Promise<{ id: string; document: any }> {
  const document = documentOf(changes);
  const made = await author.post("/drafts", { document, ...more });
  if (made.status !== 201) throw new Error(`no draft was made: ${made.text}`);
  return { id: made.body.id as string, document };
}

/** An edit that gives a property of one node another value. */
export function change(node: DocumentNode, property: string, value: Json): { before: DocumentNode; after: DocumentNode; key: string } {
  return { key: node.key, before: node, after: { ...node, values: setProperty(node.values, property, value) } };
}

export const rootNode = (document: { root: string; nodes: readonly DocumentNode[] }): DocumentNode =>
  document.nodes.find(({ key }) => key === document.root)!;

export const editKey = (): string => randomUUID();
