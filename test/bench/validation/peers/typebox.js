/** The packet in TypeBox 1, compiled. */
import { Type } from "typebox";
import { Compile } from "typebox/compile";
import { packetIn } from "./typebox-packet.js";

const packet = Compile(packetIn(Type));

export function isGood(value) {
  return packet.Check(value);
}

export function errorsOf(value) {
  return packet.Errors(value);
}
