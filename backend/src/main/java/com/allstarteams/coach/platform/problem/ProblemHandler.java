package com.allstarteams.coach.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure of a controller into a problem document. The only place that catches everything. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    @ExceptionHandler
    ResponseEntity<Object> expected(ProblemException problem) {
        Map<String, Object> document = ProblemDocument.of(problem);
        if (problem.type().status().is5xxServerError()) {
            log.warn("{}, traceId {}", problem.getMessage(), document.get("traceId"));
        }
        return answer(problem.type(), document);
    }

    @ExceptionHandler
    ResponseEntity<Object> malformedId(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getRequiredType() == java.util.UUID.class) {
            return answer(CommonProblems.NOT_FOUND_HERE, "There is nothing under this address.");
        }
        return answer(CommonProblems.INVALID, "The parameter '" + mismatch.getName() + "' has the wrong form.");
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<Object> databaseAway(Exception failure) {
        Map<String, Object> document =
                ProblemDocument.of(CommonProblems.UNAVAILABLE, "The coach cannot reach its store right now.", Map.of());
        log.warn("The database did not answer, traceId {}", document.get("traceId"), failure);
        return answer(CommonProblems.UNAVAILABLE, document);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception bug, HttpServletRequest request) {
        Map<String, Object> document =
                ProblemDocument.of(CommonProblems.UNEXPECTED, "Something went wrong on our side.", Map.of());
        log.error(
                "{} {} failed, traceId {}", request.getMethod(), request.getRequestURI(), document.get("traceId"), bug);
        return answer(CommonProblems.UNEXPECTED, document);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(CommonProblems.INVALID, "The body is not JSON of the expected form.");
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemType type = switch (HttpStatus.valueOf(status.value())) {
            case NOT_FOUND -> CommonProblems.NOT_FOUND_HERE;
            case METHOD_NOT_ALLOWED -> CommonProblems.WRONG_METHOD;
            case NOT_ACCEPTABLE -> CommonProblems.NOT_ACCEPTED;
            case UNSUPPORTED_MEDIA_TYPE -> CommonProblems.WRONG_MEDIA_TYPE;
            case CONTENT_TOO_LARGE -> CommonProblems.TOO_LARGE;
            case SERVICE_UNAVAILABLE -> CommonProblems.UNAVAILABLE;
            default -> status.is4xxClientError() ? CommonProblems.INVALID : CommonProblems.UNEXPECTED;
        };
        Map<String, Object> document = ProblemDocument.of(type, type.title() + ".", Map.of());
        if (type == CommonProblems.UNEXPECTED) {
            String uri = ((ServletWebRequest) request).getRequest().getRequestURI();
            log.error("{} failed, traceId {}", uri, document.get("traceId"), failure);
        }
        ResponseEntity<Object> answer = answer(type, document);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(merged(headers, answer.getHeaders()))
                .body(answer.getBody());
    }

    private static HttpHeaders merged(HttpHeaders given, HttpHeaders ours) {
        HttpHeaders all = new HttpHeaders();
        all.putAll(given);
        all.putAll(ours);
        return all;
    }

    private static ResponseEntity<Object> answer(ProblemType type, String detail) {
        return answer(type, ProblemDocument.of(type, detail, Map.of()));
    }

    private static ResponseEntity<Object> answer(ProblemType type, Map<String, Object> document) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (type.retryable()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(document);
    }
}
