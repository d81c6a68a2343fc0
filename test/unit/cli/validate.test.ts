import { once } from "node:events";
import { spawn } from "node:child_process";
import { closeSync, openSync, rmSync, truncateSync, writeSync } from "node:fs";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../../generator/src/cli/commands/validate/command.js";
import { cli, type Ended, ended, packageFolder, program, put, start } from "./cli.js";
import { recordingTerminal } from "./recording-terminal.js";

let cwd = "";
beforeAll(async () => {
  cwd = await packageFolder(afterAll);
});

const good = '{"Customer":"ann"}';

function validate(args: readonly string[], input?: string | Uint8Array): Promise<Ended> {
  return cli(["validate", ...args], { cwd, ...(input === undefined ? {} : { input }) });
}

const markRemark = (file: string): string =>
  `tim-bindgen: '${file}' starts with a byte order mark, which was ignored. A packet that is sent with one is malformed.\n`;

/** What is printed for programs. */
async function judged(args: readonly string[], input?: string | Uint8Array): Promise<Record<string, unknown>[]> {
  const { stdout } = await validate([...args, "--format", "json"], input);
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/**
 * Makes a program print, when it ends, the most memory that it had. Linux counts the memory of the parent into `maxRSS`, since the
 * child began as a copy of it.
 */
function peakProbe(): { readonly [name: string]: string } {
  const probe = `
    const { readFileSync } = require("node:fs");
    process.on("exit", () => {
      const ownPeak = process.platform === "linux" && /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
      process.stderr.write("peak " + (ownPeak || process.resourceUsage().maxRSS) + "\\n");
    });`;
  return { NODE_OPTIONS: `--require=${put(cwd, "probe.cjs", probe)}` };
}

const peakOf = (stderr: string): number => Number(/peak (\d+)/.exec(stderr)?.[1]);

async function* failing(text: string, code: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
  throw Object.assign(new Error(code), { code });
}

async function* endless(text: string): AsyncGenerator<string> {
  for (;;) yield text;
}

/** The options as they are when none is given. */
const plainly: Parameters<typeof run>[2] = {
  api: undefined,
  package: undefined,
  as: "request",
  jsonc: false,
  strict: false,
  lines: true,
  format: "text",
  maxViolations: undefined,
};

/** Path, keyword, codes and place of every violation of one packet on standard input. */
async function violationsOf(text: string | Uint8Array, ...args: string[]): Promise<string[]> {
  const [packet] = await judged(["-", ...args], text);
  const violations = packet?.violations as {
    path: string;
    keyword: string;
    codes: number[];
    line: number;
    column: number;
  }[];
  return violations.map(
    ({ path, keyword, codes, line, column }) => `${path} ${keyword} [${codes.join()}] ${line}:${column}`,
  );
}

describe("validate", () => {
  it("accepts a good packet", async () => {
    put(cwd, "good.json", good);
    expect(await validate(["good.json"])).toEqual({
      status: 0,
      stdout: "good.json - valid\n",
      stderr: "1 packet validated: 1 valid, 0 invalid.\n",
    });
  });

  it("prints one object a packet, with exactly the members of the contract, in their order", async () => {
    put(cwd, "bad.json", "{}");
    const { status, stdout } = await validate(["bad.json", "--format", "json"]);
    expect(stdout).toBe(
      '{"file":"bad.json","valid":false,"violations":[{"path":"/Customer","keyword":"required",' +
        '"message":"`Customer` is required.","codes":[4001,4002],"line":1,"column":1}],"warnings":[]}\n',
    );
    expect(status).toBe(1);
    const [, second] = await judged(["x.jsonl"].map((file) => put(cwd, file, `${good}\n{}\n`)));
    expect(Object.keys(second ?? {})).toEqual(["file", "packet", "valid", "violations", "warnings"]);
    expect(second?.packet).toBe(2);
  });

  it("prints a line a violation for people, with the names of the codes", async () => {
    const { stdout, stderr } = await validate(["-"], '{"Customer":1}');
    expect(stdout).toBe(
      "-:1:13 - error: /Customer: `Customer` must be a string, but is 1. [4001 CustomerMissing, 4002 OrderInvalid]\n",
    );
    expect(stderr).toBe(
      "1 packet validated: 0 valid, 1 invalid.\n  4001 CustomerMissing: 1 packet\n  4002 OrderInvalid: 1 packet\n",
    );
  });

  it("warns of what is accepted and advised against, with --strict, too", async () => {
    const packet = '{ "Customer": "ann",\n  "Articles": [] }';
    for (const options of [[], ["--strict"]]) {
      expect(await validate(["-", ...options], packet)).toMatchObject({
        status: 0,
        stdout: "-:2:15 - warning: /Articles: An order of nothing is taken for a question.\n- - valid\n",
        stderr: "1 packet validated: 1 valid, 0 invalid; 1 with warnings.\n",
      });
    }
    const [result] = await judged(["-"], packet);
    expect(result).toMatchObject({
      valid: true,
      violations: [],
      warnings: [{ path: "/Articles", keyword: "NothingOrdered", codes: [], line: 2, column: 15 }],
    });
    const { stdout } = await validate(["-", "--format", "github"], packet);
    expect(stdout).toContain("::warning file=-,line=2,col=15,title=NothingOrdered::/Articles: An order of nothing");
  });

  it("warns of what is not documented, and refuses it with --strict", async () => {
    const packet = '{\n  "Customer": "ann",\n  "Colour": "red"\n}';
    expect(await validate(["-"], packet)).toMatchObject({
      status: 0,
      stdout: "-:3:3 - warning: /Colour: `Colour` is not a documented property.\n- - valid\n",
    });
    expect(await violationsOf(packet, "--strict")).toEqual(["/Colour additionalProperties [] 3:3"]);
    expect(
      (
        await judged(
          ["-", "--as", "response", "--strict"],
          '{"Status":"OK","Code":0,"Info":"","Number":"1","Taken":1,"More":1}',
        )
      )[0],
    ).toMatchObject({
      valid: true,
      warnings: [{ path: "/More" }],
    });
  });

  it.each([
    [
      "a missing property, at the object that lacks it",
      '{ "Customer": "a",\n "Articles": [ {"Name":"x"},\n  {} ] }',
      ["/Articles/1/Name required [4002] 3:3"],
    ],
    ["a value", '{\n\t"Customer": "a", "Count":\n 10 }', ["/Count maximum [4003,4002] 3:2"]],
    ["behind a character of two units", '{ "Customer": "a😀", "Count": 0 }', ["/Count minimum [4003,4002] 1:30"]],
    ["behind an escaped name", '{ "\\u0043ustomer": 1 }', ["/Customer type [4001,4002] 1:20"]],
    [
      "of the last of two properties of a name",
      '{ "Customer": "a", "Customer":\n 2 }',
      ["/Customer type [4001,4002] 2:2"],
    ],
    ["the packet itself", "\n  [1]\n", [" type [4002] 2:3"]],
    ["in a file with a byte order mark", '\ufeff{ "Customer": 1 }', ["/Customer type [4001,4002] 1:15"]],
    ["malformed: cut off", '{ "Customer":\n', [" json [4000,4002] 2:1"]],
    ["malformed: nothing", "", [" json [4000,4002] 1:1"]],
    ["malformed: two packets", "{}\n{}", [" json [4000,4002] 2:1"]],
    ["malformed: a leading zero", '{ "Count": 01 }', [" json [4000,4002] 1:12"]],
    ["malformed: a line break in a string", '{ "Customer": "a\nb" }', [" json [4000,4002] 1:17"]],
    ["malformed: a comment", '{ // mine\n "Customer": "a" }', [" json [4000,4002] 1:3"]],
    ["malformed: a trailing comma", '{ "Customer": "a", }', [" json [4000,4002] 1:20"]],
  ])("places %s", async (_, text, violations) => {
    expect(await violationsOf(text)).toEqual(violations);
  });

  it("says of malformed JSON what was expected", async () => {
    const [packet] = await judged(["-"], '{ "Customer": "a" "Count": 1 }');
    expect(packet?.violations).toMatchObject([
      { message: 'The packet is not well-formed JSON: expected `,` or `}`, but "\\"" was found.' },
    ]);
  });

  it("validates nesting of any depth", async () => {
    const deep = `{ "Customer": "a", "Other": ${"[".repeat(90_000)}${"]".repeat(90_000)} }`;
    expect(await violationsOf(deep)).toEqual([" maxBytes [4013,4002] 1:1"]);
    expect(await violationsOf(`[${deep}`)).toEqual([" maxBytes [4013,4002] 1:1", expect.stringMatching(/^ json /)]);
  });

  it("counts the bytes of the packet's own text", async () => {
    const frame = '{"Customer":""}'.length;
    const ofBytes = (bytes: number): string =>
      `\n {"Customer":"${"ü".repeat((bytes - frame) / 2)}"${" ".repeat((bytes - frame) % 2)}} \n`;
    expect(await violationsOf(ofBytes(200))).toEqual([]);
    expect(await violationsOf(ofBytes(201))).toEqual([" maxBytes [4013,4002] 2:2"]);
  });

  it("permits comments and trailing commas with --jsonc, and does not count them", async () => {
    const long = `/* ${"x".repeat(300)} */`;
    const text = `// one\n{ ${long} "Customer": "//a", "Count": 0, // two\n "Articles": [{ "Name": "b", }, ], }\n`;
    expect(await violationsOf(text, "--jsonc")).toEqual([`/Count minimum [4003,4002] 2:${32 + long.length}`]);
    expect(await violationsOf('{ "Customer": "a" "Count": 1 }', "--jsonc")).toEqual([" json [4000,4002] 1:19"]);
    expect(await violationsOf('{ "Customer": "a" /* open', "--jsonc")).toEqual([" json [4000,4002] 1:19"]);
    expect(await violationsOf("[1 /**/ 2]", "--jsonc")).toEqual([" json [4000,4002] 1:9"]);
  });

  it("validates the rest when an input cannot be read, and ends with status 2", async () => {
    put(cwd, "latin1.json", Uint8Array.from([0x22, 0xfc, 0x22]));
    const { status, stdout, stderr } = await validate(["gone.json", "spec", "latin1.json", "good.json"]);
    expect(stderr).toContain("tim-bindgen: 'gone.json' cannot be read: it does not exist.\n");
    expect(stderr).toContain("tim-bindgen: 'spec' cannot be read: it is a folder.\n");
    expect(stdout).toBe(
      "latin1.json:1:1 - error: The packet is not UTF-8 text. [4000 BodyUnreadable, 4002 OrderInvalid]\ngood.json - valid\n",
    );
    expect(status).toBe(2);
  });

  it("remarks on a byte order mark", async () => {
    put(cwd, "marked.json", `\ufeff${good}`);
    expect(await validate(["marked.json"])).toEqual({
      status: 0,
      stdout: "marked.json - valid\n",
      stderr: `${markRemark("marked.json")}1 packet validated: 1 valid, 0 invalid.\n`,
    });
  });

  it("says at the end how many packets each code would answer, the most frequent first, and what has no code", async () => {
    const lines = [
      '{"Customer":"ann","Count":0}',
      '{"Customer":"ann","Count":0}',
      "{}",
      '{"Customer":"ann","X":1,"Y":2}',
    ];
    const { status, stderr } = await validate(["--lines", "--strict", "-"], lines.join("\n"));
    expect(stderr).toBe(
      "4 packets validated: 0 valid, 4 invalid.\n  4002 OrderInvalid: 3 packets\n  4003 CountInvalid: 2 packets\n" +
        "  4001 CustomerMissing: 1 packet\n  no documented code: 2 violations\n",
    );
    expect(status).toBe(1);
  });

  it("prints annotations for GitHub, and nothing for good packets", async () => {
    put(cwd, "a,b.jsonl", `${good}\n{"Customer":1}\n{"Customer":"ann","50%\\n::error::":1}\n`);
    const { status, stdout } = await validate(["a,b.jsonl", "--format", "github"]);
    expect(stdout).toBe(
      "::error file=a%2Cb.jsonl,line=2,col=13,title=4001 CustomerMissing%2C 4002 OrderInvalid::" +
        "/Customer: `Customer` must be a string, but is 1.\n" +
        "::warning file=a%2Cb.jsonl,line=3,col=19,title=additionalProperties::" +
        '/50%25\\u{a}::error::: `["50%25\\n::error::"]` is not a documented property.\n',
    );
    expect(status).toBe(1);
    expect((await validate(["-", "--format", "github"], good)).stdout).toBe("");
  });

  it("lets no text of a packet reach the terminal raw", async () => {
    const { stdout } = await validate(["-"], '{"Customer":"a","\\u001b[31m\\u202e\\n":1}');
    expect(stdout).toContain("\\u{1b}[31m\\u{202e}\\u{a}");
    expect(stdout).not.toMatch(/\u001b|\u202e/);
  });
});

describe("validate --max-violations", () => {
  const two = '{"Count":0}';
  const input = `${good}\n${two}\n${good}\n${two}\n${good}\n`;
  const limited = (most: number, ...args: string[]): Promise<Ended> =>
    validate(["--lines", "-", "--max-violations", String(most), ...args], input);
  const beyond = (stderr: string): string | undefined => /^Not printed.*$/m.exec(stderr)?.[0];

  it("prints so many and no more, counts the rest, and leaves the exit status alone", async () => {
    const { status, stdout, stderr } = await limited(3);
    expect(stdout.split("\n").map((line) => line.slice(0, 6))).toEqual(["-:2:1 ", "-:2:10", "-:4:1 ", ""]);
    expect(stderr).toContain("5 packets validated: 3 valid, 2 invalid.\n");
    expect(stderr).toContain("4003 CountInvalid: 2 packets\n");
    expect(beyond(stderr)).toBe("Not printed because of --max-violations: 1 violation.");
    expect(status).toBe(1);
  });

  it("changes nothing while there are no more than that", async () => {
    for (const format of ["text", "json", "github"]) {
      expect(await limited(4, "--format", format)).toEqual(await validate(["--lines", "-", "--format", format], input));
    }
  });

  it.each([
    [0, [[1, 0]], 4],
    [
      1,
      [
        [1, 0],
        [2, 1],
      ],
      3,
    ],
    [
      2,
      [
        [1, 0],
        [2, 2],
        [3, 0],
      ],
      2,
    ],
  ])("prints no object of a packet after the limit of %d", async (most, expected, unprinted) => {
    const { stdout, stderr } = await limited(most, "--format", "json");
    const packets = stdout
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as { packet: number; violations: object[] });
    expect(packets.map(({ packet, violations }) => [packet, violations.length])).toEqual(expected);
    expect(beyond(stderr)).toContain(`${unprinted} violation`);
  });
});

