/** What a project file says, and what is said of a broken one. */
import { describe, expect, it } from "vitest";
import { formatDiagnostics } from "../../../generator/src/diagnostics/format.js";
import { rules } from "../../../generator/src/diagnostics/rules.js";
import { parseProjectFile } from "../../../generator/src/project/parse-project-file.js";

const path = "tim-bindgen.yaml";

/** The first line of each finding. */
function findingsOf(text: string): readonly string[] {
  const { value, diagnostics } = parseProjectFile({ path, text });
  expect(value).toBeUndefined();
  return formatDiagnostics(diagnostics, [{ path, text }]).match(/^tim-bindgen\.yaml.*$/gm) ?? [];
}

describe("a project file", () => {
  it("names packages, in order", () => {
    const text =
      "packages:\n  - { spec: spec, out: generated }\n  - spec: ../specs/old.yaml\n    out: ./generated/editions/old/\n";
    expect(parseProjectFile({ path, text })).toEqual({
      value: [
        { spec: "spec", out: "generated" },
        { spec: "../specs/old.yaml", out: "generated/editions/old" },
      ],
      diagnostics: [],
    });
  });

  it("may have the line ends of Windows and a byte order mark", () => {
    const text = "\ufeffpackages:\r\n  - spec: a\r\n    out: b\r\n";
    expect(parseProjectFile({ path, text }).value).toEqual([{ spec: "a", out: "b" }]);
  });
});

const broken: readonly (readonly [text: string, finding: string])[] = [
  ["", "1:1 - error project/no-packages"],
  ["# nothing yet\n", "1:1 - error project/no-packages"],
  ["packages: []\n", "1:11 - error project/no-packages"],
  ["packages: generated\n", "1:11 - error project/wrong-type: 'packages' must be a list"],
  ["packages: [generated]\n", "1:12 - error project/wrong-type: 'packages' must be a list of mappings"],
  ["packages:\n  - spec: api\n", "2:5 - error project/missing-key: Key 'out'"],
  ["packages:\n  - out: api\n", "2:5 - error project/missing-key: Key 'spec'"],
  ["packages:\n  - { spec: 5, out: api }\n", "2:13 - error project/wrong-type: 'spec' must be a path"],
  ["packages:\n  - { spec: api, out: '' }\n", "2:23 - error project/wrong-type: 'out' must be a path"],
  ["packages:\n  - { spec: api, out: a/../../b }\n", "2:23 - error project/bad-path: 'a/../../b'"],
  ["packages:\n  - { spec: api, out: .. }\n", "2:23 - error project/bad-path"],
  ["packages:\n  - { spec: api, out: /tmp/x }\n", "2:23 - error project/bad-path"],
  ["packages:\n  - { spec: 'C:\\api', out: x }\n", "2:13 - error project/bad-path"],
  ["packages:\n  - { spec: a, out: x, enum: native }\n", "2:24 - error project/unknown-key: Key 'enum'"],
  [
    "package:\n  - { spec: a, out: x }\n",
    "1:1 - error project/unknown-key: Key 'package' is not known in the project file. Did you mean 'packages'?",
  ],
  ["packages:\n  - { spec: a, out: x }\n  - { spec: b, out: ./x/ }\n", "3:21 - error project/same-out"],
  ["packages: [\n", "1:11 - error spec/yaml-syntax"],
  ["packages: &a [*a]\n", "1:14 - error project/yaml-unsupported"],
  ["[".repeat(50_000), "1:65 - error spec/too-deep"],
  ["- a\n", "1:1 - error spec/wrong-type"],
];

describe("a broken project file", () => {
  it.each(broken)("%j", (text, finding) => {
    expect(
      findingsOf(text).some((line) => line.startsWith(`${path}:${finding}`)),
      findingsOf(text).join("\n"),
    ).toBe(true);
  });

  it("shows every rule", () => {
    const ofProjects = Object.keys(rules).filter((code) => code.startsWith("project/"));
    expect(ofProjects.filter((code) => !broken.some(([, finding]) => finding.includes(code)))).toEqual([]);
  });
});
