/** The rate limiter: a queue of calls in front of a bucket of tokens. */
import { maxTimerMs, startTimer } from "./timer.js";
/** The message of the error of a call that would have to wait beyond its deadline. */
export const beyondDeadline = "the rate limit allows it only after its deadline";
/**
 * A limiter of the calls of one process: first come, first served, and never more than `calls` arrivals at the server in any
 * span of `seconds`.
 *
 * @remarks When the server says that calls come too fast, none proceeds for as long as it asks, then half as many as before;
 * the rate grows back within ten spans. A call that would have to wait beyond its deadline is refused at once.
 * @throws TypeError when an option is out of its range.
 */
export function createRateLimiter({ calls, seconds, maxWaiting = 10_000 }) {
    if (!(Number.isSafeInteger(calls) && calls > 0 && seconds > 0 && maxWaiting >= 0))
        throw new TypeError("`calls` must be an integer of at least 1, `seconds` above 0, `maxWaiting` at least 0");
    const bucket = createBucket(calls, seconds * 1000, proceedInOrder);
    const queue = new Set();
    let stopTimer;
    function proceedInOrder() {
        stopTimer?.();
        for (const next of queue) {
            const now = performance.now();
            const waitMs = bucket.freeAt(0, now) - now;
            if (waitMs > 0) {
                // A timer may fire a millisecond early.
                stopTimer = startTimer(proceedInOrder, Math.max(1, waitMs));
                return;
            }
            next.proceed(now);
        }
    }
    return {
        get rate() {
            const pauseMs = Math.ceil(bucket.pausedUntil() - performance.now());
            return `${calls} per ${seconds} s${pauseMs > 0 ? `, and none for ${pauseMs} ms, as the server asked` : ""}`;
        },
        acquire(call) {
            const { signal, maxWaitMs = Infinity } = call;
            const now = performance.now();
            const deadline = now + maxWaitMs;
            const waiting = queue.size;
            const fail = (why) => Promise.reject(new Error(why));
            if (signal.aborted)
                return fail("aborted");
            if (waiting === 0 && bucket.freeAt(0, now) <= now)
                return bucket.take(call, now, false);
            if (waiting >= maxWaiting)
                return fail(`${waiting} calls are waiting already`);
            if (bucket.freeAt(waiting, now) >= deadline)
                return fail(beyondDeadline);
            return new Promise((resolve, reject) => {
                const leave = () => {
                    signal.removeEventListener("abort", abort);
                    queue.delete(next);
                };
                const next = {
                    deadline,
                    proceed(at) {
                        leave();
                        bucket.take(call, at, true);
                        resolve();
                    },
                    refuse(why) {
                        leave();
                        reject(new Error(why));
                        if (queue.size === 0)
                            stopTimer?.();
                    },
                };
                const abort = () => next.refuse("aborted");
                signal.addEventListener("abort", abort);
                queue.add(next);
                if (waiting === 0)
                    proceedInOrder();
            });
        },
        slowDown(pauseMs) {
            const now = performance.now();
            bucket.slowDown(pauseMs, now);
            let ahead = 0;
            for (const { deadline, refuse } of queue) {
                if (bucket.freeAt(ahead, now) >= deadline)
                    refuse(beyondDeadline);
                else
                    ahead += 1;
            }
        },
    };
}
/** By how much a request may travel faster than an earlier one without breaking the rate. Milliseconds. */
const marginMs = 25;
/** How many calls must have shown at least how long a call takes, where the rate is lower than that. */
const minSample = 50;
/**
 * The tokens of a limiter.
 *
 * A token comes back one span after its call has ended, since by then the request has certainly arrived. Once enough calls
 * that had to wait have ended (they find connections open), it comes back earlier by the shortest time that any call took,
 * less a margin: the next request needs that time too before it has arrived and been answered.
 */
function createBucket(calls, spanMs, onFree) {
    /** Tokens of calls that have not ended. */
    let inUse = 0;
    /** When the other calls ended; ascending. */
    const ends = [];
    let minLatencyMs = Infinity;
    let missingSample = Math.max(calls, minSample);
    let slowed = { at: -Infinity, until: -Infinity, to: calls };
    const rateAt = (now) => Math.max(1, Math.floor(Math.min(calls, slowed.to + (calls / 10) * ((now - slowed.at) / spanMs))));
    return {
        pausedUntil: () => slowed.until,
        /** When a call may proceed that has so many ahead of it, or earlier than that. */
        freeAt(ahead, now) {
            const headStartMs = missingSample > 0 ? 0 : Math.max(0, minLatencyMs - marginMs);
            const missing = inUse + ends.length + (ahead % calls) - rateAt(now);
            const back = missing < 0 ? now : (ends[missing] ?? now) + spanMs - headStartMs;
            return Math.max(now, slowed.until, back) + Math.floor(ahead / calls) * spanMs;
        },
        take({ onEnd }, now, hasWaited) {
            if (inUse + ends.length >= rateAt(now))
                ends.shift();
            inUse += 1;
            const end = () => {
                const endedAt = performance.now();
                inUse -= 1;
                ends.push(endedAt);
                minLatencyMs = Math.min(minLatencyMs, endedAt - now);
                if (hasWaited)
                    missingSample -= 1;
            };
            if (onEnd === undefined)
                end();
            else
                onEnd(() => {
                    end();
                    onFree();
                });
        },
        slowDown(pauseMs, now) {
            // Calls that were sent together are all refused; the rate is halved once.
            const isNew = now - slowed.at > spanMs;
            const until = Math.max(slowed.until, now + (Math.min(pauseMs, maxTimerMs) || 0));
            slowed = isNew ? { at: until, until, to: rateAt(now) / 2 } : { ...slowed, until };
        },
    };
}
