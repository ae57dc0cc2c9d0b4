import { answerPageService, PAGE_PARTITION } from './page-service.ts';
import {
  ACTION_TYPE,
  CALL_RESULT,
  dispatchIdOf,
  EXECUTE_RICH_API_REQUEST,
  MESSAGE_TYPE,
  parseWireRequest,
  RESPONSE_TYPE,
  richApiCallOf,
  type RichApiCall,
  type WireRequest,
  type WireResponse,
} from './post-message-wire.ts';

/** `error` is a number of the library's `OfficeJsErrorCode_…` (5103: request too large), 0 when the batch was run. */
export interface RichApiAnswer {
  readonly error: number;
  readonly body: string;
}

/** What carries out the batches of a pane. */
export interface RichApiHost {
  run(call: RichApiCall): Promise<RichApiAnswer>;
  /** Tells of each event; answers the function that ends the subscription. Entries as `richApiMessage` carries them. */
  subscribe(listener: (entries: readonly unknown[]) => void): () => void;
}

export interface PostMessageOptions {
  /** The window of the pane; null while there is none. Messages of other windows are not ours. */
  readonly paneWindow: () => Window | null;
  readonly origin: string;
  readonly conversationId: () => string;
  readonly appContext: () => Readonly<Record<string, unknown>>;
  readonly host: () => RichApiHost;
  /** A pane asked for something this host does not do; it is told so, and so is the person watching. */
  readonly onRefused: (what: string) => void;
}

interface Answer {
  readonly data: unknown;
  readonly errorCode: number;
}

const done = (data: unknown): Answer => ({ data, errorCode: CALL_RESULT.noError });

/** Speaks transport B with the pane in an iframe, from creation to `dispose`. */
export class PostMessageTransport {
  readonly #options: PostMessageOptions;
  readonly #window: Window;
  /** Correlation of the registration for each event name; an event is answered on it, as Excel on the web does. */
  readonly #registered = new Map<string, number>();
  #unsubscribe: () => void = () => {};

  constructor(window: Window, options: PostMessageOptions) {
    this.#window = window;
    this.#options = options;
    window.addEventListener('message', this.#onMessage);
  }

  /** Forgets what a former pane registered for and listens to the present host. */
  restart(): void {
    this.#registered.clear();
    this.#unsubscribe();
    this.#unsubscribe = this.#options.host().subscribe((entries) => this.#sendEvent(entries));
  }

  dispose(): void {
    this.#unsubscribe();
    this.#window.removeEventListener('message', this.#onMessage);
  }

  readonly #onMessage = (event: MessageEvent<unknown>): void => {
    if (event.origin !== this.#options.origin || event.source !== this.#options.paneWindow())
      return;
    const request = parseWireRequest(event.data);
    // A pane that was reloaded meanwhile has a new conversation; nobody waits for answers to the old one.
    if (request === null || !request._conversationId.startsWith(this.#options.conversationId()))
      return;
    void this.#answer(request);
  };

  async #answer(request: WireRequest): Promise<void> {
    const answer = await this.#carryOut(request).catch((error: unknown): Answer => {
      this.#options.onRefused(`${request._actionName}: ${String(error)}`);
      return { data: String(error), errorCode: CALL_RESULT.errorHandlingRequest };
    });
    this.#post({ request, answer });
  }

  async #carryOut(request: WireRequest): Promise<Answer> {
    if (request._actionType === ACTION_TYPE.registerEvent) {
      this.#registered.set(request._actionName, request._correlationId);
      return done({ Error: 0 });
    }
    if (request._actionType === ACTION_TYPE.unregisterEvent) {
      this.#registered.delete(request._actionName);
      return done({ Error: 0 });
    }
    if (request._actionName === 'ContextActivationManager_getAppContextAsync')
      return done(this.#options.appContext());
    // Telemetry and focus: nothing of a workbook depends on it.
    if (request._actionName === 'ContextActivationManager_notifyHost') return done(null);
    if (request._actionName === 'executeMethod') return this.#execute(request._data);
    throw new Error(`This Excel does not know the call ${request._actionName}.`);
  }

  async #execute(data: unknown): Promise<Answer> {
    const dispatchId = dispatchIdOf(data);
    if (dispatchId !== EXECUTE_RICH_API_REQUEST) {
      throw new Error(`This Excel does not know the method ${dispatchId} of the common API.`);
    }
    const call = richApiCallOf(data);
    const isForPage = call.partition === PAGE_PARTITION;
    const { error, body } = isForPage
      ? answerPageService(call)
      : await this.#options.host().run(call);
    return done({ Error: error, Version: 1, Data: [200, [], body] });
  }

  #sendEvent(entries: readonly unknown[]): void {
    const actionName = 'richApiMessage';
    const correlationId = this.#registered.get(actionName);
    if (correlationId === undefined) return;
    this.#send({
      _messageType: MESSAGE_TYPE.response,
      _actionName: actionName,
      _conversationId: this.#options.conversationId(),
      _correlationId: correlationId,
      _origin: this.#options.origin,
      _data: { ArrayData: entries },
      _errorCode: CALL_RESULT.noError,
      _responseType: RESPONSE_TYPE.forEventing,
      _serializerVersion: 1,
    });
  }

  #post({ request, answer }: { readonly request: WireRequest; readonly answer: Answer }): void {
    this.#send({
      _messageType: MESSAGE_TYPE.response,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: this.#options.origin,
      _data: answer.data,
      _errorCode: answer.errorCode,
      _responseType: RESPONSE_TYPE.forCalling,
      _serializerVersion: 1,
    });
  }

  #send(response: WireResponse): void {
    this.#options.paneWindow()?.postMessage(JSON.stringify(response), this.#options.origin);
  }
}
