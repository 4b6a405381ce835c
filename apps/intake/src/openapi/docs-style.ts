/** The stylesheet of intake's own pages. Served as a file: the policy forbids inline styles. */

export const docsStyle = `:root { color-scheme: light dark; --ink: #1b2430; --soft: #51606f; --line: #d5dce3; --ground: #fff; --panel: #f5f7f9; --accent: #0b5cad; --get: #0b6b3a; --post: #0b5cad; --put: #7a4b00; --delete: #a32020; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --soft: #aab6c2; --line: #394552; --ground: #12181f; --panel: #1b232c; --accent: #8cc2ff; --get: #7fdca8; --post: #8cc2ff; --put: #ffc978; --delete: #ff9d9d; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px 16px 64px; font: 16px/1.6 system-ui, "Be Vietnam Pro", "Noto Sans", sans-serif; color: var(--ink); background: var(--ground); }
main, header, footer { max-width: 60rem; margin: 0 auto; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 0 0 8px; }
h2 { font-size: 1.25rem; margin: 40px 0 8px; padding-top: 16px; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 0; display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: baseline; }
h4 { font-size: 0.875rem; margin: 16px 0 4px; color: var(--soft); }
p { margin: 4px 0 8px; max-width: 66ch; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code, pre { font: 0.875rem/1.5 ui-monospace, "Cascadia Mono", Menlo, monospace; }
pre { background: var(--ground); border: 1px solid var(--line); border-radius: 4px; padding: 12px; overflow-x: auto; }
article { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 16px; margin: 16px 0; }
summary { cursor: pointer; min-height: 32px; }
.method { font-weight: 700; min-width: 4.5rem; }
.get, .head { color: var(--get); } .post, .patch { color: var(--post); } .put { color: var(--put); } .delete { color: var(--delete); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); }
.scroll { overflow-x: auto; }
.frame { margin: 0; padding: 0; }
`;
