import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ROTATED_AFTER_MS, inTab, MINUTE } from './one-tab.js';

const HOUR = 60 * MINUTE;

describe('a page whose network comes and goes', () => {
  it('is back two seconds after the browser says it is online, however long it was not [F101]', async () => {
    const { clock, platform, session, max, screen } = await inTab();
    platform.goOffline();
    await clock.advance(4 * MINUTE);
    assert.equal(session.snapshot.state, 'reconnecting');
    max.says('Said meanwhile');
    platform.goOnline();
    await clock.advance(2_000);
    assert.equal(session.snapshot.state, 'connected');
    await clock.advance(500);
    assert.deepEqual(screen(), ['Max: Said meanwhile']);
  });

  it('chats although the browser believes it has no network [F102]', async () => {
    const { clock, platform, session, simulator, max, screen, onServer } = await inTab();
    platform.claimOnline(false);
    max.says('Hello');
    session.sendMessage('Hi').catch(() => undefined);
    await clock.advance(5_000);
    assert.deepEqual([...screen()].sort(), ['Max: Hello', 'me: Hi sent']);
    simulator.closeSockets({ code: 1006 });
    await clock.advance(5_000);
    assert.equal(session.snapshot.state, 'connected');
    assert.deepEqual(onServer(), ['Hi']);
  });

  it('tries once a minute at least although nobody says that the network is back [F102]', async () => {
    for (const believes of [true, false]) {
      const { clock, platform, session, max, screen } = await inTab();
      platform.goOffline({ unnoticed: true });
      platform.claimOnline(believes);
      await clock.advance(20 * MINUTE);
      assert.equal(session.snapshot.state, 'reconnecting', String(believes));
      max.says('Said meanwhile');
      // The network is back, and to the page nothing has happened.
      platform.claimOnline(true);
      platform.goOnline();
      await clock.advance(MINUTE + 10_000);
      assert.equal(session.snapshot.state, 'connected', String(believes));
      assert.deepEqual(screen(), ['Max: Said meanwhile']);
    }
  });

  it('heals when it goes on in another network, and what was on its way arrives once [F110]', async () => {
    const { clock, platform, session, max, screen, onServer } = await inTab();
    session.sendMessage('On its way').catch(() => undefined);
    platform.goOffline({ unnoticed: true });
    max.says('Said meanwhile');
    await clock.advance(1_500);
    platform.goOnline();
    platform.claimOnline(false);
    platform.claimOnline(true);
    await clock.advance(5_000);
    assert.equal(session.snapshot.state, 'connected');
    assert.deepEqual([...screen()].sort(), ['Max: Said meanwhile', 'me: On its way sent']);
    assert.deepEqual(onServer(), ['On its way']);
  });

  it('asks the socket when the browser tells of another network, and leaves a living one alone [F110]', async () => {
    const { clock, platform, calls, session } = await inTab();
    platform.claimOnline(false);
    platform.claimOnline(true);
    await clock.advance(10_000);
    assert.equal(calls('CreateParticipantConnection'), 1);
    platform.muteSockets();
    platform.claimOnline(false);
    platform.claimOnline(true);
    await clock.advance(5_000);
    assert.equal(session.snapshot.state, 'connected');
    assert.equal(calls('CreateParticipantConnection'), 2);
  });

  it('does without sockets where they are blocked, says so, and takes one when it can [F112]', async () => {
    const { clock, session, simulator, max, screen, onServer } = await inTab();
    const heal = simulator.inject({ on: 'socket', times: Infinity, answer: 'refuse' });
    simulator.closeSockets({ code: 1006 });
    await clock.advance(20_000);
    assert.deepEqual([session.snapshot.state, session.snapshot.transport], ['connected', 'polling']);
    session.sendMessage('Can you read me?').catch(() => undefined);
    await clock.advance(2_000);
    assert.deepEqual(onServer(), ['Can you read me?']);
    max.says('I can');
    await clock.advance(16_000);
    assert.deepEqual([...screen()].sort(), ['Max: I can', 'me: Can you read me? sent']);
    heal();
    await clock.advance(40_000);
    assert.equal(session.snapshot.transport, 'socket');
  });

  it('asks for news at once when it is seen again, where sockets are blocked [F112]', async () => {
    const { clock, session, simulator, max, screen, platform } = await inTab();
    simulator.inject({ on: 'socket', times: Infinity, answer: 'refuse' });
    simulator.closeSockets({ code: 1006 });
    await clock.advance(60_000);
    assert.equal(session.snapshot.transport, 'polling');
    platform.hide();
    await clock.advance(45_000);
    max.says('Are you there?');
    platform.show();
    await clock.advance(1_000);
    assert.deepEqual(screen(), ['Max: Are you there?']);
  });

  it('does not say that it is connected while news that are asked for do not come [F112]', async () => {
    const { clock, session, simulator } = await inTab();
    simulator.inject({ on: 'socket', times: Infinity, answer: 'refuse' });
    simulator.closeSockets({ code: 1006 });
    await clock.advance(60_000);
    assert.deepEqual([session.snapshot.state, session.snapshot.transport], ['connected', 'polling']);
    // Neither takes too long, but both together do.
    simulator.inject({
      on: 'GetTranscript',
      times: 1,
      answer: { status: 403, errorType: 'AccessDeniedException', afterMs: 9_000 },
    });
    simulator.inject({ on: 'GetTranscript', times: 1, answer: { delayMs: 9_000 } });
    const states = new Set<string>();
    for (let second = 0; second < 40; second++) {
      await clock.advance(1_000);
      states.add(session.snapshot.state);
    }
    assert.deepEqual([...states], ['connected', 'reconnecting']);
    assert.deepEqual([session.snapshot.state, session.snapshot.transport], ['connected', 'polling']);
  });

  it('is at rest on a slow line, and usable [F113]', async () => {
    const { clock, session, simulator, max, screen, signals, calls } = await inTab();
    const operations = ['SendMessage', 'SendEvent', 'GetTranscript', 'CreateParticipantConnection'] as const;
    for (const on of operations) {
      simulator.inject({ on, times: Infinity, probability: 0.05, answer: { delayMs: 4_000 } });
      simulator.inject({ on, times: Infinity, answer: { delayMs: 800 } });
    }
    for (const on of ['heartbeat', 'ping', 'frame'] as const) {
      simulator.inject({ on, times: Infinity, probability: 0.05, answer: { delayMs: 4_000 } });
      simulator.inject({ on, times: Infinity, answer: { delayMs: 800 } });
    }
    await clock.advance(30 * MINUTE);
    assert.equal(calls('CreateParticipantConnection'), 1);
    for (let turn = 0; turn < 20; turn++) {
      max.says(`Question ${String(turn)}`);
      session.sendMessage(`Answer ${String(turn)}`).catch(() => undefined);
      await clock.advance(10_000);
    }
    assert.equal(screen().length, 40);
    assert.equal(screen().filter((line) => line.endsWith(' sent')).length, 20);
    assert.deepEqual(
      signals.filter(({ type }) => type === 'state' || type === 'error'),
      [],
    );
  });
});

