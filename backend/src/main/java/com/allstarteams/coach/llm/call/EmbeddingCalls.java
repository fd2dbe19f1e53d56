package com.allstarteams.coach.llm.call;

import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.budget.EmbeddingAccount;
import com.allstarteams.coach.llm.budget.MadeCall;
import com.allstarteams.coach.llm.budget.MadeCall.Outcome;
import com.allstarteams.coach.llm.provider.Embedding;
import com.allstarteams.coach.llm.provider.ProviderHealth;
import com.allstarteams.coach.llm.telemetry.CallTelemetry;
import com.allstarteams.coach.platform.tenancy.Tenant;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What stands between a text and an embedding model at a provider: a gate of its own, the member's allowance, the ledger,
 * telemetry and health. Nothing is repeated.
 */
@Component
public class EmbeddingCalls implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddingCalls.class);
    private static final String NO_PROMPT = "none";

    private final CallTelemetry telemetry;
    private final EmbeddingAccount account;
    private final CallSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;
    private final CallTime time;
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** Whoever stops waiting interrupts the call, and that would break a connection to PostgreSQL in use. */
    private final ExecutorService accounting = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    public EmbeddingCalls(
            CallTelemetry telemetry,
            EmbeddingAccount account,
            CallSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this(telemetry, account, settings, meters, clock, CallTime.SYSTEM);
    }

    EmbeddingCalls(
            CallTelemetry telemetry,
            EmbeddingAccount account,
            CallSettings settings,
            MeterRegistry meters,
            Clock clock,
            CallTime time) {
        this.telemetry = telemetry;
        this.account = account;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.time = time;
    }

    /**
     * The way to one model, made once.
     *
     * @param provider vendor name of the OpenTelemetry GenAI conventions, such as {@code aws.bedrock}
     * @param model the vendor's own name of it
     */
    public Line to(String provider, String model) {
        Line line = new Line(provider, model);
        lines.add(line);
        return line;
    }

    /** Calls to one model that run at once, at most. */
    public int atOnce() {
        return settings.chats();
    }

    /** How the last calls went, for each model in the order in which they came into use. */
    public List<ProviderHealth.Report> reports() {
        return lines.stream().map(line -> line.health.report()).toList();
    }

    /** Waits for what is still to be kept. */
    @Override
    public void close() {
        accounting.close();
    }

    /** The way to one model. Thread-safe; interrupting the thread ends its call. */
    public final class Line {

        private final String provider;
        private final String model;
        private final ProviderGate gate;
        private final ProviderHealth health;

        private Line(String provider, String model) {
            this.provider = provider;
            this.model = model;
            this.gate = new ProviderGate(provider + " " + model, settings, time, meters);
            this.health = new ProviderHealth(clock, provider, model);
        }

        /**
         * Makes one call.
         *
         * @param member who asks; null for a passage of the shared handbook
         * @throws ModelFailure what the call throws; {@code SHED} or {@code NOT_ALLOWED} when none was made
         */
        public Embedding ask(@Nullable Tenant member, Supplier<Embedding> call) {
            gate.enter(AiFeature.COACHING);
            try {
                admit(member);
                return asked(member, call);
            } finally {
                gate.leave(AiFeature.COACHING);
            }
        }

        private void admit(@Nullable Tenant member) {
            Future<?> admission = accounting.submit(() -> account.admit(member));
            try {
                admission.get();
            } catch (InterruptedException unwanted) {
                gate.givenUp();
                Thread.currentThread().interrupt();
                throw new ModelFailure(Kind.LATE, "the caller stopped waiting before the call was made");
            } catch (ExecutionException refused) {
                gate.givenUp();
                throw refused.getCause() instanceof ModelFailure known ? known : broken(refused.getCause());
            }
        }

        private Embedding asked(@Nullable Tenant member, Supplier<Embedding> call) {
            long begun = time.nanos();
            try {
                Embedding embedding = telemetry.observeEmbedding(provider, model, call);
                Duration took = since(begun);
                gate.succeeded(took);
                health.worked();
                settle(member, took, embedding.inputTokens(), null);
                return embedding;
            } catch (ModelFailure known) {
                throw failed(member, since(begun), known);
            } catch (RuntimeException bug) {
                throw failed(member, since(begun), broken(bug));
            }
        }

        private ModelFailure failed(@Nullable Tenant member, Duration took, ModelFailure failure) {
            gate.failed(took, failure);
            if (failure.kind() != Kind.REFUSED) {
                health.failed(failure);
            }
            settle(member, took, 0, failure.kind());
            return failure;
        }

        private ModelFailure broken(@Nullable Throwable bug) {
            log.error("A call of {} failed as it should not", model, bug);
            return new ModelFailure(Kind.BROKEN, "a call of " + model + " failed as it should not");
        }

        private void settle(@Nullable Tenant member, Duration took, int tokens, @Nullable Kind failure) {
            Outcome outcome =
                    failure == null ? Outcome.COMPLETED : failure == Kind.LATE ? Outcome.LATE : Outcome.FAILED;
            Usage usage = new Usage(tokens, 0, 0, 0);
            MadeCall made = new MadeCall(provider, model, NO_PROMPT, usage, took, null, outcome, failure);
            accounting.execute(() -> account.settle(member, made));
        }

        private Duration since(long begun) {
            return Duration.ofNanos(time.nanos() - begun);
        }
    }
}
