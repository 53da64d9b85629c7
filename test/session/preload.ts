import { loadRestoring } from '../../src/session/pages/keep.js';
import { loadOthers } from '../../src/session/load-others.js';
import { loadSharing } from '../../src/session/pages/tabs.js';
import '../protocol/support/preload.js';

// A test has no time to wait for a file.
await Promise.all([loadSharing(), loadRestoring(), loadOthers()]);
