package com.allstarteams.coach.llm.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a body into frames. Strict: bytes that are no UTF-8, a line above 256 KiB and a line that is no part of an event
 * are errors. For one thread.
 */
final class FrameReader {

    private static final int LONGEST_LINE = 256 * 1024;

    private final InputStream in;
    private final Framing framing;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final byte[] buffer = new byte[8 * 1024];
    private byte[] line = new byte[1024];
    private int lineLength;
    private int at;
    private int end;

    FrameReader(InputStream in, Framing framing) {
        this.in = in;
        this.framing = framing;
    }

    /**
     * Waits for the next frame.
     *
     * @return null at the end of the body
     * @throws IOException when the connection breaks or the bytes are no frame
     */
    @Nullable
    Frame next() throws IOException {
        return framing == Framing.EVENTS ? nextEvent() : nextLine();
    }

    private @Nullable Frame nextLine() throws IOException {
        String text = readLine();
        while (text != null && text.isBlank()) {
            text = readLine();
        }
        return text == null ? null : new Frame("", text);
    }

    private @Nullable Frame nextEvent() throws IOException {
        String event = "";
        StringBuilder data = null;
        for (String text = readLine(); text != null; text = readLine()) {
            if (text.isEmpty()) {
                if (data != null) {
                    return new Frame(event, data.toString());
                }
                event = "";
            } else if (text.startsWith("data:")) {
                data = data == null ? new StringBuilder() : data.append('\n');
                data.append(value(text, 5));
                requireShort(data.length());
            } else if (text.startsWith("event:")) {
                event = value(text, 6);
            } else if (!text.startsWith(":") && !text.startsWith("id:") && !text.startsWith("retry:")) {
                throw new UnreadableFrame("a line is no part of an event");
            }
        }
        return data == null ? null : new Frame(event, data.toString());
    }

    private static String value(String text, int from) {
        return text.substring(text.length() > from && text.charAt(from) == ' ' ? from + 1 : from);
    }

    private @Nullable String readLine() throws IOException {
        lineLength = 0;
        while (true) {
            if (at == end && !fill()) {
                return lineLength == 0 ? null : decoded();
            }
            int start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            keep(start);
            if (at < end) {
                at++;
                return decoded();
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private void keep(int start) throws IOException {
        int length = at - start;
        requireShort(lineLength + length);
        if (lineLength + length > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, lineLength + length));
        }
        System.arraycopy(buffer, start, line, lineLength, length);
        lineLength += length;
    }

    private static void requireShort(int length) throws IOException {
        if (length > LONGEST_LINE) {
            throw new UnreadableFrame("a frame is too long");
        }
    }

    private String decoded() throws IOException {
        int length = lineLength > 0 && line[lineLength - 1] == '\r' ? lineLength - 1 : lineLength;
        return decoder.decode(ByteBuffer.wrap(line, 0, length)).toString();
    }
}
