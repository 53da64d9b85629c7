export { startSimulatorServer, type SimulatorServer, type SimulatorServerOptions } from './server.js';
export { strictContentSecurityPolicy, type StaticMount } from './static-mounts.js';
export { createSystemClock } from './system-clock.js';
