/** A whole process that imports one contender and judges one packet: `first-verdict.js <module>`. */
import { packetText } from "./packets.js";

const { isGood } = await import(process.argv[2]);
if (!isGood(JSON.parse(packetText))) throw new Error("The packet is good.");
