/**
 * Deliveries in progress at the same time are all refused, and the credentials are refreshed once. So a refusal counts only
 * while the credentials that the delivery may have used are still the latest.
 */
export function createCredentialRefresh(authenticate) {
    let latest;
    let refused;
    let refreshes = 0;
    async function next() {
        const wasRefused = refused;
        const given = await authenticate(wasRefused);
        if (wasRefused !== undefined && refused === wasRefused) {
            refused = undefined;
            refreshes += 1;
        }
        latest = given;
        return given;
    }
    return {
        authenticate: Object.assign(next, { renews: authenticate.renews }),
        canRefresh: authenticate.renews,
        begin() {
            const before = refreshes;
            return {
                refused() {
                    if (refreshes === before)
                        refused = latest;
                },
            };
        },
    };
}
