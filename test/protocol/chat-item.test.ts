import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeItem } from '../../src/protocol/index.js';

const receivedAt = Date.UTC(2026, 0, 5, 9);
const eventType = (suffix: string) => `application/vnd.amazonaws.connect.event.${suffix}`;
const wire = {
  Id: 'm1',
  Type: 'MESSAGE',
  AbsoluteTime: '2024-07-14T22:18:39.241Z',
  ContentType: 'text/plain',
  Content: 'Hello',
  ParticipantId: 'p1',
  DisplayName: 'Jane',
  ParticipantRole: 'CUSTOMER',
  InitialContactId: 'c1',
  ContactId: 'c2',
};
const source = {
  participantId: 'p1',
  displayName: 'Jane',
  role: 'CUSTOMER',
  initialContactId: 'c1',
  contactId: 'c2',
};
const message = {
  kind: 'message',
  id: 'm1',
  at: Date.UTC(2024, 6, 14, 22, 18, 39, 241),
  contentType: 'text/plain',
  content: 'Hello',
  ...source,
};
const decode = (item: unknown) => decodeItem(item, receivedAt);
/** The example item with some members changed; undefined ones are left out. */
const decodeWith = (members: object) => decode(JSON.parse(JSON.stringify({ ...wire, ...members })));

describe('a message', () => {
  it('is decoded with everything it says', () => {
    assert.deepEqual(decode(wire), message);
  });

  it('from an earlier conversation names that instead of its contact', () => {
    assert.deepEqual(
      decode({
        Id: 'm1',
        Type: 'MESSAGE',
        AbsoluteTime: wire.AbsoluteTime,
        Content: 'Hello',
        RelatedContactId: 'c0',
      }),
      {
        kind: 'message',
        id: 'm1',
        at: message.at,
        contentType: 'text/plain',
        content: 'Hello',
        relatedContactId: 'c0',
      },
    );
  });

  it('keeps a role and a content type that nobody knows', () => {
    assert.deepEqual(decodeWith({ ParticipantRole: 'ORACLE', ContentType: 'text/x-runes' }), {
      ...message,
      role: 'ORACLE',
      contentType: 'text/x-runes',
    });
  });

  for (const [what, metadata, more] of [
    ['a part', { MessageCompleted: false, ChunkNumber: 2 }, { chunk: { number: 2, completed: false } }],
    ['the last part', { MessageCompleted: true, ChunkNumber: 3 }, { chunk: { number: 3, completed: true } }],
    ['a part without a number', { MessageCompleted: true }, { chunk: { number: 0, completed: true } }],
    ['no part', { MessageCompleted: null, ChunkNumber: 1 }, {}],
    ['being processed', { MessageProcessingStatus: 'PROCESSING' }, { processing: 'PROCESSING' }],
    ['rejected by the processing', { MessageProcessingStatus: 'REJECTED' }, { processing: 'REJECTED' }],
    ['in a state nobody knows', { MessageProcessingStatus: 'DREAMING' }, {}],
    ['with empty receipts', { Receipts: [] }, {}],
    ['with metadata that is none', 'none', {}],
  ] as const) {
    it(`is ${what}`, () => {
      assert.deepEqual(decodeWith({ MessageMetadata: metadata }), { ...message, ...more });
    });
  }

  it('may be empty, but not absent', () => {
    assert.deepEqual(decodeWith({ Content: '' }), { ...message, content: '' });
    for (const Content of [undefined, null, 7, {}, ['Hello']]) {
      assert.deepEqual(decodeWith({ Content }), { kind: 'unknown', type: 'MESSAGE', id: 'm1' });
    }
  });

  it('without an id is unknown, so that the transcript is asked for it', () => {
    for (const Id of [undefined, null, '', 7, {}]) {
      assert.deepEqual(decodeWith({ Id }), { kind: 'unknown', type: 'MESSAGE' });
    }
  });

  it('without a readable time is as old as its arrival', () => {
    for (const AbsoluteTime of [
      undefined,
      null,
      '',
      'yesterday',
      'Item 5',
      1_720_995_519_241,
      '2024-13-45T00:00:00Z',
      {},
    ]) {
      assert.deepEqual(decodeWith({ AbsoluteTime }), { ...message, at: receivedAt });
    }
  });

  it('survives members of any wrong type', () => {
    const members = [
      'DisplayName',
      'ParticipantId',
      'ParticipantRole',
      'ContactId',
      'InitialContactId',
      'ContentType',
    ];
    for (const name of members) {
      for (const value of [null, 7, true, {}, [], '']) {
        const item = decodeWith({ [name]: value });
        assert.ok(item?.kind === 'message', name);
        assert.ok(!Object.values(item).includes(value), name);
      }
    }
  });
});

