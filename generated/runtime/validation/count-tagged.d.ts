/** Counts the items of an array that are of one variant. */
/** At most `count` items of an array may have `value` in their field `tag`. */
export interface TagLimit {
    readonly tag: string;
    readonly value: string;
    readonly count: number;
}
/** How many items have this value as their tag, as a property of their own. */
export declare function countTagged(items: readonly unknown[], tag: string, value: string): number;
