/** The commands, with their arguments, options, notes and examples. */

/** An option of a command. */
export type OptionRow =
  | { readonly type: "flag"; readonly about: string }
  | { readonly type: "text"; readonly value: string; readonly default?: string; readonly about: string }
  | { readonly type: "choice"; readonly choices: readonly string[]; readonly default?: string; readonly about: string }
  | { readonly type: "count"; readonly value: string; readonly about: string }
  | { readonly type: "port"; readonly value: string; readonly default: number; readonly about: string };

/** A positional argument of a command. */
export interface ArgumentRow {
  readonly name: string;
  readonly isRepeated: boolean;
  readonly about: string;
}

/** A command. */
export interface CommandRow {
  readonly about: string;
  readonly argument?: ArgumentRow | readonly [ArgumentRow, ArgumentRow];
  /** By name in camelCase; written `--like-this`. */
  readonly options: { readonly [name: string]: OptionRow };
  /** Paragraphs of the help text after the options; wrapped to the terminal. */
  readonly notes: readonly string[];
  /** Each with what it shows. */
  readonly examples: readonly (readonly [command: string, shows: string])[];
}

const format = {
  type: "choice",
  choices: ["text", "json"],
  default: "text",
  about: "output for people or for programs",
} as const satisfies OptionRow;

const reportFormat = {
  type: "choice",
  choices: ["text", "markdown", "json", "github"],
  default: "text",
  about: "text for people, a changelog section, JSON for programs, or annotations of a GitHub workflow",
} as const satisfies OptionRow;

const api = {
  type: "text",
  value: "operation",
  about: "the operation; can be omitted if the package has only one",
} as const satisfies OptionRow;

const packageOption = {
  type: "text",
  value: "folder|name",
  about: "the generated package to use: a folder, or the name of an installed npm package",
} as const satisfies OptionRow;

/** For every command that runs a generated package. */
const packageNotes = [
  "A generated package is code, and this command runs it. Without --package it uses the first package in tim-bindgen.yaml, else the folder 'generated', else the only installed package.",
  "The search stays within the project, which is the folder of the nearest tim-bindgen.yaml or package.json. Packages listed in the project's package.json are also looked up in parent folders, as Node does. A package in a folder runs only if every file is exactly as 'generate' wrote it. If you check code that others wrote, name an installed package.",
] as const;

const jsonc = {
  type: "flag",
  about: "allow comments and trailing commas, as in documented samples",
} as const satisfies OptionRow;

