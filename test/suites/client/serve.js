/** The fault server as a process of its own: prints its addresses, and ends with its standard input. */
import process from "node:process";
import { startFaultServer } from "./fault-server.js";

const server = await startFaultServer();
process.stdout.write(`${JSON.stringify(server.addresses)}\n`);
process.stdin.on("end", () => void server.close()).resume();
