package com.allstarteams.coach.llm.wire;

import com.allstarteams.coach.llm.ModelFailure;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * Has LangChain4j's models speak through a {@link VendorStream}: on the calling thread, cancellable, with broken answers
 * told from whole ones.
 */
public final class LangChainDoor implements HttpClient, HttpClientBuilder {

    private final VendorStream stream;

    public LangChainDoor(VendorStream stream) {
        this.stream = stream;
    }

    /** Unlike LangChain4j's own clients this returns when the answer is over; the parser is the stream's own. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            stream.send(
                    translated(request), frame -> listener.onEvent(new ServerSentEvent(frame.event(), frame.data())));
        } catch (ModelFailure failure) {
            listener.onError(failure);
            return;
        }
        listener.onClose();
    }

    private static java.net.http.HttpRequest translated(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("Answers are streamed only");
    }

    @Override
    public HttpClient build() {
        return this;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ZERO;
    }

    /** Not taken: the stream has its own. */
    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return Duration.ZERO;
    }

    /** Not taken: whoever reads the answer decides how long to wait. */
    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }
}
