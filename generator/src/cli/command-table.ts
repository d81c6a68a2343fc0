/** Owns what can be asked of the command line: each command with its arguments, options and examples. */

export type OptionRow =
  | { readonly type: "flag"; readonly about: string }
  | { readonly type: "text"; readonly value: string; readonly default?: string; readonly about: string }
  | { readonly type: "choice"; readonly choices: readonly string[]; readonly default?: string; readonly about: string }
  | { readonly type: "count"; readonly value: string; readonly about: string }
  | { readonly type: "port"; readonly value: string; readonly default: number; readonly about: string };

export interface ArgumentRow {
  readonly name: string;
  readonly isRepeated: boolean;
  readonly about: string;
}

export interface CommandRow {
  readonly about: string;
  readonly argument?: ArgumentRow | readonly [ArgumentRow, ArgumentRow];
  /** By name in camelCase; written `--like-this`. */
  readonly options: { readonly [name: string]: OptionRow };
  /** What there is to know beyond the options. */
  readonly notes: string;
  /** Each with what it shows. */
  readonly examples: readonly (readonly [command: string, shows: string])[];
}

const format = {
  type: "choice",
  choices: ["text", "json"],
  default: "text",
  about: "how findings are printed: for people, or for programs",
} as const satisfies OptionRow;

const reportFormat = {
  type: "choice",
  choices: ["text", "markdown", "json", "github"],
  default: "text",
  about: "for people, as a section of a changelog, for programs, or as annotations of a GitHub workflow",
} as const satisfies OptionRow;

const api = {
  type: "text",
  value: "operation",
  about: "the operation that is meant; may be left out where there is only one",
} as const satisfies OptionRow;

const packageOption = {
  type: "text",
  value: "folder|name",
  about: "the generated package to run: a folder, or the name of an installed package of npm",
} as const satisfies OptionRow;

/** Of every command that runs a generated package. */
const packageNote =
  "A generated package is code, and this command runs it. Without --package it is the first that tim-bindgen.yaml names,\n" +
  "else 'generated', else the one that is installed. The nearest tim-bindgen.yaml or package.json bounds the search: no\n" +
  "folder above the project is looked into, but for a package that its package.json depends on. In a folder, nothing is\n" +
  "run unless every file is as 'generate' wrote it. A check of code by others should name an installed package.\n";

const jsonc = {
  type: "flag",
  about: "permit comments and trailing commas, as documented samples have them",
} as const satisfies OptionRow;

