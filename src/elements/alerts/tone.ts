import { warnOnce } from '../warn-once.js';

/** Two notes, a fifth apart: short, soft, and unlike those of the system. */
const NOTES_HZ = [587.33, 880];
const NOTE_S = 0.09;
const FADE_S = 0.22;
const LOUDNESS = 0.12;

let context: AudioContext | undefined;

/** Plays the tone of a new message. Silent where the visitor has not touched the page yet, or where there is no sound. Never throws. */
export function playTone(): void {
  try {
    if (!navigator.userActivation.hasBeenActive) return;
    context ??= new AudioContext();
    // Not waited for: on a device without sound it may never come.
    context.resume().catch(() => undefined);
    const start = context.currentTime;
    for (const [index, frequency] of NOTES_HZ.entries()) {
      const at = start + index * NOTE_S;
      const note = new OscillatorNode(context, { frequency });
      const volume = new GainNode(context, { gain: 0 });
      volume.gain.linearRampToValueAtTime(0, at);
      volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.01);
      volume.gain.exponentialRampToValueAtTime(1e-4, at + FADE_S);
      note.connect(volume).connect(context.destination);
      note.start(at);
      note.stop(at + FADE_S);
    }
  } catch {
    // The browser has no sound, or the device no way to make one.
    warnOnce('has no sound here');
  }
}
