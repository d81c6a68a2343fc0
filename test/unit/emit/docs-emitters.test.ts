import { describe, expect, it } from "vitest";
import { readSpec } from "../../../generator/src/cli/input/read-spec.js";
import { docsEmitters } from "../../../generator/src/emit/registry.js";
import { generate } from "../../../generator/src/generate.js";

describe("the emitters that the reference needs", () => {
  it.each(["spec", "test/unit/cli/fixture/shop"])(
    "write the very page that all of them write, for %s",
    async (path) => {
      const { files } = readSpec(process.cwd(), path);
      const options = { enumStyle: "object" } as const;
      const [all, some] = [await generate(files, options), await generate(files, options, docsEmitters)];
      const pageOf = ({ value }: typeof all): unknown => value?.filter((file) => file.path.startsWith("docs/"));
      expect(pageOf(some)).toHaveLength(4);
      expect(pageOf(some)).toEqual(pageOf(all));
      expect(some.diagnostics).toEqual(all.diagnostics);
    },
  );
});
