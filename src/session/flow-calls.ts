import { createFlowService, type ChatView } from '../protocol/index.js';
import { createServiceCalls, type SessionInside } from './service-calls.js';

/** What a flow may ask of the customer besides words. */
export interface FlowCalls {
  /**
   * What the view behind a token looks like. Asked once, and again when that did not work.
   * @throws {ChatError} every `view/…` code, `chat/not-started`, `chat/ended`.
   */
  describeView(viewToken: string): Promise<ChatView>;
  /**
   * Where the customer signs in, and is sent back from to `redirectUri`. Within a minute of the event that has asked for it.
   * @throws {ChatError} every `sign-in/…` code, `chat/not-started`, `chat/ended`.
   */
  authenticationUrl(sessionId: string, redirectUri: string): Promise<string>;
  /** The customer does not want to sign in: the flow goes on without. @throws {ChatError} as `authenticationUrl`. */
  cancelAuthentication(sessionId: string): Promise<void>;
}

/** Makes the calls of a session that its flow asks for. They wait for a connection, and end with the chat. */
export function createFlowCalls(inside: SessionInside): FlowCalls {
  const call = createServiceCalls(inside, createFlowService);
  const views = new Map<string, Promise<ChatView>>();
  const never = new AbortController().signal;

  const describe = (viewToken: string): Promise<ChatView> =>
    call((service, token, options) => service.describeView(token, { viewToken }, options), never).catch(
      (error: unknown) => {
        views.delete(viewToken);
        throw error;
      },
    );

  return {
    describeView(viewToken) {
      const known = views.get(viewToken) ?? describe(viewToken);
      views.set(viewToken, known);
      return known;
    },
    async authenticationUrl(sessionId, redirectUri) {
      const { url } = await call(
        (service, token, options) => service.getAuthenticationUrl(token, { sessionId, redirectUri }, options),
        never,
      );
      return url;
    },
    cancelAuthentication: (sessionId) =>
      call(
        (service, token, options) => service.cancelParticipantAuthentication(token, { sessionId }, options),
        never,
      ),
  };
}
