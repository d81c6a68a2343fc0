/** The schema objects, as whatever takes a Standard Schema asks them. */
import { expectEqual } from "../../client/assert.js";
import { brokenPackets, good } from "../broken-packets.js";

export function standardSchemaCases(samples) {
  return [
    {
      name: "a Standard Schema gives back what is good",
      run({ validators }) {
        for (const { as, packet } of samples) {
          const { version, vendor, validate } = validators[as].schema["~standard"];
          expectEqual([version, vendor, validate(packet)], [1, "tim-bindgen", { value: packet }], as);
        }
      },
    },
    {
      name: "a Standard Schema has an issue for each violation",
      run({ validators: { SendMsgRequest } }) {
        const { validate } = SendMsgRequest.schema["~standard"];
        for (const [, , , packet] of brokenPackets) {
          const result = SendMsgRequest.validate(packet);
          const messages = result.valid ? undefined : result.violations.map(({ message }) => message);
          expectEqual(
            validate(packet).issues?.map(({ message }) => message),
            messages,
            "the messages",
          );
        }
      },
    },
    {
      name: "a Standard Schema says where, with indices as numbers",
      run({ validators: { SendMsgRequest } }) {
        const packet = { ...good, MsgBody: [{ MsgType: "TIMTextElem", MsgContent: {} }] };
        expectEqual(
          SendMsgRequest.schema["~standard"].validate(packet),
          {
            issues: [
              { message: "`MsgBody[0].MsgContent.Text` is required.", path: ["MsgBody", 0, "MsgContent", "Text"] },
            ],
          },
          "what it says",
        );
      },
    },
  ];
}
