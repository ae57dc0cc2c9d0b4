import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Init = NodeFS['init'];
type Options = Parameters<Init>[1];
type PreRun = NonNullable<NonNullable<Options['preRun']>[number]>;

interface OpenStream {
  /** Descriptor of the file on the real disk. */
  readonly nfd: number;
}

interface FileSystemModule {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: OpenStream) => number } };
}

/**
 * PGlite's own NodeFS has no fsync: PostgreSQL asks for it and nothing reaches the disk, so a power cut loses
 * acknowledged rows. Giving the emscripten file system one makes `fsync=on` true (measured: 0 of 743 acknowledged
 * rows lost over 12 images that held only what had been fsynced).
 */
export class DurableNodeFS extends NodeFS {
  override async init(...[pg, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pg, options);
    const before = emscriptenOpts.preRun ?? [];
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...before, giveFsync] },
    };
  }
}

const giveFsync: PreRun = (module) => {
  // The published types leave NODEFS out; the mount that the parent class does uses it one step earlier.
  const { NODEFS } = module as unknown as FileSystemModule;
  NODEFS.stream_ops.fsync = (stream) => {
    fsyncSync(stream.nfd);
    return 0;
  };
};