describe('a page that is not looked at', () => {
  it('is itself again five seconds after two hours of sleep [F103]', async () => {
    const { clock, platform, session, max, screen, calls } = await inTab();
    const before = calls('CreateParticipantConnection');
    platform.sleep();
    await clock.advance(2 * HOUR);
    max.says('Are you there?');
    platform.wake();
    await clock.advance(5_000);
    assert.equal(session.snapshot.state, 'connected');
    assert.deepEqual(screen(), ['Max: Are you there?']);
    assert.ok(calls('CreateParticipantConnection') - before <= 2);
  });

  it('does not take a slow timer for a dead socket, and hears at once what is said [F104]', async () => {
    const { clock, platform, session, max, screen, signals, calls } = await inTab();
    platform.hide();
    platform.throttle(MINUTE);
    for (let minute = 0; minute < 30; minute++) {
      max.says(`Minute ${String(minute)}`);
      await clock.advance(100);
      assert.equal(screen().length, minute + 1);
      await clock.advance(MINUTE - 100);
    }
    assert.equal(session.snapshot.state, 'connected');
    assert.equal(calls('CreateParticipantConnection'), 1);
    assert.deepEqual(
      signals.filter(({ type }) => type === 'state'),
      [],
    );
  });

  it('connects no more than once a minute while its sockets break [F104]', async () => {
    const { clock, platform, simulator, calls } = await inTab();
    platform.hide();
    platform.throttle(MINUTE);
    simulator.inject({ on: 'socket', times: Infinity, answer: { closeAfterMs: 100 } });
    simulator.closeSockets({ code: 1006 });
    const before = calls('CreateParticipantConnection');
    await clock.advance(30 * MINUTE);
    assert.ok(calls('CreateParticipantConnection') - before <= 30);
  });

  it('goes on where it was after it stood still [F105]', async () => {
    const { clock, platform, session, max, screen, calls } = await inTab();
    platform.freeze();
    await clock.advance(HOUR);
    max.says('Are you there?');
    platform.resume();
    await clock.advance(5_000);
    assert.equal(session.snapshot.state, 'connected');
    assert.deepEqual(screen(), ['Max: Are you there?']);
    assert.equal(calls('Start'), 1);
  });

  it('goes on with its chat when the browser has thrown it away and loads it again [F105]', async () => {
    const { clock, tab, world, platform, max, calls } = await inTab();
    platform.freeze();
    await clock.advance(HOUR);
    tab.crash();
    max.says('Are you there?');
    tab.reload();
    const again = world.load(tab);
    assert.equal(await world.restore(again), true);
    await clock.advance(5_000);
    assert.equal(again.session.snapshot.state, 'connected');
    assert.deepEqual(again.screen(), ['Max: Are you there?']);
    assert.equal(calls('Start'), 1);
  });

  it('finds out within five seconds that its socket died while it was away, whatever tells it to look [F106]', async () => {
    const ways = {
      shown: (platform: Awaited<ReturnType<typeof inTab>>['platform']) => {
        platform.show();
      },
      online: (platform: Awaited<ReturnType<typeof inTab>>['platform']) => {
        platform.claimOnline(false);
        platform.claimOnline(true);
      },
    };
    for (const [name, wake] of Object.entries(ways)) {
      const { clock, platform, session, max, screen, calls } = await inTab();
      platform.hide();
      platform.throttle(MINUTE);
      await clock.advance(30_000);
      platform.muteSockets();
      max.says('Are you there?');
      platform.throttle(undefined);
      wake(platform);
      await clock.advance(5_000);
      assert.equal(session.snapshot.state, 'connected', name);
      assert.deepEqual(screen(), ['Max: Are you there?'], name);
      assert.equal(calls('CreateParticipantConnection'), 2, name);
    }
  });

  it('finds out that its socket died when its window gets the focus, and reads nothing as long as it lives [F106]', async () => {
    const { clock, platform, session, max, screen, calls } = await inTab();
    await clock.advance(30_000);
    const before = calls('GetTranscript');
    for (let times = 0; times < 5; times++) {
      platform.focus();
      await clock.advance(5_000);
    }
    assert.equal(calls('GetTranscript'), before);
    platform.muteSockets();
    max.says('Are you there?');
    platform.focus();
    await clock.advance(5_000);
    assert.equal(session.snapshot.state, 'connected');
    assert.deepEqual(screen(), ['Max: Are you there?']);
    assert.equal(calls('CreateParticipantConnection'), 2);
  });

  it('is kept by the browser when somebody leaves it, and goes on when they come back [F107]', async () => {
    const { clock, platform, session, max, screen, calls } = await inTab();
    assert.equal(platform.navigateAway(), 'kept');
    max.says('Are you there?');
    await clock.advance(10 * MINUTE);
    platform.navigateBack();
    await clock.advance(5_000);
    assert.equal(session.snapshot.state, 'connected');
    assert.deepEqual(screen(), ['Max: Are you there?']);
    assert.equal(calls('Start'), 1);
  });
});