export const commands = {
  generate: {
    about: "write the bindings package from a spec",
    options: {
      spec: { type: "text", value: "path", default: "spec", about: "the spec: a YAML file, or a folder of them" },
      out: { type: "text", value: "folder", default: "generated", about: "the folder of the package" },
      check: { type: "flag", about: "write nothing; exit with 1 if the package is not what the spec gives" },
      watch: { type: "flag", about: "write again whenever the spec changes, until interrupted" },
      enum: {
        type: "choice",
        choices: ["object", "native"],
        default: "object",
        about: "the set of codes as a constant object with a union type, or as a TypeScript enum",
      },
      format,
    },
    notes:
      "Touches only files that changed, removes only files that it wrote, and writes nothing at all where a file was\n" +
      "edited by hand or one that it did not write is in the way.",
    examples: [
      ["tim-bindgen generate", "write ./generated from ./spec"],
      ["tim-bindgen generate --check", "for CI: is ./generated what ./spec gives?"],
      ["tim-bindgen generate --spec api.yaml --out src/api", "another spec, another place"],
    ],
  },
  validate: {
    about: "judge packets: are they good, and which documented error would answer them?",
    argument: { name: "file", isRepeated: true, about: "JSON files, or - for standard input" },
    options: {
      api,
      package: packageOption,
      as: { type: "choice", choices: ["request", "response"], default: "request", about: "what the packets are" },
      jsonc,
      strict: { type: "flag", about: "refuse properties that the documentation does not name, in requests" },
      lines: { type: "flag", about: "one packet a line, as .jsonl and .ndjson files always are" },
      format: {
        type: "choice",
        choices: ["text", "json", "github"],
        default: "text",
        about: "for people, for programs, or as annotations of a GitHub workflow",
      },
      maxViolations: { type: "count", value: "number", about: "print no more violations than these; count the rest" },
    },
    notes:
      packageNote +
      "Line-wise input is judged as it comes, in constant memory. Blank lines are skipped; `packet` counts the others\n" +
      "from 1, `line` and `column` say where in the file a violation stands. A line may have at most 16 MiB; one that is\n" +
      "longer, or is not UTF-8, is a violation, and the lines after it are judged like any other. Of a packet beyond 256 KiB\n" +
      "that has more than twice the documented bytes, nothing but its length is judged.\n" +
      "A byte order mark at the start of a file is no part of its first packet, since editors and spreadsheets put it there\n" +
      "unasked; it is passed over with a remark, because a packet that is sent with one is refused as malformed.\n" +
      "From the first violation beyond --max-violations on nothing more is printed, of good packets neither; the violations\n" +
      "of the packet that reaches it may be cut short. Everything is still judged, counted, and part of the exit status.\n" +
      "The summary on standard error says how many packets each code would answer; a packet counts for every code that the\n" +
      "documentation ascribes to it.\n" +
      "Exit status: 0 all good, 1 at least one is not, 2 wrong usage or input that cannot be read.",
    examples: [
      ["tim-bindgen validate message.json", "one packet"],
      ["tim-bindgen validate --jsonc samples/*.json", "documented samples, comments and all"],
      ["tail -f queue.jsonl | tim-bindgen validate --lines --format json -", "a stream, for another program"],
      [
        "tim-bindgen validate queue.jsonl --format github --max-violations 10",
        "for CI: ten annotations, and all counted",
      ],
    ],
  },
  page: {
    about: "print the facts of documentation pages: fields, limits, error codes, samples, and what contradicts itself",
    argument: { name: "file", isRepeated: true, about: "pages as Markdown, HTML or text, or - for standard input" },
    options: { format },
    notes:
      "The format is told from the content. With --format json each page is one object on a line of its own, with `file` in\n" +
      "it where several pages are given. A page may have at most two million characters.\n" +
      "Exit status: 0 every page was read, whatever its facts are; 2 one cannot be read, or is no page of an API.",
    examples: [
      ["tim-bindgen page orders.md", "the facts, for people"],
      ["tim-bindgen page --format json pages/*.html", "one object a page, for another program"],
    ],
  },
  explain: {
    about: "say what an error code means, what raises it, whether to retry, and what to do",
    argument: { name: "code", isRepeated: false, about: "a documented code, as number or name" },
    options: { package: packageOption, format },
    notes: packageNote + "Exit status: 0 known, 1 a number that is not documented, 2 neither number nor name.",
    examples: [["tim-bindgen explain 1001", "one code"]],
  },
  diff: {
    about: "say how two specs, or two documentation pages, differ, and what that breaks",
    argument: [
      { name: "old", isRepeated: false, about: "a spec (a YAML file, or a folder of them), or else a page" },
      { name: "new", isRepeated: false, about: "the same, later" },
    ],
    options: {
      failOn: {
        type: "choice",
        choices: ["major", "minor", "patch"],
        about: "exit with 1 if a change is of this level or a worse one",
      },
      format: reportFormat,
      prose: { type: "flag", about: "list what was reworded too, and flag numbers and negations that changed in it" },
      accept: { type: "text", value: "file", about: "leave out the changes that this file approves of" },
      writeAccept: { type: "flag", about: "approve of every change that is shown: add it to the file of --accept" },
    },
    notes:
      "Levels are the sender's: major breaks a program that compiled or a packet that was accepted, minor offers more,\n" +
      "patch is worth reading, none is wording alone.\n" +
      "A file of approvals holds one a line: the fingerprint of a change, then anything. Lines that start with # are\n" +
      "remarks. A fingerprint stays the same as long as the change does, wherever its lines move.\n" +
      "Exit status: 0 compared, 1 the level reaches --fail-on, 2 wrong usage or input that cannot be read.",
    examples: [
      ["tim-bindgen diff old/spec spec --fail-on major", "for CI: does the new spec break anybody?"],
      ["tim-bindgen diff old.md new.md --prose", "what changed on a page, wording included"],
      ["tim-bindgen diff old/spec spec --format markdown", "a section for the changelog, and the version that follows"],
      ["tim-bindgen diff old.md new.md --accept approved.txt --write-accept", "approve of what changed"],
    ],
  },
  drift: {
    about: "say how a documentation page differs from the spec that was made from it",
    argument: { name: "page", isRepeated: false, about: "the page: Markdown, HTML or rendered text" },
    options: {
      spec: {
        type: "text",
        value: "path",
        default: "spec",
        about: "the spec: a folder, or the file of the operation, which may need others beside it",
      },
      format: reportFormat,
    },
    notes:
      "From is what the spec says, to is what the page says. What the spec knows from elsewhere is no drift: names, retry\n" +
      "rules, wording, and fields or limits of which the page is silent. Neither is what its section `contradictions` has\n" +
      "decided; the text says which places these are.\n" +
      "Exit status: 0 no drift, 1 the page differs, 2 wrong usage or input that cannot be read.",
    examples: [["tim-bindgen drift page.md --spec spec/order.yaml", "does the page still say what the spec says?"]],
  },
  import: {
    about: "bring the facts of a documentation page into a spec, keeping what was curated by hand",
    argument: { name: "page", isRepeated: false, about: "the page: Markdown, HTML or rendered text" },
    options: {
      into: { type: "text", value: "file", about: "the YAML file of the operation; begun if there is none" },
      dryRun: { type: "flag", about: "write nothing; print the change as a diff" },
      prune: { type: "flag", about: "take out what the page has no longer, rather than mark it as deprecated" },
      date: {
        type: "text",
        value: "yyyy-mm-dd",
        about: "the date of the page; default: the one that it states, else today",
      },
      format,
    },
    notes:
      "What is new comes as a proposal marked `# review`; what the page has no longer is marked `deprecated`. Comments, order, names,\n" +
      "wording, `raisedBy`, `retry` and decisions stay. Facts follow the page where the last import had them from it, as the file\n" +
      "<spec>.page.json tells, which belongs beside the spec. Otherwise what a person wrote stays, and both are named.\n" +
      "Exit status: 0 done, 1 done, but something needs a person, 2 wrong usage, or a page or spec that cannot be read.",
    examples: [
      ["tim-bindgen import page.md --into spec/order.yaml --dry-run", "what would change?"],
      ["tim-bindgen import page.md --into spec/order.yaml", "bring it in, then look at each `review`"],
      ["tim-bindgen import page.md --into new.yaml", "begin a spec from a page"],
    ],
  },
  mock: {
    about: "serve the operations on loopback, answering as the spec says",
    options: {
      port: { type: "port", value: "number", default: 0, about: "the port to listen on; 0 takes a free one" },
      package: packageOption,
      format,
    },
    notes:
      packageNote +
      "Prints its URL once it listens, then a line on standard error for each request; ends when interrupted.",
    examples: [["tim-bindgen mock --port 8080", "a server to point a client's base URL at"]],
  },
  docs: {
    about: "serve the reference of a spec on loopback, and keep it current while the spec is edited",
    options: {
      spec: { type: "text", value: "path", default: "spec", about: "the spec: a YAML file, or a folder of them" },
      port: { type: "port", value: "number", default: 0, about: "the port to listen on; 0 takes a free one" },
      open: { type: "flag", about: "open the page in the default browser" },
      format,
    },
    notes:
      "Prints its URL once it listens, then what is wrong with the spec each time that it is saved; ends when interrupted.\n" +
      "Writes no file. Open pages follow by themselves: a sound spec brings them the new reference, a broken one lays its\n" +
      "errors over the last that was sound. Where --port names one, they find the server again after it was restarted.",
    examples: [
      ["tim-bindgen docs --open", "edit ./spec beside its reference"],
      ["tim-bindgen docs --spec api.yaml --port 8080", "another spec, always at the same address"],
    ],
  },
  send: {
    about: "send one packet",
    argument: { name: "file", isRepeated: false, about: "a JSON file, or - for standard input" },
    options: {
      api,
      package: packageOption,
      jsonc,
      baseUrl: {
        type: "text",
        value: "url",
        about: "where to send it; default: <SERVICE>_BASE_URL, else the documented host",
      },
      format,
    },
    notes:
      packageNote +
      "Credentials come from the environment, never from arguments: for a service named `x`, a variable X_… for each that its\n" +
      "authentication asks for; a run without them names them.\n" +
      "Exit status: 0 sent, 1 not accepted (the answer says what became of the packet), 2 wrong usage.",
    examples: [["tim-bindgen send message.json --base-url http://127.0.0.1:8080", "send to a mock server"]],
  },
} as const satisfies { readonly [name: string]: CommandRow };

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
