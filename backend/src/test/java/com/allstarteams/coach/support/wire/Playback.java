package com.allstarteams.coach.support.wire;

import com.allstarteams.coach.support.wire.Script.Fault;
import com.allstarteams.coach.support.wire.Script.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plays one script to one caller. */
final class Playback {

    private static final byte[] NOTHING = {};

    private final Wire wire;
    private final Script script;
    private final Call call;
    private final Line line;
    private int written;

    Playback(Wire wire, Script script, Call call, Line line) {
        this.wire = wire;
        this.script = script;
        this.call = call;
        this.line = line;
    }

    /** Returns when the script is over or the caller is gone. */
    void run() {
        try {
            perform();
        } catch (InterruptedException | IOException gone) {
            call.cancel();
        }
    }

    private void perform() throws IOException, InterruptedException {
        Fault fault = script.fault();
        Wire.Refusal refusal = fault.status() == 200 ? wire.refusal(call) : null;
        byte[] whole = wire.whole(call, script);
        if (!script.pace().headAtOnce() || whole != null || fault.status() != 200) {
            pause(script.pace().first());
        }
        if (fault.status() == Fault.HANG_UP) {
            cut();
        } else if (refusal != null) {
            fail(refusal.status(), refusal.code(), refusal.message());
        } else if (fault.status() != 200) {
            fail(fault.status(), fault.vendorCode(), message());
        } else if (whole != null) {
            line.head(200, Map.of("content-type", "application/json"));
            finish(fault.trouble() == null ? whole : new byte[] {'{', '"', (byte) 0xC3, '('});
        } else {
            stream();
        }
    }

    private void stream() throws IOException, InterruptedException {
        line.head(200, Map.of("content-type", wire.streamType()));
        if (!write(wire.opening(call, script))) {
            return;
        }
        if (script.pace().headAtOnce()) {
            pause(script.pace().first());
        }
        if (speak()) {
            String error = script.fault().thenError();
            finish(error == null ? wire.closing(call, script) : wire.error(error, message()));
        }
    }

    private boolean speak() throws IOException, InterruptedException {
        List<String> pieces = script.piecesFor(call);
        byte[] trouble = trouble();
        boolean first = true;
        do {
            for (String piece : pieces) {
                if (!first) {
                    pause(script.pace().gap());
                }
                if (!write(wire.piece(call, piece)) || (first && !write(trouble))) {
                    return false;
                }
                first = false;
            }
        } while (script.endless());
        return !first || write(trouble);
    }

    private byte[] trouble() {
        @Nullable Trouble trouble = script.fault().trouble();
        if (trouble == Trouble.GARBAGE) {
            return wire.garbage();
        }
        return trouble == Trouble.BROKEN_FRAME ? wire.brokenFrame() : NOTHING;
    }

    private void fail(int status, String code, String message) throws IOException, InterruptedException {
        Wire.Failure failure = wire.failure(code, message);
        line.head(status, failure.headers());
        finish(Wire.bytes(failure.body()));
    }

    private String message() {
        return script.echoes() ? String.join("\n", call.texts()) : "The double was told to fail.";
    }

    /** Whether the script goes on. */
    private boolean write(byte[] bytes) throws IOException, InterruptedException {
        int length = Math.min(bytes.length, script.fault().cutAfterBytes() - written);
        written += length;
        if (dripping()) {
            drip(bytes, length);
        } else if (length > 0) {
            line.write(bytes, 0, length);
        }
        if (written >= script.fault().cutAfterBytes()) {
            cut();
            return false;
        }
        return true;
    }

    /** A caller that has the last byte may leave, so the call counts as ended just before. */
    private void finish(byte[] bytes) throws IOException, InterruptedException {
        if (written + bytes.length > script.fault().cutAfterBytes()) {
            write(bytes);
            return;
        }
        int from = 0;
        if (dripping() && bytes.length > 0) {
            from = bytes.length - 1;
            drip(bytes, from);
        }
        call.end();
        line.last(bytes, from, bytes.length - from);
    }

    private void cut() {
        call.end();
        line.cut();
    }

    private boolean dripping() {
        return script.pace().perByte().isPositive();
    }

    private void drip(byte[] bytes, int length) throws IOException, InterruptedException {
        for (int at = 0; at < length; at++) {
            line.write(bytes, at, 1);
            pause(script.pace().perByte());
        }
    }

    private static void pause(Duration wait) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
    }
}
