/** A message that was not delivered, or of which that is not known. What it says names no address and no secret. */
export class DeliveryError extends Error {
  /** True: it may have arrived all the same, since the answer to it did not. */
  readonly isUnsure: boolean;

  constructor(message: string, { isUnsure }: { isUnsure: boolean }) {
    super(message);
    this.isUnsure = isUnsure;
  }
}
