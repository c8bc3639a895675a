/** Another process holds the lock: exit code 3. */
export class LockHeld extends Error {}
