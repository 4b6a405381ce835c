/** Remembers every route as it is added, so that a wrong method can be told from a wrong address. */
import type { FastifyInstance } from "fastify";

export interface KnownRoute {
  readonly url: string;
  readonly methods: readonly string[];
  readonly pattern: RegExp;
}

declare module "fastify" {
  interface FastifyInstance {
    knownRoutes: KnownRoute[];
  }
}

/** Must run before the first route is added. */
export function rememberRoutes(app: FastifyInstance): void {
  const routes: KnownRoute[] = [];
  app.decorate("knownRoutes", routes);
  app.addHook("onRoute", (route) => {
    const methods = ([] as string[]).concat(route.method);
    routes.push({ url: route.url, methods, pattern: patternOf(route.url) });
  });
}

function patternOf(url: string): RegExp {
  const source = url
    .split("/")
    .map((part) => (part.startsWith(":") ? "[^/]+" : part === "*" ? ".*" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("/");
  return new RegExp(`^${source}/?$`);
}
