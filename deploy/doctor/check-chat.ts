import type { StartedForCheck } from './check-start.js';
import { bad, good, skipped, type Finding } from './finding.js';
import { callParticipant, preflight, readableBy, recordOf, type Patient } from './patient.js';

/** Connects as the customer, opens the socket, asks to upload a file, and ends the chat. */
export async function checkChat(patient: Patient, started: StartedForCheck): Promise<readonly Finding[]> {
  const base = patient.participantEndpoint ?? started.participantEndpoint ?? endpointOf(started.region);
  if (base === undefined)
    return [skipped('participant', 'Without a region there is no participant service.')];
  const connection = await callParticipant(patient, base, {
    path: 'connection',
    token: started.token,
    body: { Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'] },
  }).catch(() => undefined);
  if (connection?.status !== 200) {
    const what = connection ? `answers ${connection.status}` : 'cannot be reached';
    const fix = 'The region is wrong, or a firewall is in between: compare region with that of the instance.';
    return [bad('participant', `The participant service at ${base} ${what}.`, fix)];
  }
  const socketUrl = String(recordOf(connection.body['Websocket'])['Url']);
  const token = String(recordOf(connection.body['ConnectionCredentials'])['ConnectionToken']);
  const findings = [
    good('participant', `The participant service at ${base} knows the chat.`),
    await patient.subscribe(socketUrl).then(
      () => good('websocket', 'The socket opens and subscribes.'),
      () =>
        bad(
          'websocket',
          'The socket does not open or does not subscribe.',
          'Let wss://*.transport.connect.<region>.amazonaws.com through proxies and the connect-src of your pages.',
        ),
    ),
    await checkAttachments(patient, base, token),
  ];
  await callParticipant(patient, base, { path: 'disconnect', token, body: {} }).catch(() => undefined);
  return findings;
}

/** Also in China's own partition, should Amazon Connect come there (botocore's endpoint rules). */
const endpointOf = (region: string | undefined): string | undefined =>
  region && `https://participant.connect.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;

async function checkAttachments(patient: Patient, base: string, token: string): Promise<Finding> {
  const upload = await callParticipant(patient, base, {
    path: 'start-attachment-upload',
    token,
    body: {
      ContentType: 'text/plain',
      AttachmentSizeInBytes: 5,
      AttachmentName: 'check.txt',
      ClientToken: crypto.randomUUID(),
    },
  });
  const url = recordOf(upload.body['UploadMetadata'])['Url'];
  if (typeof url !== 'string') return skipped('attachments', 'The instance takes no files.');
  const answer = await preflight(patient, patient.origin, { url, method: 'PUT' });
  return answer.status < 300 && readableBy(patient.origin, answer)
    ? good('attachments', 'Pages may upload files.')
    : bad(
        'attachments',
        `Pages of ${patient.origin} may not upload files to the instance’s bucket.`,
        'Add a CORS rule to the bucket for attachments: your origins, methods PUT and GET, headers *.',
      );
}
