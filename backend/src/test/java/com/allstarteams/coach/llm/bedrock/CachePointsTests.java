package com.allstarteams.coach.llm.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

class CachePointsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "global.anthropic.claude-sonnet-4-6",
                "eu.anthropic.claude-haiku-4-5-20251001-v1:0",
                "anthropic.claude-opus-4-20250514-v1:0",
                "anthropic.claude-3-7-sonnet-20250219-v1:0",
                "us.anthropic.claude-3-5-haiku-20241022-v1:0",
                "us.anthropic.claude-sonnet-5",
                "arn:aws:bedrock:eu-central-1:1:inference-profile/eu.anthropic.claude-sonnet-4-5-20250929-v1:0",
                "eu.amazon.nova-lite-v1:0"
            })
    void areTakenByThese(String model) {
        assertThat(CachePoints.takenBy(model)).isTrue();
        assertThat(system(model))
                .extracting(SystemContentBlock::type)
                .containsExactly(
                        SystemContentBlock.Type.TEXT,
                        SystemContentBlock.Type.CACHE_POINT,
                        SystemContentBlock.Type.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anthropic.claude-3-sonnet-20240229-v1:0",
                "anthropic.claude-3-haiku-20240307-v1:0",
                "anthropic.claude-3-5-sonnet-20240620-v1:0",
                "anthropic.claude-v2:1",
                "anthropic.claude-instant-v1",
                "meta.llama3-3-70b-instruct-v1:0",
                "mistral.mistral-large-2407-v1:0",
                "arn:aws:bedrock:eu-central-1:1:application-inference-profile/abc123"
            })
    void wouldBeRefusedByThese(String model) {
        assertThat(system(model))
                .extracting(SystemContentBlock::type)
                .containsExactly(SystemContentBlock.Type.TEXT, SystemContentBlock.Type.TEXT);
    }

    @Test
    void leavesAnEmptyNoteOut() {
        assertThat(BedrockRequest.of("m", request("")).system()).hasSize(1);
    }

    private static List<SystemContentBlock> system(String model) {
        return BedrockRequest.of(model, request("\nReference abc is internal.\n"))
                .system();
    }

    private static ModelRequest request(String note) {
        return new ModelRequest("Coach.", note, List.of(new ModelMessage(Speaker.MEMBER, "Hello")), 600, "coach.v1");
    }
}
