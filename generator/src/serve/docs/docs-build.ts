/** A build of the reference: the files to serve, and the errors of the spec. */
import type { OutputFile } from "../../emit/emitter.js";
import { sha256 } from "../../output/hash.js";
import { readLiveFiles } from "./live-files.js";
import { placeholderPage } from "./placeholder-page.js";
import type { Problem, State } from "./state.js";

/** A file to serve. */
export interface Resource {
  readonly type: string;
  readonly text: string;
}

/** What the docs server serves at one time. */
export interface DocsBuild {
  /** By URL path. */
  readonly resources: ReadonlyMap<string, Resource>;
  readonly state: State;
}

const types = { html: "text/html", js: "text/javascript", css: "text/css" } as const;

/** The build of a valid spec, from the files of its package. */
export function createBuild(files: readonly OutputFile[]): DocsBuild {
  const [page = "", script = "", style = ""] = ["index.html", "docs.js", "docs.css"].map((name) => {
    const file = files.find(({ path }) => path === `docs/hosted/${name}`);
    if (file === undefined) throw new Error(`The package has no docs/hosted/${name}.`);
    return file.text;
  });
  return buildFrom(page, { "/docs.js": script, "/docs.css": style }, []);
}

/** The build of an invalid spec: the last reference, or a placeholder, and the problems. */
export function createBrokenBuild(last: DocsBuild | undefined, problems: readonly Problem[]): DocsBuild {
  if (last === undefined) return buildFrom(placeholderPage, {}, problems);
  return { resources: last.resources, state: { build: last.state.build, problems } };
}

function buildFrom(page: string, others: { readonly [path: string]: string }, problems: readonly Problem[]): DocsBuild {
  const files = { ...others, ...readLiveFiles() };
  const build = sha256(JSON.stringify([page, files])).slice(0, 16);
  const all = Object.entries({ "/": withLiveScript(page, build), ...files });
  return {
    resources: new Map(all.map(([path, text]) => [path, { type: typeOf(path), text }])),
    state: { build, problems },
  };
}

/** Adds the live script. The HTML carries its build, so that the script can see when the build changes. */
function withLiveScript(page: string, build: string): string {
  const end = page.indexOf("</head>");
  if (end === -1) throw new Error("The page has no end of its head, where the script would go.");
  return `${page.slice(0, end)}<script type="module" src="live.js" data-build="${build}"></script>\n${page.slice(end)}`;
}

function typeOf(path: string): string {
  if (path.endsWith(".js")) return types.js;
  return path.endsWith(".css") ? types.css : types.html;
}
