import { ServiceError, validationError } from '../service/service-error.js';
import type { ParticipantOperation } from './operation.js';

/** DescribeView: the view behind the token of a ViewResource message. */
export const describeView: ParticipantOperation = {
  name: 'DescribeView',
  method: 'GET',
  path: '/participant/views/',
  token: 'connection',
  run({ service, pathMember }) {
    if (pathMember.length > 1000) throw validationError('ViewToken has more than 1000 characters');
    const View = service.views.get(pathMember);
    if (!View) throw new ServiceError(404, 'ResourceNotFoundException', 'The view was not found');
    return { View };
  },
};
