/** Toolbars for language, theme and direction; every story follows them. */
import "./preview.css";

const choice = (title, icon, items) => ({ description: title, toolbar: { title, icon, dynamicTitle: true, items } });

export const globalTypes = {
  locale: choice("Language", "globe", [
    { value: "vi", title: "Tiếng Việt" },
    { value: "en", title: "English" },
  ]),
  theme: choice("Theme", "paintbrush", [
    { value: "default", title: "Default" },
    { value: "district", title: "A district's own colours" },
    { value: "dark", title: "Dark" },
  ]),
  direction: choice("Direction", "transfer", [
    { value: "ltr", title: "Left to right" },
    { value: "rtl", title: "Right to left" },
  ]),
};

export const initialGlobals = { locale: "vi", theme: "default", direction: "ltr" };

export const decorators = [
  (story, { globals }) => {
    document.documentElement.dir = globals.direction;
    document.documentElement.lang = globals.locale;
    document.documentElement.dataset.theme = globals.theme;
    return story();
  },
];

export const parameters = {
  layout: "padded",
  a11y: { test: "error" },
  controls: { expanded: true },
  docs: { story: { inline: false, height: "480px" } },
};
