import { readFileSync } from 'node:fs';
import { commandOf } from './test/world/commands.js';
import { createWorld } from './test/world/world.js';
import { checkLiveness, heal, idleHour } from './test/world/liveness.js';
const s = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
const world = createWorld({ ...s.setting });
const [client] = world.clients; 
if (s.opening !== 'no chat') { world.start(client!); await world.advance(30_000); const {contactId} = client!.visit.session.snapshot; if (s.opening !== 'a chat' && contactId) { world.agents.push(world.simulator.joinAgent(contactId, { displayName: 'Max' })); await world.advance(1_000);} }
const log: string[] = [];
const t = () => world.clock.monotonic();
for (const c of world.clients) c.visit.session.subscribe((g) => { if (g.type !== 'changed') log.push(`${t()} signal ${g.type} ${JSON.stringify(g).slice(0,140)} ${g.type==='error'?g.error.code+' '+g.error.message:''}`); });
for (const step of s.steps) { const command = commandOf(step); if (!command.check(world, step)) { log.push(`${t()} SKIP ${step.name}`); continue; } log.push(`${t()} STEP ${command.toString(step)}`); await command.run(world, step); await world.settle(); if (world.broken.length) { log.push(`${t()} BROKEN ${JSON.stringify(world.broken)}`); break; } }
if (!world.broken.length) { log.push(`${t()} HEAL`); await heal(world); log.push(`${t()} HEALED`); const b = world.broken[0] ?? await checkLiveness(world, s.idleHour ? [idleHour] : []); log.push(`${t()} ${JSON.stringify(b)}`); }
for (const c of world.clients) { for (const call of c.visit.calls) log.push(`${call.at} call ${call.operation} → ${String(call.outcome)} at ${call.endedAt}`); for (const k of c.visit.sockets) log.push(`${(k as any).at ?? (k as any).openedAt ?? '?'} socket ${JSON.stringify({...k})}`); log.push('screen ' + c.visit.session.snapshot.state + ' ' + c.visit.session.listItems().map((i) => i.kind === 'message' ? `${i.id.slice(0,8)}/${i.clientToken?.slice(0,8)} ${i.content.slice(0,12)} ${i.status}` : i.kind+' '+(i as any).contentType?.split('.').slice(-2)).join(' | ')); }
log.sort((a,b)=>parseFloat(a)-parseFloat(b)||0);
console.log(log.slice(-(+(process.argv[3] ?? 60))).join('\n'));
process.exit();
