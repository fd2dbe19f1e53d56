package com.allstarteams.coach.llm.bedrock;

import com.allstarteams.coach.llm.provider.ProviderSettings;
import com.allstarteams.coach.llm.provider.VendorFailures;
import com.allstarteams.coach.platform.setting.InvalidSetting;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where to call, and which model. As whom is decided at the first call, by the AWS SDK's default chain.
 *
 * @param endpoint absent for the region's own
 */
record BedrockAccount(String region, String model, @Nullable URI endpoint) {

    static final VendorFailures FAILURES = new VendorFailures(
            "the AWS role or key (AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_BEARER_TOKEN_BEDROCK or the role of the machine)",
            "CLAUDE_MODEL_ID",
            "AWS_REGION or AWS_ENDPOINT_URL_BEDROCK_RUNTIME");

    private static final String ENDPOINT = "AWS_ENDPOINT_URL_BEDROCK_RUNTIME";
    private static final String NEWEST_KNOWN = "global.anthropic.claude-sonnet-4-6";

    static BedrockAccount of(ProviderSettings settings) {
        String region = settings.findRegion()
                .orElseThrow(() -> new InvalidSetting(
                        "AWS_REGION",
                        "is missing",
                        "Set it to the AWS region to call Bedrock in, such as eu-central-1"));
        String model = settings.findVisible(FAILURES.model()).orElse(NEWEST_KNOWN);
        return new BedrockAccount(region, model, settings.findAddress(ENDPOINT).orElse(null));
    }
}
