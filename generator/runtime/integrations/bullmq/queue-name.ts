/** The names that queue and worker must agree on: of queues, and of the retry strategy. */
import type { OperationDescriptor, ServiceDescriptor } from "../../descriptor.js";

/** One queue an operation, since each has a rate of its own. BullMQ keeps the colon to itself. */
export function queueName(
  name: string | undefined,
  service: ServiceDescriptor,
  operation: OperationDescriptor,
): string {
  return `${name ?? service.name}-${operation.name}`.replaceAll(":", "-");
}

/** The strategy, by its name in the jobs, by which workers space the deliveries of a job. */
export const backoffType = "documented";

/** The operations of a service by name. */
export interface Operations {
  readonly [name: string]: OperationDescriptor;
}
