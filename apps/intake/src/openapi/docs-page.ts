/** Two pages to read: the API from its OpenAPI document, and the table of problem codes. Plain HTML, no scripts. */
import { problemCodes, problemTable } from "../problems/problem-table.js";
import type { Language } from "../problems/problem.js";
import { html, type Html } from "./html.js";

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Record<string, unknown>[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: unknown;
  }[];
  readonly requestBody?: { readonly content?: Record<string, { readonly schema?: unknown }> };
  readonly responses?: Record<string, { readonly description?: string; readonly content?: Record<string, { readonly schema?: unknown }> }>;
}

export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths?: Record<string, Record<string, Operation>>;
}

export function page(title: string, language: Language, content: Html): string {
  return `<!doctype html>\n${
    html`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="/docs/style.css"></head><body>${content}</body></html>`
      .markup
  }\n`;
}

export function apiPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const sections = (document.tags ?? []).map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags?.includes(name));
    return own.length === 0
      ? html``
      : html`<section aria-labelledby="${slug(name)}"><h2 id="${slug(name)}">${name}</h2><p>${description}</p>${own.map(operationArticle)}</section>`;
  });
  return page(
    document.info.title,
    "en",
    html`<header><h1>${document.info.title} <small>${document.info.version}</small></h1><p>${document.info.description}</p><p><a href="/openapi.json">OpenAPI 3.1 document</a> · <a href="/docs/problems">Problem codes</a></p></header><main>${sections}</main>`,
  );
}

function operationArticle({
  path,
  method,
  operation,
}: {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}): Html {
  const body = operation.requestBody?.content?.["application/json"]?.schema;
  return html`<article><h3><span class="method ${method}">${method.toUpperCase()}</span><code>${path}</code><span>${operation.summary}</span></h3><p>${operation.description}</p>${
    operation.security
      ? html`<p>Needs <code>Authorization: Bearer</code> (${operation.security.map((each) => Object.keys(each).join(", ")).join(" or ")}).</p>`
      : undefined
  }${parameterTable(operation)}${body === undefined ? undefined : schemaDetails("Body", body)}${responseTable(operation)}</article>`;
}

function parameterTable({ parameters = [] }: Operation): Html | undefined {
  if (parameters.length === 0) return undefined;
  const rows = parameters.map(
    (each) =>
      html`<tr><td><code>${each.name}</code></td><td>${each.in}${each.required ? ", required" : ""}</td><td>${each.description}</td></tr>`,
  );
  return html`<h4>Parameters</h4><div class="scroll"><table><thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function responseTable({ responses = {} }: Operation): Html {
  const rows = Object.entries(responses).map(([status, response]) => {
    const content = Object.entries(response.content ?? {})[0];
    const codes = (content?.[1].schema as { "x-problem-codes"?: string[] } | undefined)?.["x-problem-codes"];
    const meaning = codes
      ? codes.map((code, index) => html`${index > 0 ? ", " : ""}<a href="/docs/problems#${code}">${code}</a>`)
      : content && Number(status) < 300
        ? schemaDetails(content[0], content[1].schema)
        : response.description;
    return html`<tr><td>${status}</td><td>${meaning}</td></tr>`;
  });
  return html`<h4>Answers</h4><div class="scroll"><table><thead><tr><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function schemaDetails(title: string, schema: unknown): Html {
  return html`<details><summary>${title}</summary><pre tabindex="0"><code>${JSON.stringify(schema, null, 2)}</code></pre></details>`;
}

export function problemsPage(language: Language): string {
  const words =
    language === "vi"
      ? { title: "Mã lỗi của máy chủ tiếp nhận", code: "Mã", status: "Trạng thái", meaning: "Ý nghĩa và cách xử lý", back: "Tài liệu API" }
      : {
          title: "Problem codes of the intake server",
          code: "Code",
          status: "Status",
          meaning: "Meaning, and what to do",
          back: "API reference",
        };
  const rows = problemCodes.map((code) => {
    const { status, title, detail } = problemTable[code];
    return html`<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td><strong>${title[language]}</strong><br>${detail[language]}</td></tr>`;
  });
  return page(
    words.title,
    language,
    html`<header><h1>${words.title}</h1><p><a href="/docs">${words.back}</a></p></header><main><div class="scroll"><table><thead><tr><th scope="col">${words.code}</th><th scope="col">${words.status}</th><th scope="col">${words.meaning}</th></tr></thead><tbody>${rows}</tbody></table></div></main>`,
  );
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