export const commands = {
  generate: {
    about: "generate the bindings package from a spec",
    options: {
      spec: { type: "text", value: "path", default: "spec", about: "the spec: a YAML file, or a folder of YAML files" },
      out: { type: "text", value: "folder", default: "generated", about: "the output folder" },
      check: { type: "flag", about: "write nothing; exit with 1 if the package is not up to date" },
      watch: { type: "flag", about: "generate again whenever the spec changes, until interrupted" },
      enum: {
        type: "choice",
        choices: ["object", "native"],
        default: "object",
        about: "declare the error codes as a constant object with a union type, or as a TypeScript enum",
      },
      format,
    },
    notes: [
      "Writes only files that changed and removes only files that it wrote. If a file was edited by hand, or a file that it did not write is in the way, it writes nothing.",
    ],
    examples: [
      ["tim-bindgen generate", "generate ./generated from ./spec"],
      ["tim-bindgen generate --check", "for CI: is ./generated up to date with ./spec?"],
      ["tim-bindgen generate --spec api.yaml --out src/api", "another spec and output folder"],
    ],
  },
  validate: {
    about: "validate packets, and say which documented error the server would return",
    argument: { name: "file", isRepeated: true, about: "JSON files, or - for standard input" },
    options: {
      api,
      package: packageOption,
      as: { type: "choice", choices: ["request", "response"], default: "request", about: "the kind of packet" },
      jsonc,
      strict: { type: "flag", about: "reject undocumented properties in requests" },
      lines: { type: "flag", about: "one packet per line, as always in .jsonl and .ndjson files" },
      format: {
        type: "choice",
        choices: ["text", "json", "github"],
        default: "text",
        about: "text for people, JSON for programs, or annotations of a GitHub workflow",
      },
      maxViolations: { type: "count", value: "number", about: "print at most this many violations; count the rest" },
    },
    notes: [
      ...packageNotes,
      "JSON Lines input is validated as it arrives, in constant memory. Blank lines are skipped. `packet` numbers the other lines from 1; `line` and `column` give the position of a violation in the file. A line may have at most 16 MiB. A line that is longer or is not UTF-8 is reported as a violation, and validation continues with the next line. If a packet is larger than 256 KiB and more than twice the documented limit, only its size is checked.",
      "A byte order mark at the start of a file is ignored with a warning: editors and spreadsheets add it, but the server rejects a packet that is sent with one.",
      "Once a violation is left out because of --max-violations, nothing more is printed, not even valid packets. All packets are still validated and count towards the summary and the exit status.",
      "The summary on standard error counts the packets for each error code. A packet with several codes counts once under each.",
      "Exit status: 0 all packets are valid, 1 at least one is not, 2 wrong usage or unreadable input.",
    ],
    examples: [
      ["tim-bindgen validate message.json", "one packet"],
      ["tim-bindgen validate --jsonc samples/*.json", "documented samples, with comments"],
      [
        "tail -f queue.jsonl | tim-bindgen validate --lines --format json -",
        "a stream, with JSON output for another program",
      ],
      [
        "tim-bindgen validate queue.jsonl --format github --max-violations 10",
        "for CI: at most ten annotations, all violations counted",
      ],
    ],
  },
  page: {
    about: "print the facts on documentation pages: fields, limits, error codes, samples, contradictions",
    argument: { name: "file", isRepeated: true, about: "pages as Markdown, HTML or text, or - for standard input" },
    options: { format },
    notes: [
      "The format is detected from the content. With --format json, each page is printed as one object per line, with the member `file` if several pages are given. A page may have at most two million characters.",
      "Exit status: 0 every page was read, 2 a page cannot be read or does not document an API.",
    ],
    examples: [
      ["tim-bindgen page orders.md", "the facts as text"],
      ["tim-bindgen page --format json pages/*.html", "one JSON object per page, for another program"],
    ],
  },
  explain: {
    about: "explain an error code: what it means, what raises it, whether to retry, and what to do",
    argument: { name: "code", isRepeated: false, about: "a documented error code: its number or its name" },
    options: { package: packageOption, format },
    notes: [
      ...packageNotes,
      "Exit status: 0 the code is documented, 1 the number is not documented, 2 the argument is neither a number nor a known name.",
    ],
    examples: [["tim-bindgen explain 60012", "explain one code of the package"]],
  },
  diff: {
    about: "compare two specs or two documentation pages, and say what the changes break",
    argument: [
      { name: "old", isRepeated: false, about: "the earlier version: a spec (a YAML file or a folder) or a page" },
      { name: "new", isRepeated: false, about: "the later version of the same spec or page" },
    ],
    options: {
      failOn: {
        type: "choice",
        choices: ["major", "minor", "patch"],
        about: "exit with 1 if a change has this level or a higher one",
      },
      format: reportFormat,
      prose: { type: "flag", about: "also list rewordings, and flag changed numbers and negations in them" },
      accept: { type: "text", value: "file", about: "hide the changes that are approved in this file" },
      writeAccept: { type: "flag", about: "approve every change shown: add it to the --accept file" },
    },
    notes: [
      "Levels describe the effect on callers: major breaks a program that compiled or a packet that was accepted, minor adds something, patch has no effect on types or accepted packets but is worth reading, none is only wording.",
      "An approval file has one approval per line: the fingerprint of a change, then any text. Lines that start with # are comments. A fingerprint depends only on the change, not on line numbers.",
      "Exit status: 0 compared, 1 a change reaches --fail-on, 2 wrong usage or unreadable input.",
    ],
    examples: [
      ["tim-bindgen diff old/spec spec --fail-on major", "for CI: does the new spec break callers?"],
      ["tim-bindgen diff old.md new.md --prose", "what changed on a page, including wording"],
      ["tim-bindgen diff old/spec spec --format markdown", "a changelog section with the next version"],
      ["tim-bindgen diff old.md new.md --accept approved.txt --write-accept", "approve all changes"],
    ],
  },
  drift: {
    about: "compare a documentation page with the spec",
    argument: { name: "page", isRepeated: false, about: "the page: Markdown, HTML or rendered text" },
    options: {
      spec: {
        type: "text",
        value: "path",
        default: "spec",
        about: "the spec: a folder, or the file of the operation",
      },
      format: reportFormat,
    },
    notes: [
      "In each change, `from` is the value in the spec and `to` the value on the page. These are not drift: what the spec adds to the page (names, retry rules, wording, fields and limits that the page does not mention), and what is decided under `contradictions` in the spec. The text output lists those decisions.",
      "Exit status: 0 no drift, 1 the page differs, 2 wrong usage or unreadable input.",
    ],
    examples: [["tim-bindgen drift page.md --spec spec/order.yaml", "does the page still match the spec?"]],
  },
  import: {
    about: "import the facts of a documentation page into a spec, keeping manual edits",
    argument: { name: "page", isRepeated: false, about: "the page: Markdown, HTML or rendered text" },
    options: {
      into: { type: "text", value: "file", about: "(required) the YAML file of the operation; created if missing" },
      dryRun: { type: "flag", about: "write nothing; print a diff" },
      prune: { type: "flag", about: "remove what is no longer on the page instead of marking it as deprecated" },
      date: {
        type: "text",
        value: "yyyy-mm-dd",
        about: "the date of the page (default: the date on the page, else today)",
      },
      format,
    },
    notes: [
      "New facts are added as proposals marked `# review`. What is no longer on the page is marked `deprecated`. Comments, order, names, wording, `raisedBy`, `retry` and decisions are kept.",
      "The import is a three-way merge. The facts of the last import are recorded in <spec>.page.json; commit it with the spec. A fact that is unchanged since then takes the value on the page. A fact that was edited by hand is kept, and both values are reported.",
      "Exit status: 0 done, 1 done but something needs your attention, 2 wrong usage, or a page or spec that cannot be read.",
    ],
    examples: [
      ["tim-bindgen import page.md --into spec/order.yaml --dry-run", "what would change?"],
      ["tim-bindgen import page.md --into spec/order.yaml", "import, then check each line marked `review`"],
      ["tim-bindgen import page.md --into new.yaml", "start a spec from a page"],
    ],
  },
  mock: {
    about: "run a local mock server that answers as the spec says",
    options: {
      port: { type: "port", value: "number", default: 0, about: "the port to listen on; 0 for a free one" },
      package: packageOption,
      format,
    },
    notes: [
      ...packageNotes,
      "Prints its URL as soon as it listens, then one line per request on standard error. Runs until interrupted.",
    ],
    examples: [["tim-bindgen mock --port 8080", "a server for the base URL of a client"]],
  },
  docs: {
    about: "serve the reference of a spec locally, and update it while the spec is edited",
    options: {
      spec: { type: "text", value: "path", default: "spec", about: "the spec: a YAML file, or a folder of YAML files" },
      port: { type: "port", value: "number", default: 0, about: "the port to listen on; 0 for a free one" },
      open: { type: "flag", about: "open the reference in the default browser" },
      format,
    },
    notes: [
      "Prints its URL as soon as it listens, then the errors of the spec whenever the spec changes. Runs until interrupted. Writes no files.",
      "Open browser windows update by themselves. While the spec has errors, they show the errors on top of the last valid reference. With a fixed --port they reconnect after a restart of the server.",
    ],
    examples: [
      ["tim-bindgen docs --open", "edit ./spec and watch its reference"],
      ["tim-bindgen docs --spec api.yaml --port 8080", "another spec, on a fixed port"],
    ],
  },
  send: {
    about: "send one packet to the API",
    argument: { name: "file", isRepeated: false, about: "a JSON file, or - for standard input" },
    options: {
      api,
      package: packageOption,
      jsonc,
      baseUrl: {
        type: "text",
        value: "url",
        about: "where to send it (default: <SERVICE>_BASE_URL, else the documented host)",
      },
      format,
    },
    notes: [
      ...packageNotes,
      "Credentials are read from the environment, never from arguments. For a service named `x` the variables are named X_…; if one is missing, the error names it.",
      "Exit status: 0 sent, 1 not accepted (the output says what happened to the packet), 2 wrong usage or unreadable input.",
    ],
    examples: [["tim-bindgen send message.json --base-url http://127.0.0.1:8080", "send to a mock server"]],
  },
} as const satisfies { readonly [name: string]: CommandRow };

/** The name of a command. */
export type CommandName = keyof typeof commands;

type Absent<Row> = Row extends { readonly default: unknown } ? never : undefined;

type ValueOf<Row> = Row extends { readonly type: "flag" }
  ? boolean
  : Row extends { readonly type: "port" | "count" }
    ? number | (Row extends { readonly type: "count" } ? undefined : never)
    : Row extends { readonly choices: readonly (infer Choice)[] }
      ? Choice | Absent<Row>
      : string | Absent<Row>;

/** The options of a command as it receives them: checked, with defaults filled in. */
export type OptionsOf<Name extends CommandName> = {
  readonly [Option in keyof (typeof commands)[Name]["options"]]: ValueOf<(typeof commands)[Name]["options"][Option]>;
};
