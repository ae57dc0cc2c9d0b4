import { element, xmlPart } from './xml-element.ts';

export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The way from one part of a package to another. */
export interface PartRelation {
  /** Unique among those of one part, which refers to the other by it. */
  readonly id: string;
  readonly type: 'chart' | 'drawing';
  /** Path from the root of the package, beginning with «/». */
  readonly target: string;
}

/** «xl/drawings/_rels/drawing1.xml.rels» of «xl/drawings/drawing1.xml». */
export function relationsPath(part: string): string {
  return part.replace(/[^/]+$/u, '_rels/$&.rels');
}

/** All relationships of a part, as a part (ECMA-376 part 2, 9.3). */
export function partRelations(relations: readonly PartRelation[]): string {
  const content = relations.map(({ id, type, target }) =>
    element('Relationship', { Id: id, Type: `${RELATIONSHIPS}/${type}`, Target: target }),
  );
  return xmlPart(element('Relationships', { xmlns: PACKAGE_RELATIONSHIPS }, content.join('')));
}
