import type { PackageParts } from './package-parts.ts';
import { childrenOf, element, parseXml } from './xml.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** «xl/worksheets/_rels/sheet1.xml.rels» of «xl/worksheets/sheet1.xml». */
function pathOf(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels');
}

/** «xl/charts/chart1.xml» for «../charts/chart1.xml» said in «xl/drawings/drawing1.xml». */
function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Paths of the parts that a part refers to, by the relationship's id. */
export async function relationsOf(
  parts: PackageParts,
  part: string,
): Promise<ReadonlyMap<string, string>> {
  const text = await parts.text(pathOf(part));
  const relations = text === null ? [] : childrenOf(parseXml(text), 'Relationship');
  return new Map(
    relations.map(({ attributes }) => [
      attributes['Id'] ?? '',
      resolve(part, attributes['Target'] ?? ''),
    ]),
  );
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** As seen from the part. */
  readonly target: string;
}

/** Adds relationships of a part to those it may already have. */
export async function addRelations(
  parts: PackageParts,
  part: string,
  relations: readonly Relation[],
): Promise<void> {
  const path = pathOf(part);
  const xml = relations
    .map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: target }))
    .join('');
  const text = await parts.text(path);
  const whole = DECLARATION + element('Relationships', { xmlns: NAMESPACE }, xml);
  parts.set(
    path,
    text === null ? whole : text.replace('</Relationships>', () => `${xml}</Relationships>`),
  );
}
