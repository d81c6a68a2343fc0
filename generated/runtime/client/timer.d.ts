/** The one place where the client starts timers. */
/** The longest time that the platforms' timers can count; beyond it they fire at once. Milliseconds. */
export declare const maxTimerMs: number;
/** Stops a timer, also one that has fired. */
export type StopTimer = () => void;
/** Runs an action once so many milliseconds have passed, or as many as a timer can count. */
export declare function startTimer(action: () => void, ms: number): StopTimer;
