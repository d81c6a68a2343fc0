/** The live script of the docs server: shows the problems of the spec, and reloads when there is a new build. */
import type { State } from "../../src/serve/docs/state.js";
import { follow } from "./connection.js";
import { Overlay } from "./overlay.js";

const ownBuild = document.querySelector<HTMLScriptElement>("script[data-build]")?.dataset.build;
const overlay = new Overlay(document.body);

follow(({ build, problems }: State) => {
  if (build === ownBuild) return overlay.show(problems);
  location.reload();
});
