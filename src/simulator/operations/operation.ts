import type { Bearer } from '../service/credentials.js';
import type { Operation } from '../gateway/faults.js';
import type { Members } from '../service/members.js';
import type { Service } from '../service/service.js';

/** A JSON answer; every success of the Participant Service is one. */
export type Answer = Readonly<Record<string, unknown>>;

/** A request whose token has been accepted. */
export interface OperationCall extends Bearer {
  readonly service: Service;
  readonly members: Members;
  /** What stands in the last place of the path, decoded, for operations that have something there. */
  readonly pathMember: string;
}

/** One operation of the Participant Service. */
export interface ParticipantOperation {
  readonly name: Operation;
  readonly method: 'GET' | 'POST';
  /** The path; when it ends in a slash, one more segment follows. */
  readonly path: string;
  readonly token: 'participant' | 'connection';
  run(call: OperationCall): Answer;
}
