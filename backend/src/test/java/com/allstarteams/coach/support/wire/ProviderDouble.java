package com.allstarteams.coach.support.wire;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A model provider on loopback that speaks one vendor's protocol and plays a script. Remembers the last {@value #KEPT}
 * calls. Thread-safe.
 */
public final class ProviderDouble implements AutoCloseable {

    private static final int KEPT = 2_000;

    private final Protocol protocol;
    private final WireServer server;
    private final Deque<Call> calls = new ArrayDeque<>();
    private Script first = Script.says("What would help you most now?");
    private Script then = first;
    private boolean calledBefore;

    private ProviderDouble(Protocol protocol, int port) {
        this.protocol = protocol;
        Wire wire = protocol.wire();
        WireServer.Desk desk = (call, line) -> new Playback(wire, taken(call), call, line).run();
        this.server = protocol == Protocol.BEDROCK ? new EventStreamServer(port, desk) : new TextServer(port, desk);
    }

    /** On a free port. */
    public static ProviderDouble start(Protocol protocol) {
        return start(protocol, 0);
    }

    public static ProviderDouble start(Protocol protocol, int port) {
        return new ProviderDouble(protocol, port);
    }

    /** What the vendor's base URL setting wants. */
    public URI baseUri() {
        String address = "http://127.0.0.1:" + server.port();
        return URI.create(protocol == Protocol.OPENAI ? address + "/v1" : address);
    }

    /** Sets what every following call plays and forgets the calls so far. */
    public void play(Script script) {
        play(script, script);
    }

    /** Sets what the next call plays, and what all after it play. */
    public synchronized void play(Script first, Script then) {
        this.first = first;
        this.then = then;
        calledBefore = false;
        calls.clear();
    }

    /** The calls since the script was set, in the order they came. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    private synchronized Script taken(Call call) {
        if (calls.size() == KEPT) {
            calls.removeFirst();
        }
        calls.addLast(call);
        Script script = calledBefore ? then : first;
        calledBefore = true;
        return script;
    }

    @Override
    public void close() {
        server.close();
    }

    /** Whose protocol is spoken. */
    public enum Protocol {
        BEDROCK,
        ANTHROPIC,
        OPENAI,
        OLLAMA;

        Wire wire() {
            return switch (this) {
                case OPENAI -> new OpenAiWire();
                case ANTHROPIC -> new AnthropicWire();
                case OLLAMA -> new OllamaWire();
                case BEDROCK -> new BedrockWire();
            };
        }
    }
}