describe('a page on a device whose clock is set', () => {
  for (const [what, ms] of [
    ['an hour back', -HOUR],
    ['ten years forward', 10 * 365 * 24 * HOUR],
  ] as const) {
    it(`${what} in the middle of a chat, is as alive as before [F111]`, async () => {
      const { clock, platform, session, max, screen, calls, onServer } = await inTab();
      max.says('One');
      await clock.advance(500);
      platform.skew(ms);
      max.types();
      await clock.advance(500);
      assert.equal(session.snapshot.typing.length, 1);
      await clock.advance(13_000);
      assert.equal(session.snapshot.typing.length, 0);
      session.sendMessage('Two').catch(() => undefined);
      await clock.advance(2_000);
      max.says('Three');
      await clock.advance(2_000);
      assert.deepEqual(screen(), ['Max: One', 'me: Two sent', 'Max: Three']);
      assert.deepEqual(onServer(), ['Two']);
      platform.muteSockets();
      max.says('Four');
      await clock.advance(30_000);
      assert.equal(session.snapshot.state, 'connected');
      assert.deepEqual(screen().slice(3), ['Max: Four']);
      await clock.advance(ROTATED_AFTER_MS);
      assert.ok(calls('CreateParticipantConnection') <= 4, String(calls('CreateParticipantConnection')));
    });
  }
});
