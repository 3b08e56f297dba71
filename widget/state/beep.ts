let audio: AudioContext | undefined;

/** One short, soft tone; silent where the browser has no Web Audio or wants the visitor to touch the page first. */
export function beep(): void {
  try {
    audio ??= new AudioContext();
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const end = audio.currentTime + 0.3;
    tone.frequency.value = 660;
    volume.gain.value = 0.08;
    volume.gain.exponentialRampToValueAtTime(0.001, end);
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(end);
  } catch {
    // A missing tone is no reason to lose a message.
  }
}
