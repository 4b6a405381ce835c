// The hand-written page with the two lines of CSS that Hoso's rows have: contained, and laid out when they come near the screen. It shows how much of
// a difference is theirs. Not part of the usual run: `--only plain,plain-contained,hoso`.
import "./plain-contained.css";

export { adapter } from "./plain.client.js";
