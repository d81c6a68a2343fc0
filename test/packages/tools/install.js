/** Installs the tools before the first test asks for them. */
import { fileURLToPath } from "node:url";
import { installLocked } from "../../support/install-locked.js";

export default function install() {
  installLocked(fileURLToPath(new URL(".", import.meta.url)), "the tools");
}
