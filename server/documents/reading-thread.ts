import { parentPort, workerData } from 'node:worker_threads';
import { readPackage } from './read-package.ts';
import type { ZipEntry } from './zip-entries.ts';

const entries = workerData as readonly ZipEntry[]; // document-reader, which starts this thread, gives nothing else

parentPort?.postMessage(readPackage(entries));
