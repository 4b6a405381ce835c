/** Begins a session in the browser that asked, and ends the one it came with. */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Outcome } from "../database/transact.js";
import { sendProblem } from "../problems/problem.js";
import { setSession } from "../studio/gate.js";
import { sendRefusal } from "../studio/route.js";
import type { Studio } from "../studio/studio.js";
import type { SignedIn } from "./roles.js";

export const viewOfAccount = ({ id, login, name, roles }: SignedIn) => ({ id, login, name, roles: [...roles] });

/** `outcome` holds the token of a session that is in the database already. */
export async function enter({ db, sessions, publicUrl }: Studio, request: FastifyRequest, reply: FastifyReply, outcome: Outcome<string>) {
  if (!outcome.ok) return sendRefusal(reply, outcome);
  const session = await sessions.find(outcome.value);
  if (!session) return sendProblem(reply, "sign-in-refused");
  if (request.session) await sessions.end(db, request.session.hash);
  setSession(request, reply, outcome.value, publicUrl);
  return { account: viewOfAccount(session.account) };
}
