package com.allstarteams.coach.safety.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the module's own text files at start-up; nothing is read while a message is judged. */
public final class ResourceText {

    private ResourceText() {}

    /**
     * Reads a file below {@code safety/} on the class path.
     *
     * @throws IllegalStateException when the file is missing: the application must not start without it
     */
    public static String read(String path) {
        try (InputStream file = ResourceText.class.getClassLoader().getResourceAsStream("safety/" + path)) {
            if (file == null) {
                throw new IllegalStateException("Missing safety file " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads a file as stripped lines, without blank lines and {@code #} comments. */
    public static List<String> lines(String path) {
        return read(path)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
