package io.heatline.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Every text a compiled class holds, those of its annotations included: wherever SQL hides in code, it is among them. */
final class Constants {
    private Constants() {}

    static List<String> of(JavaClass type) {
        try (var stream = type.getSource().orElseThrow().getUri().toURL().openStream();
                var in = new DataInputStream(stream)) {
            in.skipNBytes(8);
            return read(in, in.readUnsignedShort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(DataInputStream in, int size) throws IOException {
        var texts = new ArrayList<String>();
        for (int i = 1; i < size; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.add(in.readUTF());
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    // A long and a double take two places.
                    i++;
                }
                default -> throw new IOException("unknown constant " + tag);
            }
        }
        return texts;
    }
}
