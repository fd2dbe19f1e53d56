package com.allstarteams.coach.llm.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FrameReaderTests {

    @Test
    void cutsEvents() throws IOException {
        FrameReader reader =
                events(": hello\n\nevent: ping\r\ndata: {}\r\n\r\nid: 7\ndata:one\ndata: two\n\ndata: last");

        assertThat(reader.next()).isEqualTo(new Frame("ping", "{}"));
        assertThat(reader.next()).isEqualTo(new Frame("", "one\ntwo"));
        assertThat(reader.next()).isEqualTo(new Frame("", "last"));
        assertThat(reader.next()).isNull();
    }

    @Test
    void cutsLines() throws IOException {
        FrameReader reader = new FrameReader(bytes("{\"a\":1}\n\n{\"a\":\"ë\"}\r\n"), Framing.LINES);

        assertThat(reader.next()).isEqualTo(new Frame("", "{\"a\":1}"));
        assertThat(reader.next()).isEqualTo(new Frame("", "{\"a\":\"ë\"}"));
        assertThat(reader.next()).isNull();
    }

    @Test
    void joinsALineThatComesByteByByte() throws IOException {
        InputStream slow = new InputStream() {

            private final InputStream whole = bytes("data: Zoë\n\n");

            @Override
            public int read() throws IOException {
                return whole.read();
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return whole.read(into, from, 1);
            }
        };

        assertThat(new FrameReader(slow, Framing.EVENTS).next()).isEqualTo(new Frame("", "Zoë"));
    }

    @Test
    void refusesALineThatIsNoPartOfAnEvent() {
        assertThatThrownBy(() -> events("<html>Bad gateway</html>\n\n").next()).isInstanceOf(UnreadableFrame.class);
    }

    @Test
    void refusesALineOrAnEventThatIsTooLong() {
        String half = "x".repeat(200 * 1024);

        assertThatThrownBy(() -> events("data: " + half + half).next()).isInstanceOf(UnreadableFrame.class);
        assertThatThrownBy(() ->
                        events("data: " + half + "\ndata: " + half + "\n\n").next())
                .isInstanceOf(UnreadableFrame.class);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        InputStream broken = new ByteArrayInputStream(new byte[] {'d', 'a', 't', 'a', ':', (byte) 0xC3, '(', '\n'});

        assertThatThrownBy(() -> new FrameReader(broken, Framing.EVENTS).next())
                .isInstanceOf(CharacterCodingException.class);
    }

    private static FrameReader events(String body) {
        return new FrameReader(bytes(body), Framing.EVENTS);
    }

    private static InputStream bytes(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }
}
