/** The body of a response: buffers what has arrived until it is read, and pauses the server if that is too slow. */
import type { BodyReader, BodyStream } from "../../client/transport.js";
import type { UndiciController } from "./dispatcher.js";
type Chunk = Awaited<ReturnType<BodyReader["read"]>>;
/** Stream and reader in one, since the client takes one reader of each response and reads one chunk at a time. */
export declare class IncomingBody implements BodyStream, BodyReader {
    #private;
    constructor(controller: UndiciController);
    push(chunk: Uint8Array): void;
    end(): void;
    fail(failure: unknown): void;
    getReader(): BodyReader;
    read(): Promise<Chunk>;
    cancel(): Promise<void>;
}
export {};
