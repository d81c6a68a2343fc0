/** The number of items of one variant in an array. */
/** At most `count` items of an array may have `value` in their field `tag`. */
export interface TagLimit {
    readonly tag: string;
    readonly value: string;
    readonly count: number;
}
/** How many items have an own property `tag` with this value. */
export declare function countTagged(items: readonly unknown[], tag: string, value: string): number;
