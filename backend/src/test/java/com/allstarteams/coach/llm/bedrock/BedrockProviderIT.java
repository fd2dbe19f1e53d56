package com.allstarteams.coach.llm.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BedrockProviderIT {

    private static final List<String> KEYS = List.of("aws.accessKeyId", "aws.secretAccessKey");

    private final Map<String, String> before = new HashMap<>();

    @BeforeEach
    void forgetCredentials() {
        for (String key : KEYS) {
            String value = System.clearProperty(key);
            if (value != null) {
                before.put(key, value);
            }
        }
        System.setProperty("aws.disableEc2Metadata", "true");
        System.setProperty("aws.sharedCredentialsFile", "/nonexistent");
    }

    @AfterEach
    void restoreCredentials() {
        before.forEach(System::setProperty);
        System.clearProperty("aws.disableEc2Metadata");
        System.clearProperty("aws.sharedCredentialsFile");
    }

    @Test
    void looksForCredentialsAtTheFirstCallAndSaysWhenThereAreNone() throws Exception {
        BedrockAccount account = new BedrockAccount("eu-central-1", "m", URI.create("http://127.0.0.1:1"));
        ModelRequest request =
                new ModelRequest("Coach.", "", List.of(new ModelMessage(Speaker.MEMBER, "Hello")), 600, "coach.v1");

        try (BedrockProvider provider = new BedrockProvider(account);
                ModelReply reply = provider.begin(request)) {
            assertThatThrownBy(() -> reply.next(Duration.ofSeconds(20)))
                    .isInstanceOfSatisfying(
                            ModelFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS));
        }
    }
}