describe('an event', () => {
  it('is decoded with its content', () => {
    const { Content: _, ContentType: __, ...rest } = wire;
    const initiated = { ...rest, Type: 'EVENT', ContentType: eventType('authentication.initiated') };

    assert.deepEqual(decode({ ...initiated, Content: '{"SessionId":"s"}' }), {
      kind: 'event',
      id: 'm1',
      at: message.at,
      contentType: eventType('authentication.initiated'),
      content: '{"SessionId":"s"}',
      ...source,
    });
    assert.ok(!('content' in (decode(initiated) ?? {})));
  });

  it('of the end comes from nobody', () => {
    assert.deepEqual(
      decode({
        Id: 'e1',
        Type: 'EVENT',
        AbsoluteTime: wire.AbsoluteTime,
        ContentType: eventType('chat.ended'),
      }),
      { kind: 'event', id: 'e1', at: message.at, contentType: eventType('chat.ended') },
    );
  });

  it('may be one that nobody knows, but not one without a content type', () => {
    assert.equal(decodeWith({ Type: 'EVENT', ContentType: eventType('new') })?.kind, 'event');
    assert.deepEqual(decodeWith({ Type: 'EVENT', ContentType: null }), {
      kind: 'unknown',
      type: 'EVENT',
      id: 'm1',
    });
  });

  it('needs an id, unless it is about typing, which nobody stores', () => {
    const ended = { Type: 'EVENT', Id: null, ContentType: eventType('chat.ended') };
    assert.deepEqual(decodeWith(ended), { kind: 'unknown', type: 'EVENT' });
    const typing = decodeWith({ ...ended, ContentType: eventType('typing') });
    assert.ok(typing?.kind === 'event' && typing.id !== '');
  });

  for (const [type, suffix] of [
    ['TYPING', 'typing'],
    ['PARTICIPANT_JOINED', 'participant.joined'],
    ['PARTICIPANT_LEFT', 'participant.left'],
    ['CHAT_ENDED', 'chat.ended'],
    ['TRANSFER_SUCCEEDED', 'transfer.succeeded'],
    ['TRANSFER_FAILED', 'transfer.failed'],
    ['MESSAGE_DELIVERED', 'message.delivered'],
    ['MESSAGE_READ', 'message.read'],
  ] as const) {
    it(`of the old type ${type} gets its new content type`, () => {
      for (const ContentType of [undefined, 'text/plain']) {
        const item = decodeWith({ Type: type, ContentType });
        assert.ok(item?.kind === 'event');
        assert.equal(item.contentType, eventType(suffix));
      }
    });
  }
});

describe('an attachment', () => {
  const file = {
    AttachmentId: 'a1',
    AttachmentName: 'shot.png',
    ContentType: 'image/png',
    Status: 'APPROVED',
  };
  const { ContentType: _, Content: __, ...rest } = { ...wire, Type: 'ATTACHMENT' };

  it('is decoded with its files', () => {
    assert.deepEqual(decode({ ...rest, Attachments: [file] }), {
      kind: 'attachment',
      id: 'm1',
      at: message.at,
      ...source,
      attachments: [{ id: 'a1', name: 'shot.png', contentType: 'image/png', status: 'APPROVED' }],
    });
  });

  it('that was refused may have no file at all', () => {
    for (const Attachments of [undefined, null, [], 'none', {}]) {
      const item = decode({ ...rest, Attachments });
      assert.ok(item?.kind === 'attachment');
      assert.deepEqual(item.attachments, []);
    }
  });

  it('survives files of any wrong type', () => {
    const item = decode({ ...rest, Attachments: [null, 7, { AttachmentId: {}, Status: 'NEW' }] });
    assert.ok(item?.kind === 'attachment');
    const empty = { id: '', name: '', contentType: '', status: '' };
    assert.deepEqual(item.attachments, [empty, empty, { ...empty, status: 'NEW' }]);
  });
});

