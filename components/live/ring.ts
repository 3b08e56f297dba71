let audio: AudioContext | undefined;

/** Two soft tones for somebody who waits; silent where the browser wants to be touched first. */
export function ring(): void {
  try {
    audio ??= new AudioContext();
    for (const [index, frequency] of [660, 880].entries()) {
      const begin = audio.currentTime + index * 0.18;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0.1, begin);
      volume.gain.exponentialRampToValueAtTime(0.001, begin + 0.35);
      tone.connect(volume).connect(audio.destination);
      tone.start(begin);
      tone.stop(begin + 0.35);
    }
  } catch {
    // Nobody is lost for a missing tone: the list and the title say it too.
  }
}
