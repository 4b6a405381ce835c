/** The code a website copies to show a form: as script, as iframe, as package. docs/guide/embed-a-form.md explains the same. */
import { html } from "../openapi/html.js";

export interface EmbedCode {
  readonly frame: string;
  readonly theme: string | null;
  readonly script: string;
  readonly iframe: string;
  readonly npm: string;
  /** What the page's content security policy must allow, for each of the three. */
  readonly policy: { readonly script: string; readonly iframe: string; readonly npm: string };
}

export function embedCode(options: {
  /** Root of intake as websites reach it, without a slash at the end. */
  readonly intake: string;
  readonly site: { readonly id: string; readonly hasTheme: boolean };
  readonly procedure: string;
  readonly language: string;
  readonly title: string;
}): EmbedCode {
  const { intake, site, procedure, language, title } = options;
  const source = `/procedures/${procedure}`;
  const theme = site.hasTheme ? `${intake}/embed/sites/${site.id}/theme.css` : null;
  const frame = `${intake}/embed/frame?src=${source}&locale=${language}${theme === null ? "" : `&site=${site.id}`}`;
  const element = html`<hoso-form src="${intake}${source}" locale="${language}"></hoso-form>`.markup;
  const style = theme === null ? [] : [`style-src ${intake}`];
  const link = theme === null ? [] : [html`<link rel="stylesheet" href="${theme}">`.markup];
  return {
    frame,
    theme,
    script: [...link, html`<script type="module" src="${`${intake}/embed/hoso.js`}"></script>`.markup, element].join("\n"),
    iframe: [
      html`<script type="module" src="${`${intake}/embed/resize.js`}"></script>`.markup,
      html`<iframe data-hoso src="${frame}" title="${title}"></iframe>`.markup,
    ].join("\n"),
    npm: [
      `// npm install @hoso/form @hoso/embed`,
      `import { HosoForm, register } from "@hoso/form";`,
      `import { createFormServices } from "@hoso/embed";`,
      ``,
      `HosoForm.services = () => createFormServices({ intake: ${JSON.stringify(intake)} });`,
      `register("hoso-form", HosoForm);`,
      ``,
      `// In the page:`,
      ...[...link, element].map((line) => `// ${line}`),
    ].join("\n"),
    policy: {
      script: [`script-src ${intake}`, `connect-src ${intake}`, ...style, "img-src data: blob:"].join("; "),
      iframe: [`frame-src ${intake}`, `script-src ${intake}`].join("; "),
      npm: [`connect-src ${intake}`, ...style, "img-src data: blob:"].join("; "),
    },
  };
}