describe("validate, line by line,", () => {
  it("counts packets from 1, skips blank lines, and forgives CRLF, a byte order mark and a missing last line feed", async () => {
    const text = `\ufeff${good}\r\n\r\n  \n{"Customer":1}\r\n${good}`;
    const packets = await judged(["--lines", "-"], text);
    expect(packets.map(({ file, packet, valid }) => [file, packet, valid])).toEqual([
      ["-", 1, true],
      ["-", 2, false],
      ["-", 3, true],
    ]);
    expect(packets[1]?.violations).toMatchObject([{ path: "/Customer", line: 4, column: 13 }]);
    expect((await validate(["--lines", "-"], text)).stderr).toBe(
      `${markRemark("-")}3 packets validated: 2 valid, 1 invalid; 2 blank lines skipped.\n` +
        "  4001 CustomerMissing: 1 packet\n  4002 OrderInvalid: 1 packet\n",
    );
  });

  it("knows such files by their names", async () => {
    for (const name of ["p.jsonl", "p.ndjson", "p.JSONL"]) {
      put(cwd, name, `${good}\n${good}\n`);
      expect(await judged([name])).toHaveLength(2);
    }
  });

  it("finds nothing wrong with an empty file, and says that it is one", async () => {
    expect(await validate(["--lines", "-"], "")).toEqual({
      status: 0,
      stdout: "",
      stderr: "tim-bindgen: '-' has no packets.\n0 packets validated: 0 valid, 0 invalid.\n",
    });
    put(cwd, "blank.jsonl", "\n \r\n");
    put(cwd, "rest.jsonl", `${good}\n`);
    expect((await validate(["blank.jsonl", "rest.jsonl"])).stderr).toBe(
      "tim-bindgen: 'blank.jsonl' has no packets.\n1 packet validated: 1 valid, 0 invalid; 2 blank lines skipped.\n",
    );
  });

  it("names the line that is not UTF-8 or too long, and validates the rest", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${good}\n"`),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(`"\n${good}\n"`),
      Buffer.alloc(17 * 1024 * 1024, "x"),
      Buffer.from(`"\n${good}`),
    ]);
    const packets = await judged(["--lines", "-"], bytes);
    expect(packets.map(({ valid }) => valid)).toEqual([true, false, true, false, true]);
    expect(packets[1]?.violations).toMatchObject([{ keyword: "json", codes: [4000, 4002], line: 2 }]);
    expect(packets[3]?.violations).toMatchObject([{ keyword: "maxBytes", codes: [4013, 4002], line: 4 }]);
  });

  it("permits comments with --jsonc", async () => {
    const packets = await judged(["--lines", "--jsonc", "-"], `// a comment alone\n${good} // behind\n`);
    expect(packets.map(({ packet, valid }) => [packet, valid])).toEqual([[1, true]]);
  });

  it("prints what it has while more is to come", async () => {
    const child = start(["validate", "--lines", "--format", "json", "-"], { cwd });
    child.stdin.write(`${good}\n{"Customer"`);
    const [first] = (await once(child.stdout, "data")) as [Buffer];
    expect(JSON.parse(first.toString())).toMatchObject({ packet: 1, valid: true });
    child.stdin.write(":1}\n");
    const [second] = (await once(child.stdout, "data")) as [Buffer];
    expect(JSON.parse(second.toString())).toMatchObject({ packet: 2, valid: false });
    child.stdin.end();
    expect((await ended(child)).status).toBe(1);
  });

  it("takes 200,000 packets in little memory, the first result long before the last packet is read", async () => {
    const file = join(cwd, "many.jsonl");
    const out = openSync(file, "w");
    const block = `${good}${" ".repeat(400)}\n`.repeat(999) + `{"Customer":1}${" ".repeat(400)}\n`;
    for (let count = 0; count < 200; count += 1) writeSync(out, block);
    closeSync(out);
    const child = start(["validate", file, "--format", "json"], { cwd, env: peakProbe() });
    let packets = 0;
    let isFirstEarly = false;
    child.stdout.on("data", (chunk: Buffer) => {
      isFirstEarly ||= packets === 0 && chunk.length < 1_000_000;
      packets += chunk.toString("latin1").split("\n").length - 1;
    });
    const { status, stderr } = await ended(child);
    expect([status, packets, isFirstEarly]).toEqual([1, 200_000, true]);
    expect(stderr).toContain("200000 packets validated: 199800 valid, 200 invalid");
    expect(peakOf(stderr)).toBeLessThan(150_000);
  }, 60_000);

  it("skips a line of 100 MB in little memory, names it, and validates the rest", async () => {
    const file = join(cwd, "long.jsonl");
    const out = openSync(file, "w");
    writeSync(out, `${good}\n"`);
    for (let count = 0; count < 100; count += 1) writeSync(out, "x".repeat(1_000_000));
    writeSync(out, `"\n${good}\n{}\n`);
    closeSync(out);
    const { status, stdout, stderr } = await ended(start(["validate", file], { cwd, env: peakProbe() }));
    expect(stdout.split("\n").map((line) => line.replace(file, "").replace(/ \[.*/, ""))).toEqual([
      ":2:1 - error: The packet is longer than 16 MiB, so it was not read.",
      ":4:1 - error: /Customer: `Customer` is required.",
      "",
    ]);
    expect(stderr).toContain("4 packets validated: 2 valid, 2 invalid.\n");
    expect(status).toBe(1);
    expect(peakOf(stderr)).toBeLessThan(150_000);
  });

  it("looks no further into a packet that is too long beyond doubt, and so keeps its memory", async () => {
    const hostile = `{"Articles":[${"{},".repeat(5_000_000)}{}]}`;
    const file = put(cwd, "hostile.jsonl", `${good}\n  ${hostile}\n${good}\n`);
    const { stdout, stderr } = await ended(start(["validate", file], { cwd, env: peakProbe() }));
    expect(stdout.replace(file, "")).toBe(
      ":2:3 - error: The packet must have at most 200 bytes, but has 15000017. [4013 OrderTooLarge, 4002 OrderInvalid]\n",
    );
    expect(stderr).toContain("3 packets validated: 2 valid, 1 invalid.\n");
    expect(peakOf(stderr)).toBeLessThan(150_000);
  });

  it("says that a file became shorter while it was read", async () => {
    const file = put(cwd, "cut.jsonl", `${good}\n`.repeat(1_000_000));
    const child = start(["validate", file, "--format", "json"], { cwd });
    // The program waits for its reader, far from the end of the file.
    await once(child.stdout, "readable");
    truncateSync(file, 1000);
    const { status, stderr } = await ended(child);
    expect(stderr).toMatch(/'\S+cut\.jsonl' ends after line \d+: it was truncated while it was being read\.\n/);
    expect(stderr).toMatch(/^\d+ packets validated: \d+ valid, [01] invalid; 1 input not read\./m);
    expect(status).toBe(2);
  });

  it("validates to its end a file that is removed while it is read", async () => {
    const file = put(cwd, "removed.jsonl", `${good}\n`.repeat(100_000));
    const child = start(["validate", file, "--format", "json"], { cwd });
    await once(child.stdout, "readable");
    rmSync(file);
    expect((await ended(child)).stderr).toBe("100000 packets validated: 100000 valid, 0 invalid.\n");
  });

  it("validates the rest when a file is gone, is a folder or is empty", async () => {
    put(cwd, "folder.jsonl/x", "");
    put(cwd, "empty.jsonl", "");
    put(cwd, "rest.jsonl", "{}\n");
    const { status, stdout, stderr } = await validate(["gone.jsonl", "folder.jsonl", "empty.jsonl", "rest.jsonl"]);
    expect(stderr).toContain("tim-bindgen: 'gone.jsonl' cannot be read: it does not exist.\n");
    expect(stderr).toContain("tim-bindgen: 'folder.jsonl' cannot be read: it is a folder.\n");
    expect(stderr).toContain("tim-bindgen: 'empty.jsonl' has no packets.\n");
    expect(stderr).toContain("1 packet validated: 0 valid, 1 invalid; 2 inputs not read.\n");
    expect(stdout).toMatch(/^rest\.jsonl:1:1 - error: .*\n$/);
    expect(status).toBe(2);
  });

  it.each([
    ["EACCES", "permission is denied"],
    ["EIO", "the disk reported an error"],
    ["ESTALE", "it is gone from the file server"],
  ])("validates what came before and after %s while reading", async (code, reason) => {
    put(cwd, "rest.jsonl", "{}\n");
    const { terminal, printed, remarks } = recordingTerminal(cwd, failing(`${good}\n{}\n{"Cus`, code));
    const status = await run(terminal, ["-", "rest.jsonl"], plainly);
    expect(printed().match(/^\S+(?= - error)/gm)).toEqual(["-:2:1", "rest.jsonl:1:1"]);
    expect(remarks().slice(0, 2)).toEqual([
      `tim-bindgen: '-' cannot be read after line 2: ${reason}.`,
      "3 packets validated: 1 valid, 2 invalid; 1 input not read.",
    ]);
    expect(status).toBe(2);
  });

  it("does not read on when its reader has gone", async () => {
    const child = start(["validate", "--lines", "--format", "json", "-"], { cwd });
    const fed = pipeline(endless(`${good}\n`.repeat(1000)), child.stdin).catch(() => undefined);
    await once(child.stdout, "data");
    child.stdout.destroy();
    const stderr = textOf(child.stderr);
    const [status] = (await once(child, "exit")) as [number | null];
    await fed;
    expect([status, await stderr]).toEqual([0, ""]);
  });

  it("ends quietly behind `head`", async () => {
    const file = put(cwd, "head.jsonl", '{"Customer":1}\n'.repeat(200_000));
    for (const format of ["text", "json", "github"]) {
      const command = `"$0" "$1" validate "$2" --format ${format} | head -n 1`;
      const shell = spawn("sh", ["-c", command, process.execPath, program, file], { cwd });
      const { stdout, stderr } = await ended(shell);
      expect([stdout.split("\n").length, stderr]).toEqual([2, ""]);
    }
  });

  it("ends quietly when its reader has seen enough", async () => {
    const text = `${good}\n`.repeat(100_000);
    const child = start(["validate", "--lines", "--format", "json", "-"], { cwd });
    child.stdin.on("error", () => undefined);
    child.stdin.end(text);
    await once(child.stdout, "data");
    child.stdout.destroy();
    const stderr: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    const [status] = (await once(child, "exit")) as [number | null];
    expect([status, Buffer.concat(stderr).toString()]).toEqual([0, ""]);
  });
});
