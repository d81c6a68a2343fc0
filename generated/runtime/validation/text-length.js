/** Lengths of a string: in UTF-8 bytes, as the server counts, and in code points, as JSON Schema counts. */
/** Length in UTF-8 bytes, without encoding. A lone surrogate counts as 3 bytes, since it is sent as U+FFFD. */
export function utf8ByteLength(text) {
    let bytes = text.length;
    for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit < 0x80)
            continue;
        if (unit < 0x800)
            bytes += 1;
        else if (isPair(text, at)) {
            bytes += 2;
            at += 1;
        }
        else
            bytes += 2;
    }
    return bytes;
}
/** Length in Unicode code points. A lone surrogate counts as one. */
export function codePointLength(text) {
    let points = text.length;
    for (let at = 0; at < text.length; at += 1) {
        if (!isPair(text, at))
            continue;
        points -= 1;
        at += 1;
    }
    return points;
}
function isPair(text, at) {
    return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
