import type { SheetServer } from '../../addin/sync/sheet-server.ts';

const unasked = () => Promise.reject(new Error('the server is not asked this here'));

/** For work that asks the server one or two things: every other question is a surprise. */
export const unaskedServer: SheetServer = {
  bind: unasked,
  exchange: unasked,
  directory: unasked,
  planDocument: unasked,
  preview: unasked,
  publish: unasked,
  readFile: unasked,
  readings: unasked,
  rememberReading: unasked,
  people: unasked,
  rememberPeople: unasked,
  summary: unasked,
  take: unasked,
  kept: unasked,
  mine: unasked,
  submit: unasked,
  districtTowns: unasked,
  districtFacts: unasked,
};