describe('a receipt', () => {
  const receipt = {
    AbsoluteTime: wire.AbsoluteTime,
    Id: 'r1',
    ContentType: eventType('message.metadata'),
    MessageMetadata: {
      MessageId: 'm1',
      Receipts: [
        {
          DeliveredTimestamp: '2024-07-14T23:41:28.735Z',
          ReadTimestamp: '2024-07-14T23:41:29.000Z',
          RecipientParticipantId: 'a1',
        },
        { DeliveredTimestamp: '2024-07-14T23:41:30.000Z', ReadTimestamp: null },
      ],
    },
  };
  const at = (time: string) => Date.parse(`2024-07-14T${time}Z`);

  for (const Type of ['MESSAGEMETADATA', 'MESSAGE_METADATA']) {
    it(`of type ${Type} is decoded`, () => {
      assert.deepEqual(decode({ ...receipt, Type }), {
        kind: 'receipt',
        messageId: 'm1',
        receipts: [
          { recipientId: 'a1', deliveredAt: at('23:41:28.735'), readAt: at('23:41:29.000') },
          { deliveredAt: at('23:41:30.000') },
        ],
      });
    });
  }

  it('may name nobody', () => {
    for (const Receipts of [undefined, null, [], 'none']) {
      assert.deepEqual(
        decode({ ...receipt, Type: 'MESSAGEMETADATA', MessageMetadata: { MessageId: 'm1', Receipts } }),
        {
          kind: 'receipt',
          messageId: 'm1',
          receipts: [],
        },
      );
    }
  });

  it('for no message says nothing', () => {
    for (const MessageMetadata of [undefined, null, {}, { Receipts: [] }, { MessageId: '' }, 'm1']) {
      assert.equal(decode({ ...receipt, Type: 'MESSAGEMETADATA', MessageMetadata }), undefined);
    }
  });
});

describe('anything else', () => {
  it('is unknown when it is an item of a new type', () => {
    assert.deepEqual(decodeWith({ Type: 'CONNECTION_ACK' }), {
      kind: 'unknown',
      type: 'CONNECTION_ACK',
      id: 'm1',
    });
    assert.deepEqual(decodeWith({ Type: undefined }), { kind: 'unknown', type: '', id: 'm1' });
    assert.deepEqual(decodeWith({ Type: 'constructor' }), { kind: 'unknown', type: 'constructor', id: 'm1' });
    assert.deepEqual(decode({}), { kind: 'unknown', type: '' });
  });

  it('is nothing when it is no item', () => {
    for (const value of [undefined, null, 7, 'MESSAGE', true, [], [wire], () => wire]) {
      assert.equal(decode(value), undefined);
    }
  });

  it('is only what was sent, even in a polluted page', () => {
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    prototype.Content = 'polluted';
    prototype.MessageMetadata = { MessageId: 'polluted' };
    try {
      assert.deepEqual(decode({ Id: 'm1', Type: 'MESSAGE' }), { kind: 'unknown', type: 'MESSAGE', id: 'm1' });
      assert.equal(decode({ Id: 'r1', Type: 'MESSAGEMETADATA' }), undefined);
    } finally {
      delete prototype.Content;
      delete prototype.MessageMetadata;
    }
  });

  it('never throws, and what it decodes can be placed in time', () => {
    const members = fc.record(
      Object.fromEntries(
        [...Object.keys(wire), 'Attachments', 'MessageMetadata'].map((name) => [
          name,
          fc.oneof(
            fc.constantFrom<unknown>(...Object.values(wire), 'EVENT', 'ATTACHMENT', 'MESSAGEMETADATA'),
            fc.anything(),
          ),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(members, fc.anything()), (value) => {
        const item = decode(value);
        if (!item || !('at' in item)) return;
        assert.ok(Number.isFinite(item.at) && item.at !== 0);
        assert.notEqual(item.id, '');
      }),
      { numRuns: 3_000 },
    );
  });
});
