/** One queue an operation, since each has a rate of its own. BullMQ keeps the colon to itself. */
export function queueName(name, service, operation) {
    return `${name ?? service.name}-${operation.name}`.replaceAll(":", "-");
}
/** The strategy, by its name in the jobs, by which workers space the deliveries of a job. */
export const backoffType = "documented";
