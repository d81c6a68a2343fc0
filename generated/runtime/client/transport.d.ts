/** The part of `fetch` that the client uses, so small that the platform's own `fetch`, or any replacement, has it. */
/** The platform's `AbortSignal` if its types are known, else the part of it that the client uses. */
export type AbortSignalLike = typeof globalThis extends {
    readonly AbortSignal: {
        readonly prototype: infer Signal;
    };
} ? Signal : StructuralAbortSignal;
export interface StructuralAbortSignal {
    readonly aborted: boolean;
    addEventListener(type: "abort", listener: () => void): void;
    removeEventListener(type: "abort", listener: () => void): void;
}
/**
 * Sends one HTTP request. Must not follow redirects, since the URL may hold a signature.
 *
 * A transport that uses `onAbort` need not read the request's signal, which is made when it is read. Only a client passes
 * `onAbort`.
 */
export type Transport = (url: string, request: TransportRequest, onAbort?: OnAbort) => Promise<TransportResponse>;
/** Calls the listener when the request's signal would be aborted. */
export type OnAbort = (listener: () => void) => void;
/** The request, in the form that `fetch` takes as its second argument. */
export interface TransportRequest {
    readonly method: string;
    readonly headers: {
        [name: string]: string;
    };
    /** JSON text; missing for a method that takes no body. */
    readonly body?: string;
    readonly redirect: "manual";
    /** Aborted when the time limit has passed or the caller gives up. */
    readonly signal: AbortSignalLike;
}
/** The part of a `Response` that the client uses. */
export interface TransportResponse {
    /** The HTTP status; 0 for a redirect that a browser hides. */
    readonly status: number;
    readonly headers: {
        get(name: string): string | null;
    };
    readonly body: BodyStream | null;
    /** Why the body cannot be read, if the transport knows: a sentence without the URL. */
    readonly problem?: string | undefined;
}
/** The part of a `ReadableStream` of bytes that the client uses. */
export interface BodyStream {
    getReader(): BodyReader;
    cancel(): Promise<void>;
}
/** The part of a reader of bytes that the client uses. */
export interface BodyReader {
    read(): Promise<{
        readonly done: boolean;
        readonly value?: Uint8Array | undefined;
    }>;
    cancel(): Promise<void>;
}
/** The platform's `fetch`, looked up at each call, since a program may replace it later. */
export declare const platformFetch: Transport;
