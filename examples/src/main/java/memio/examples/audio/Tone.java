package memio.examples.audio;

import java.io.IOException;
import javax.sound.sampled.AudioFileFormat.Type;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import memio.BytesIO;
import memio.binary.BinaryIO;

/** Python's {@code wave.open(file)}, by the JDK. */
public final class Tone {
    private static final AudioFormat FORMAT = new AudioFormat(44_100, 16, 1, true, false);

    private Tone() {}

    /** Writes a tone of so many hertz as WAV. */
    public static void save(double hertz, double seconds, BinaryIO target) throws IOException {
        try (BytesIO samples = new BytesIO()) {
            long frames = Math.round(seconds * FORMAT.getFrameRate());
            for (long i = 0; i < frames; i++) {
                int value = (int) Math.round(20_000 * Math.sin(2 * Math.PI * hertz * i / FORMAT.getFrameRate()));
                samples.writeByte(value); // the low eight bits
                samples.writeByte(value >> 8);
            }
            samples.seek(0);
            var sound = new AudioInputStream(samples.asInputStream(), FORMAT, frames);
            AudioSystem.write(sound, Type.WAVE, target.asOutputStream());
        }
    }

    /** How long a sound is, in seconds. */
    public static double seconds(BinaryIO source) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(source.asInputStream())) {
            return sound.getFrameLength() / sound.getFormat().getFrameRate();
        }
    }
}
