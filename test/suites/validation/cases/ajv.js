/** The validators of the entry `ajv`: the same results as ours, in the shape of AJV's. */
import { expectEqual, expectTrue } from "../../client/assert.js";
import { findingsOf } from "../../../support/ajv-findings.js";
import { brokenPackets, good } from "../broken-packets.js";

export function ajvCases(samples, conformance) {
  return [
    {
      name: "ajv: every documented packet is valid, and leaves no errors",
      run({ validators }) {
        for (const { as, packet } of samples) {
          const { standalone } = validators[as];
          expectEqual([standalone(packet), standalone.errors], [true, null], as);
        }
      },
    },
    ...conformance.map(({ name, as, text, valid }) => ({
      name: `ajv: ${as}: ${name}: ${valid ? "valid" : "invalid"}`,
      run({ validators }) {
        expectEqual(validators[as].standalone(JSON.parse(text)), valid, "the result");
      },
    })),
    ...brokenPackets.filter(isBrokenValue).map(([code, path, keyword, packet]) => ({
      name: `ajv: SendMsgRequest: ${code} at "${path}" by ${keyword}`,
      run({ validators: { SendMsgRequest } }) {
        expectEqual(SendMsgRequest.standalone(packet), false, "the result");
        expectEqual(findingsOf(SendMsgRequest.standalone.errors, packet), [{ path, keyword }], "what is found");
      },
    })),
    {
      name: "ajv: one wrong text is one error",
      run({ validators: { SendMsgRequest } }) {
        const { standalone } = SendMsgRequest;
        standalone({ ...good, MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: 5 } }] });
        expectEqual(
          standalone.errors,
          [
            {
              instancePath: "/MsgBody/0/MsgContent/Text",
              schemaPath: "#/$defs/TextContent/properties/Text/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            },
          ],
          "the errors",
        );
      },
    },
    {
      name: "ajv: the schema is the one that json-schema publishes",
      run({ validators: { SendMsgRequest } }) {
        const { $schema, $id } = SendMsgRequest.standalone.schema;
        expectEqual($schema, "https://json-schema.org/draft/2020-12/schema", "the dialect");
        expectTrue($id.endsWith(":SendMsgRequest"), "the schema of the packet");
      },
    },
  ];
}

/**
 * What only a text can break, no value does.
 *
 * @param {readonly [code: number, at: string, keyword: string, packet: unknown]} row
 */
function isBrokenValue([, , keyword, packet]) {
  return typeof packet !== "string" && keyword !== "maxBytes";
}
