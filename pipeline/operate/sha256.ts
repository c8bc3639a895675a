import { createHash } from 'node:crypto';

/** The SHA-256 of bytes or text, in hexadecimal: how files, runs and outputs are named. */
export const sha256Of = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
