package com.allstarteams.coach.support.wire;

import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * Runs one double alone, for trying an adapter by hand. Arguments: the protocol in lower case, and a port or 0 for the
 * usual one.
 */
final class DoubleRunner {

    private static final String ANSWER =
            "You noticed what the planning gave you, and you said it plainly. It seems that seeing the whole before the"
                    + " details is where you feel strong. What would it look like to bring that into your next meeting?";

    private DoubleRunner() {}

    public static void main(String[] arguments) throws InterruptedException {
        Protocol protocol = Protocol.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        int asked = Integer.parseInt(arguments[1]);
        try (ProviderDouble vendor = ProviderDouble.start(protocol, asked == 0 ? usualPort(protocol) : asked)) {
            vendor.play(Script.says(ANSWER.split("(?<=\\s)"))
                    .firstAfter(Duration.ofMillis(200))
                    .gap(Duration.ofMillis(30)));
            System.out.println("Speaking " + protocol + " at " + vendor.baseUri() + ". In another shell:");
            System.out.println("  " + settings(protocol, vendor.baseUri().toString()) + " make run");
            new CountDownLatch(1).await();
        }
    }

    private static int usualPort(Protocol protocol) {
        return switch (protocol) {
            case OPENAI -> 9801;
            case BEDROCK -> 9802;
            case ANTHROPIC -> 9803;
            case OLLAMA -> 9804;
        };
    }

    private static String settings(Protocol protocol, String address) {
        return switch (protocol) {
            case OPENAI -> "COACH_MODEL=openai COACH_OPENAI_BASE_URL=" + address + " COACH_OPENAI_MODEL=double";
            case BEDROCK ->
                "COACH_MODEL=bedrock AWS_ENDPOINT_URL_BEDROCK_RUNTIME=" + address + " AWS_REGION=eu-central-1"
                        + " AWS_ACCESS_KEY_ID=double AWS_SECRET_ACCESS_KEY=double CLAUDE_MODEL_ID=double";
            case ANTHROPIC ->
                "COACH_MODEL=anthropic COACH_ANTHROPIC_BASE_URL=" + address
                        + " COACH_ANTHROPIC_API_KEY=double COACH_ANTHROPIC_MODEL=double";
            case OLLAMA -> "COACH_MODEL=ollama COACH_OLLAMA_BASE_URL=" + address + " COACH_OLLAMA_MODEL=double";
        };
    }
}
