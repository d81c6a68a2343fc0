/** Runs in a served page: shows what is wrong with the spec, and loads the page anew once there is another. */
import type { State } from "../../src/serve/docs/state.js";
import { follow } from "./connection.js";
import { Overlay } from "./overlay.js";

const ownBuild = document.querySelector<HTMLScriptElement>("script[data-build]")?.dataset.build;
const overlay = new Overlay(document.body);

follow(({ build, problems }: State) => {
  if (build === ownBuild) return overlay.show(problems);
  location.reload();
});
