import { posix } from 'node:path';
import type { PackageParts } from './package-parts.ts';
import { relationsPath } from './part-relations.ts';
import { walkXml } from './walk-xml.ts';

/** A way from a part to another, or out of the file. */
export interface ReadRelation {
  readonly id: string;
  /** Last word of its type: «worksheet», «hyperlink», «attachedTemplate». */
  readonly type: string;
  /** Path of a part from the root of the package; an address as written when external. */
  readonly target: string;
  readonly isExternal: boolean;
}

function targetPart(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  return posix.normalize(posix.join(posix.dirname(source), target));
}

/** Relations written in a part «…/_rels/….rels»; empty when it is not there, null when it is damaged. */
function relationsIn(parts: PackageParts, path: string, source: string) {
  const relations: ReadRelation[] = [];
  const bytes = parts.read(path);
  if (bytes === null) return relations;
  const isWellFormed = walkXml(bytes, {
    open(name, { Id = '', Type = '', Target = '', TargetMode = '' }) {
      if (name !== 'Relationship') return;
      const isExternal = TargetMode.toLowerCase() === 'external';
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      const target = isExternal ? Target : targetPart(source, Target);
      relations.push({ id: Id, type, target, isExternal });
    },
  });
  return isWellFormed ? relations : null;
}

/** Relations of a part, or of the package itself for ''. Null when they are damaged. */
export function relationsOf(parts: PackageParts, part: string): readonly ReadRelation[] | null {
  return relationsIn(parts, part === '' ? '_rels/.rels' : relationsPath(part), part);
}

/** Every relation of the package that leads out of it. Null when one of the parts is damaged. */
export function externalRelations(parts: PackageParts): readonly ReadRelation[] | null {
  const found: ReadRelation[] = [];
  for (const name of parts.names.filter((each) => each.endsWith('.rels'))) {
    const relations = relationsIn(parts, name, '');
    if (relations === null) return null;
    for (const relation of relations) if (relation.isExternal) found.push(relation);
  }
  return found;
}
