/** The list with one error more; the first makes the list. */
export function noteError(errors, instancePath, keyword, params) {
    const error = { instancePath, keyword, params };
    if (errors === null)
        return [error];
    errors.push(error);
    return errors;
}
