/** Owns what is served at one time: the page of the last sound spec, with the script that keeps it current. */
import type { OutputFile } from "../../emit/emitter.js";
import { sha256 } from "../../output/hash.js";
import { readLiveFiles } from "./live-files.js";
import { standIn } from "./placeholder-page.js";
import type { Problem, State } from "./state.js";

export interface Resource {
  readonly type: string;
  readonly text: string;
}

export interface Edition {
  /** By the path of its URL. */
  readonly resources: ReadonlyMap<string, Resource>;
  readonly state: State;
}

const types = { html: "text/html", js: "text/javascript", css: "text/css" } as const;

/** The edition of a sound spec, out of the files of its package. */
export function soundEdition(files: readonly OutputFile[]): Edition {
  const [page = "", script = "", style = ""] = ["index.html", "docs.js", "docs.css"].map((name) => {
    const file = files.find(({ path }) => path === `docs/hosted/${name}`);
    if (file === undefined) throw new Error(`The package has no docs/hosted/${name}.`);
    return file.text;
  });
  return edition(page, { "/docs.js": script, "/docs.css": style }, []);
}

/** The edition of a broken spec: the page as it was last, or one that stands in for it, and what is wrong. */
export function brokenEdition(last: Edition | undefined, problems: readonly Problem[]): Edition {
  if (last === undefined) return edition(standIn, {}, problems);
  return { resources: last.resources, state: { build: last.state.build, problems } };
}

function edition(page: string, others: { readonly [path: string]: string }, problems: readonly Problem[]): Edition {
  const files = { ...others, ...readLiveFiles() };
  const build = sha256(JSON.stringify([page, files])).slice(0, 16);
  const all = Object.entries({ "/": withLiveScript(page, build), ...files });
  return {
    resources: new Map(all.map(([path, text]) => [path, { type: typeOf(path), text }])),
    state: { build, problems },
  };
}

/** The page knows its own build, so that it sees whether what it is told of is another. */
function withLiveScript(page: string, build: string): string {
  const end = page.indexOf("</head>");
  if (end === -1) throw new Error("The page has no end of its head, where the script would go.");
  return `${page.slice(0, end)}<script type="module" src="live.js" data-build="${build}"></script>\n${page.slice(end)}`;
}

function typeOf(path: string): string {
  if (path.endsWith(".js")) return types.js;
  return path.endsWith(".css") ? types.css : types.html;
}
