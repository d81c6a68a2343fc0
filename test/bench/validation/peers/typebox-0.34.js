/** The packet in TypeBox 0.34, compiled. */
import { Type } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";
import { packetIn } from "./typebox-packet.js";

const packet = TypeCompiler.Compile(packetIn(Type));

export function isGood(value) {
  return packet.Check(value);
}

export function errorsOf(value) {
  return [...packet.Errors(value)];
}
