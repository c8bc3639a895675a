import { parentPort, workerData } from 'node:worker_threads';
import { type Part, scanPart } from './scanPart.ts';

/** Scans a part of a file in a thread of its own, and sends back what it found. */
parentPort!.postMessage(await scanPart(workerData as Part));
