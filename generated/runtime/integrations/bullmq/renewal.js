/**
 * Of deliveries that were under way together, all are refused; the credentials are renewed once. So a refusal counts only
 * while those that the delivery may have used are still the latest.
 */
export function createRenewal(authenticate) {
    let latest;
    let refused;
    let renewals = 0;
    async function next() {
        const turnedAway = refused;
        const given = await authenticate(turnedAway);
        if (turnedAway !== undefined && refused === turnedAway) {
            refused = undefined;
            renewals += 1;
        }
        latest = given;
        return given;
    }
    return {
        authenticate: Object.assign(next, { renews: authenticate.renews }),
        canRenew: authenticate.renews,
        begin() {
            const before = renewals;
            return {
                refused() {
                    if (renewals === before)
                        refused = latest;
                },
            };
        },
    };
}
