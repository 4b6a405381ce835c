/** The websites that may embed forms, as a request looks them up: which origins, which procedures, how much they may upload. */

export interface UploadLimits {
  /** Bytes of one file. */
  readonly maxUploadBytes: number;
  /** Uploads that one address may open within an hour. */
  readonly uploadsPerHour: number;
  /** Bytes that one address may open within an hour. */
  readonly uploadBytesPerHour: number;
}

/** One origin of a site. */
export interface Site {
  readonly id: string;
  /** "https://example.gov.vn", or with a wildcard for subdomains of any depth: "https://*.example.gov.vn". */
  readonly origin: string;
  /** Undefined: every procedure. */
  readonly procedures: readonly string[] | undefined;
  readonly limits: UploadLimits;
}

export const defaultLimits: UploadLimits = {
  maxUploadBytes: 50 * 1024 * 1024,
  uploadsPerHour: 300,
  uploadBytesPerHour: 2 * 1024 * 1024 * 1024,
};

/** Looked up at every request. */
export interface SiteList {
  readonly sites: readonly Site[];
  find(origin: string): Site | undefined;
}

/** Exact origins win over wildcards, longer wildcards over shorter ones. */
export function siteList(sites: readonly Site[]): SiteList {
  const exact = new Map(sites.filter(({ origin }) => !origin.includes("*")).map((site) => [site.origin, site]));
  const wildcards = sites
    .filter(({ origin }) => origin.includes("*"))
    .map((site) => ({ site, ...splitWildcard(site.origin) }))
    .sort((a, b) => b.suffix.length - a.suffix.length);
  return {
    sites,
    find: (origin) =>
      exact.get(origin) ??
      wildcards.find(({ prefix, suffix }) => origin.startsWith(prefix) && matchesHost(origin.slice(prefix.length), suffix))?.site,
  };
}

/** Whether `site` offers the procedure; callers that are no website (no site) see all. */
export function offers(site: Site | undefined, procedure: string): boolean {
  return site?.procedures === undefined || site.procedures.includes(procedure);
}

function splitWildcard(origin: string): { prefix: string; suffix: string } {
  const at = origin.indexOf("*");
  return { prefix: origin.slice(0, at), suffix: origin.slice(at + 1) };
}

function matchesHost(host: string, suffix: string): boolean {
  return host.endsWith(suffix) && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host.slice(0, -suffix.length));
}
