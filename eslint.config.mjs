/** ESLint: walls on length, a strict Content-Security-Policy in code, Lit's own rules. Untyped, so that it stays quick. */
import lit from "eslint-plugin-lit";
import tseslint from "typescript-eslint";

const noHtmlFromStrings = [
  { selector: "CallExpression[callee.name='eval']", message: "Nothing is evaluated: a strict policy blocks it." },
  {
    selector: "NewExpression[callee.name='Function'], CallExpression[callee.name='Function']",
    message: "Nothing is evaluated: a strict policy blocks it.",
  },
  {
    selector: "AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]",
    message: "No HTML from strings: render a template.",
  },
  {
    selector: "CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseFromString)$/]",
    message: "No HTML from strings: render a template.",
  },
  {
    selector: "MemberExpression[object.name='document'][property.name=/^write(ln)?$/]",
    message: "No HTML from strings: render a template.",
  },
  { selector: "ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|CSS)$/]", message: "No HTML or CSS from strings." },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: "Inline style attributes are blocked by the policy; set a class or a property of .style.",
  },
  {
    selector: "TemplateElement[value.raw=/<[a-z][^>]*\\sstyle=/]",
    message: "Inline style attributes are blocked by the policy; set a class.",
  },
  {
    selector: "TemplateElement[value.raw=/<[a-z][^>]*\\son[a-z]+=/]",
    message: "Inline event handlers are blocked by the policy; use @event.",
  },
  { selector: "ImportDeclaration[source.value=/unsafe-(html|svg)/]", message: "No HTML from strings." },
];

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      "**/dist/**",
      "**/.build/**",
      "**/generated/**",
      "storybook-static/**",
      "data/**",
      "**/.generated-*/**",
    ],
  },
  {
    files: ["**/*.{ts,tsx,mjs,js}"],
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaVersion: "latest", sourceType: "module" } },
    plugins: { "@typescript-eslint": tseslint.plugin, lit },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 400 }],
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-debugger": "error",
      "no-unreachable": "error",
      "no-self-compare": "error",
      "no-unsafe-finally": "error",
      "no-constant-condition": ["error", { checkLoops: false }],
      "no-cond-assign": "error",
      "no-dupe-else-if": "error",
      "no-fallthrough": "error",
      "no-prototype-builtins": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ["**/*.ts"],
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/no-empty-object-type": "error",
      "@typescript-eslint/no-unsafe-function-type": "error",
    },
  },
  {
    files: ["packages/*/src/**/*.ts", "apps/*/src/**/*.ts", "scripts/**/*.mjs", "benchmarks/**/*.mjs", "examples/**/*.mjs"],
    ignores: ["**/*.{test,suite,stories,fixture}.{ts,mjs}"],
    rules: { "max-lines-per-function": ["error", { max: 80 }] },
  },
  {
    files: ["packages/{form,embed}/src/**/*.ts"],
    rules: {
      "lit/attribute-value-entities": "error",
      "lit/binding-positions": "error",
      "lit/no-duplicate-template-bindings": "error",
      "lit/no-invalid-escape-sequences": "error",
      "lit/no-invalid-html": "error",
      "lit/no-legacy-imports": "error",
      "lit/no-legacy-template-syntax": "error",
      "lit/no-private-properties": "error",
      "lit/no-useless-template-literals": "error",
      "lit/no-value-attribute": "off",
    },
  },
  {
    files: ["packages/**/*.ts", "apps/**/*.ts", "examples/**/*.{js,mjs}"],
    rules: { "no-restricted-syntax": ["error", ...noHtmlFromStrings] },
  },
  {
    files: ["packages/{contract,engine,trust,client,form,embed}/src/**/*.ts"],
    ignores: ["**/*.{test,suite,stories,fixture}.ts"],
    rules: { "no-console": ["error", { allow: ["warn"] }] },
  },
  {
    files: ["**/*.{test,suite,e2e,stories,fixture}.{ts,mjs}"],
    rules: { "max-lines": ["error", { max: 600 }], "@typescript-eslint/no-explicit-any": "off" },
  },
  { files: ["scripts/ambient/*.d.ts"], rules: { "no-var": "off", "@typescript-eslint/no-unused-vars": "off" } },
);
