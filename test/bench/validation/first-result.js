/** A whole process that imports one contender and validates one packet: `first-result.js <module>`. */
import { packetText } from "./packets.js";

const { isGood } = await import(process.argv[2]);
if (!isGood(JSON.parse(packetText))) throw new Error("The packet is good.");
