package com.allstarteams.coach.support.wire;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a double plays when it is called. Calls for embeddings are answered with vectors whatever the pieces are; pace and
 * faults apply to them too.
 *
 * @param pieces the answer, one frame each
 * @param endless whether the pieces repeat until the client leaves
 * @param echoes whether the answer is every text that was sent, and error messages hold it too
 */
public record Script(
        List<String> pieces,
        boolean endless,
        boolean echoes,
        Pace pace,
        Fault fault,
        @Nullable Tokens tokens) {

    public Script {
        pieces = List.copyOf(pieces);
    }

    public static Script says(String... pieces) {
        return new Script(List.of(pieces), false, false, Pace.AT_ONCE, Fault.NONE, null);
    }

    /** A well-formed answer without any text. */
    public static Script empty() {
        return says();
    }

    public static Script endless(String piece) {
        return new Script(List.of(piece), true, false, Pace.AT_ONCE, Fault.NONE, null);
    }

    /** An HTTP error; the code is the vendor's own, such as {@code rate_limit_exceeded} or {@code ThrottlingException}. */
    public static Script status(int code, String vendorCode) {
        return says().with(Fault.NONE.withStatus(code, vendorCode));
    }

    /** The connection, on Bedrock the stream, is reset before a byte is answered. */
    public static Script hangsUp() {
        return says().with(Fault.NONE.withStatus(Fault.HANG_UP, ""));
    }

    /** Waits before the first byte of the answer, status line included. */
    public Script firstAfter(Duration wait) {
        return with(new Pace(wait, pace.gap(), pace.perByte(), pace.headAtOnce()));
    }

    /** Sends status, headers and opening frame at once, so that only the first piece waits. */
    public Script headAtOnce() {
        return with(new Pace(pace.first(), pace.gap(), pace.perByte(), true));
    }

    /** Waits before each piece after the first. */
    public Script gap(Duration wait) {
        return with(new Pace(pace.first(), wait, pace.perByte(), pace.headAtOnce()));
    }

    /** Sends every byte of the body by itself and waits after it. */
    public Script drip(Duration perByte) {
        return with(new Pace(pace.first(), pace.gap(), perByte, pace.headAtOnce()));
    }

    /** Resets the connection, on Bedrock the stream, after so many bytes of the body; 0 is right after the headers. */
    public Script cutAfterBytes(int bytes) {
        return with(new Fault(fault.status(), fault.vendorCode(), bytes, fault.thenError(), fault.trouble()));
    }

    /** An error inside the stream, after the pieces and after HTTP 200. */
    public Script thenError(String vendorCode) {
        return with(new Fault(fault.status(), fault.vendorCode(), fault.cutAfterBytes(), vendorCode, fault.trouble()));
    }

    /** Bytes that are no frame at all, after the first piece. */
    public Script withGarbage() {
        return with(fault.withTrouble(Trouble.GARBAGE));
    }

    /** A frame with a wrong checksum after the first piece on Bedrock, elsewhere half a frame. */
    public Script withBadCrc() {
        return with(fault.withTrouble(Trouble.BROKEN_FRAME));
    }

    /** Two bytes that are not UTF-8 at the end of the first piece. */
    public Script withInvalidUtf8() {
        return with(fault.withTrouble(Trouble.INVALID_UTF8));
    }

    /**
     * The usage to report, as {@code ModelReply.Usage} counts: what a vendor reports apart is taken off the input on the
     * wire.
     *
     * @param in all tokens read, those from and to the cache included
     */
    public Script usage(int in, int out, int cacheRead, int cacheWrite) {
        return new Script(pieces, endless, echoes, pace, fault, new Tokens(in, out, cacheRead, cacheWrite));
    }

    /** Answers with everything it was sent. */
    public Script echoing() {
        return new Script(pieces, endless, true, pace, fault, tokens);
    }

    List<String> piecesFor(Call call) {
        List<String> spoken = echoes
                ? Stream.of(String.join("\n", call.texts()).split("(?<=\\s)")).toList()
                : pieces;
        if (fault.trouble() != Trouble.INVALID_UTF8) {
            return spoken;
        }
        Stream<String> broken = Stream.of((spoken.isEmpty() ? "" : spoken.getFirst()) + Wire.INVALID_UTF8);
        return Stream.concat(broken, spoken.stream().skip(1)).toList();
    }

    Tokens tokensFor(Call call) {
        return tokens != null
                ? tokens
                : new Tokens(Tokens.count(call.texts()), piecesFor(call).size(), 0, 0);
    }

    private Script with(Pace other) {
        return new Script(pieces, endless, echoes, other, fault, tokens);
    }

    private Script with(Fault other) {
        return new Script(pieces, endless, echoes, pace, other, tokens);
    }

    /** When bytes go out. */
    record Pace(Duration first, Duration gap, Duration perByte, boolean headAtOnce) {

        static final Pace AT_ONCE = new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO, false);
    }

    /** What goes wrong. */
    record Fault(
            int status,
            String vendorCode,
            int cutAfterBytes,
            @Nullable String thenError,
            @Nullable Trouble trouble) {

        static final int HANG_UP = 0;
        static final Fault NONE = new Fault(200, "", Integer.MAX_VALUE, null, null);

        Fault withStatus(int code, String reason) {
            return new Fault(code, reason, cutAfterBytes, thenError, trouble);
        }

        Fault withTrouble(Trouble next) {
            return new Fault(status, vendorCode, cutAfterBytes, thenError, next);
        }
    }

    /** Bytes that should not be there. */
    enum Trouble {
        GARBAGE,
        BROKEN_FRAME,
        INVALID_UTF8
    }

    /** Token counts, see {@link #usage}. */
    record Tokens(int in, int out, int cacheRead, int cacheWrite) {

        Tokens {
            if (in < cacheRead + cacheWrite) {
                throw new IllegalArgumentException("The input includes what is read from and written to the cache");
            }
        }

        int inUncached() {
            return in - cacheRead - cacheWrite;
        }

        static int count(List<String> texts) {
            return texts.stream().mapToInt(text -> text.split("\\s+").length).sum();
        }
    }
}
