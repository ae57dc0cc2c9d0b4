/**
 * Transport B: the strings that Office.js in a task pane and its host page post to each other (design of the wire as
 * measured with @microsoft/office-js 1.1.110). Names and numbers are the library's own.
 */
export const MESSAGE_TYPE = { request: 0, response: 1 } as const;
export const ACTION_TYPE = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const RESPONSE_TYPE = { forCalling: 0, forEventing: 1 } as const;

/** `_errorCode` of an answer: the call itself, not what it asked for. */
export const CALL_RESULT = { noError: 0, errorHandlingRequest: -3 } as const;

/** DispatchId of «execute a batch of Rich API actions»; the only call of the common API this host carries out. */
export const EXECUTE_RICH_API_REQUEST = 93;

export interface WireRequest {
  readonly _messageType: typeof MESSAGE_TYPE.request;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export interface WireResponse {
  readonly _messageType: typeof MESSAGE_TYPE.response;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  readonly _errorCode: number;
  readonly _responseType: number;
  readonly _serializerVersion: 1;
}

/** `executeMethod` of the Rich API: the batch as JSON text, and the request's flags (64 = wait for the cell edit to end). */
export interface RichApiCall {
  readonly body: string;
  readonly flags: number;
  /** Whom the library addresses: «IterativeExecutor» is the workbook, «WacPartition» the page around it. */
  readonly partition: string;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The request in a posted string, or null for any other message (developer tools and extensions post here too). */
export function parseWireRequest(data: unknown): WireRequest | null {
  if (typeof data !== 'string' || !data.startsWith('{')) return null;
  const message: unknown = JSON.parse(data);
  if (!isRecord(message) || message['_messageType'] !== MESSAGE_TYPE.request) return null;
  const { _actionName, _actionType, _conversationId, _correlationId, _data } = message;
  if (typeof _actionName !== 'string' || typeof _actionType !== 'number') return null;
  if (typeof _conversationId !== 'string' || typeof _correlationId !== 'number') return null;
  return {
    _messageType: MESSAGE_TYPE.request,
    _actionName,
    _actionType,
    _conversationId,
    _correlationId,
    _data,
  };
}

/** DispatchId of an `executeMethod` request's data; NaN when there is none. */
export function dispatchIdOf(data: unknown): number {
  const method = isRecord(data) ? data['DdaMethod'] : undefined;
  return isRecord(method) ? Number(method['DispatchId']) : Number.NaN;
}

/** The batch in the data of a Rich API call; throws when the library's array has another shape than measured. */
export function richApiCallOf(data: unknown): RichApiCall {
  const array = isRecord(data) ? data['ArrayData'] : undefined;
  if (!Array.isArray(array)) throw new Error('A Rich API call came without its ArrayData.');
  const [partition, , , , body, , flags] = array as readonly unknown[];
  if (typeof body !== 'string')
    throw new Error('A Rich API call came without the text of its batch.');
  return {
    body,
    flags: typeof flags === 'number' ? flags : 0,
    partition: typeof partition === 'string' ? partition : '',
  };
}
