/**
 * The rate limiter: a bucket of tokens. What counts is when calls arrive, which is at some time before they have ended. So a
 * token comes back a span after the end of its call.
 *
 * Where even the fastest call takes long, the time that all calls take is not waited for: if they are late, so is the next.
 */
import { maxTimerMs, startTimer } from "./timer.js";
/** The message of the error of a call whose turn would come after its deadline. */
export const lateTurn = "its turn would come after its deadline";
const gaveUp = "nobody waits any more";
/** What of the fastest call's time is waited for nevertheless: by so much a later call may be faster. */
const marginMs = 50;
/**
 * A limiter of the calls of one process: first come, first served, and never more than `calls` in any span of `seconds`.
 *
 * @remarks Where the server says that calls come too fast, none goes for as long as it asks, then half as many as before; the
 * rate grows back to the whole within ten spans. A call whose turn would come after its deadline is refused at once.
 * @throws TypeError when an option cannot be what it should be.
 */
export function createRateLimiter({ calls, seconds, maxWaiting = 10_000 }) {
    if (!(Number.isSafeInteger(calls) && calls > 0 && seconds > 0 && maxWaiting >= 0))
        throw new TypeError("`calls` must be an integer of at least 1, `seconds` above 0, `maxWaiting` at least 0");
    const spanMs = seconds * 1000;
    /** The tokens of calls that have not ended. */
    let underWay = 0;
    /** When the other tokens come back, but for the head start; in order. */
    const cooling = [];
    /** The shortest time from a call's turn to its end, of those since the first answer. It grows with what is seen later. */
    let fastestMs = Infinity;
    /** By how much the others take longer, on average. */
    let spreadMs = 0;
    /** How late the platform's timers were at most, of late: as long this process may have held its calls up. */
    let lagMs = 0;
    let dueAt = Infinity;
    let isAnswered = false;
    let isKnown = false;
    /** How far the above is relied on: only half when the first calls of a process have ended, which are the slowest. */
    let trust = 0;
    /** The latest group of calls that go together. */
    const groupSize = 10 + Math.ceil(calls / spanMs);
    let group = { at: -Infinity, size: 0 };
    let slowed = { at: -Infinity, until: -Infinity, to: calls };
    const queue = new Set();
    let stopTimer;
    const rate = (now) => Math.max(1, Math.floor(Math.min(calls, slowed.to + (calls / 10) * ((now - slowed.at) / spanMs))));
    /** When a call may go that has so many ahead of it, or earlier than that. */
    function turnAfter(ahead, now) {
        const headStartMs = isKnown ? trust * Math.max(0, fastestMs - spreadMs - 2 * lagMs - marginMs) : 0;
        while ((cooling[0] ?? Infinity) - headStartMs <= now)
            cooling.shift();
        // Some are kept back until the first answer: over connections that are open then, they tell how long a call takes.
        const reserve = isAnswered || underWay === 0 ? 0 : Math.floor(calls / 20);
        const missing = underWay + cooling.length + (ahead % calls) + reserve - rate(now);
        const turn = missing < 0 ? now : (cooling[missing] ?? now + spanMs) - headStartMs;
        const nextGroup = group.size < groupSize ? now : group.at + 1;
        return Math.max(slowed.until, turn, nextGroup) + Math.floor(ahead / calls) * spanMs;
    }
    function take({ onEnd }, now) {
        const isWarm = isAnswered;
        const end = () => {
            const endedAt = performance.now();
            underWay -= 1;
            fastestMs = Math.min(endedAt - now, fastestMs + 0.2);
            spreadMs += (endedAt - now - fastestMs - spreadMs) / 200;
            isKnown ||= isWarm;
            trust = Math.min(1, trust + 0.5 / calls);
            isAnswered = true;
            cooling.push(endedAt + spanMs);
        };
        underWay += 1;
        if (now - group.at >= 1)
            group = { at: now, size: 0 };
        group.size += 1;
        if (onEnd === undefined)
            end();
        else
            onEnd(() => {
                end();
                serve();
            });
    }
    /** Lets go whoever may, and wakes again for the next. */
    function serve() {
        stopTimer?.();
        lagMs = Math.max(performance.now() - dueAt, lagMs * 0.998);
        dueAt = Infinity;
        for (const next of queue) {
            const now = performance.now();
            const turn = turnAfter(0, now);
            if (turn > now) {
                // A timer may fire a millisecond early.
                dueAt = now + Math.min(underWay > 0 ? 20 : Infinity, Math.max(1, turn - now));
                stopTimer = startTimer(serve, dueAt - now);
                return;
            }
            next.go(now);
        }
    }
    function refuseLate(now) {
        let ahead = 0;
        for (const { latest, refuse } of queue) {
            if (turnAfter(ahead, now) > latest)
                refuse(lateTurn);
            else
                ahead += 1;
        }
    }
    return {
        get rate() {
            const pauseMs = Math.ceil(slowed.until - performance.now());
            return `${calls} per ${seconds} s${pauseMs > 0 ? `, and none for ${pauseMs} ms, as the server asked` : ""}`;
        },
        acquire(call) {
            const { signal, maxWaitMs = Infinity } = call;
            const now = performance.now();
            if (signal.aborted)
                return Promise.reject(new Error(gaveUp));
            if (queue.size === 0 && turnAfter(0, now) <= now)
                return take(call, now);
            if (queue.size >= maxWaiting)
                return Promise.reject(new Error(`${queue.size} calls are waiting already`));
            const latest = now + maxWaitMs;
            if (turnAfter(queue.size, now) > latest)
                return Promise.reject(new Error(lateTurn));
            return new Promise((resolve, reject) => {
                const leave = () => {
                    signal.removeEventListener("abort", abort);
                    queue.delete(next);
                };
                const refuse = (why) => {
                    leave();
                    reject(new Error(why));
                    if (queue.size === 0)
                        serve();
                };
                const abort = () => refuse(gaveUp);
                const go = (at) => {
                    leave();
                    take(call, at);
                    resolve();
                };
                const next = { latest, go, refuse };
                signal.addEventListener("abort", abort);
                queue.add(next);
                if (queue.size === 1)
                    serve();
            });
        },
        slowDown(pauseMs) {
            const now = performance.now();
            // Of calls that went together, all are told the same; the rate is halved once.
            const isNew = now - slowed.at > spanMs;
            const until = Math.max(slowed.until, now + (Math.min(pauseMs, maxTimerMs) || 0));
            if (until > slowed.until || isNew) {
                slowed = isNew ? { at: until, until, to: rate(now) / 2 } : { ...slowed, until };
                refuseLate(now);
            }
        },
    };
}
