package com.allstarteams.coach.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorFailuresTests {

    private static final VendorFailures FAILURES = new VendorFailures("THE_KEY", "THE_MODEL", "THE_ADDRESS");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | {"error":{"type":"invalid_request_error","message":"Your credit balance is too low"}} | SPEND_LIMIT
            429 | {"error":{"type":"insufficient_quota","code":"insufficient_quota","message":""}} | SPEND_LIMIT
            402 | {"error":{"message":"Insufficient credits","code":402}} | SPEND_LIMIT
            429 | {"error":{"type":"tokens","code":"rate_limit_exceeded"}} | BUSY
            404 | {"object":"error","message":"The model `x` does not exist.","type":"NotFoundError","code":404} | UNKNOWN_MODEL
            404 | {"error":"model 'x' not found"} | UNKNOWN_MODEL
            400 | {"error":{"type":"invalid_request_error","code":"model_not_found"}} | UNKNOWN_MODEL
            401 | <html>no json</html> | CREDENTIALS
            413 | {"error":{"type":"request_too_large"}} | REFUSED
            502 | Bad gateway | BROKEN
            500 | {"error":{"type":"server_error"}} | BROKEN
            503 | {"error":{"type":"server_error"}} | BUSY
            301 | moved | UNKNOWN_MODEL
            """)
    void tellsTheKindFromStatusAndBody(int status, String body, Kind kind) {
        assertThat(FAILURES.status(status, VendorError.parse(body)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ValidationException | The provided model identifier is invalid. | UNKNOWN_MODEL
            ValidationException | Invocation with on-demand throughput isn't supported. | UNKNOWN_MODEL
            ValidationException | messages.0 is empty | REFUSED
            ThrottlingException | Too many tokens per day, please wait before trying again. | SPEND_LIMIT
            ThrottlingException | Too many requests | BUSY
            ExpiredTokenException | expired | CREDENTIALS
            """)
    void readsTheWordsOfBedrock(String code, String text, Kind kind) {
        assertThat(FAILURES.status(400, new VendorError(List.of(code), text)).kind())
                .isEqualTo(kind);
    }

    @Test
    void readsCodesInTheStreamWithoutCase() {
        assertThat(FAILURES.inStream(new VendorError(List.of("throttlingException"), ""))
                        .kind())
                .isEqualTo(Kind.BUSY);
    }

    @Test
    void saysWhichSettingToLookAtAndNothingThatWasSent() {
        ModelFailure failure = FAILURES.status(
                401, VendorError.parse("{\"error\":{\"code\":\"sk-secret-1234\",\"message\":\"Ada wrote: hello\"}}"));

        assertThat(failure)
                .hasMessageContaining("THE_KEY")
                .hasMessageContaining("401")
                .hasMessageNotContaining("sk-")
                .hasMessageNotContaining("Ada");
    }
}
