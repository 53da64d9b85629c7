import { loadOthers } from '../../src/session/contact-scope.js';
import { loadRestoring } from '../../src/session/keep.js';
import { loadSharing } from '../../src/session/tabs.js';
import '../protocol/support/preload.js';

// A test has no time to wait for a file.
await Promise.all([loadSharing(), loadRestoring(), loadOthers()]);
