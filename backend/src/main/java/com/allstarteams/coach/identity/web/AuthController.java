package com.allstarteams.coach.identity.web;

import com.allstarteams.coach.identity.Account;
import com.allstarteams.coach.identity.session.MemberSession;
import com.allstarteams.coach.identity.session.SignIn;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signs members in and out, in the JSON the existing clients know. */
@RestController
@RequestMapping(path = "/api/auth", produces = MediaType.APPLICATION_JSON_VALUE)
class AuthController {

    private static final int MAX_LENGTH = 200;

    private final SignIn signIn;
    private final MemberSession sessions;

    AuthController(SignIn signIn, MemberSession sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @PostMapping("/login")
    AccountReply login(@RequestBody LoginRequest body, HttpServletRequest request) {
        String username = required(body.username() != null ? body.username() : body.identifier());
        String password = required(body.password());
        Account account = signIn.signIn(username, password)
                .orElseThrow(() -> new ProblemException(
                        IdentityProblems.WRONG_CREDENTIALS, "The user name or the password is not right."));
        sessions.begin(request, account);
        return AccountReply.of(account);
    }

    @PostMapping("/logout")
    LogoutReply logout(@RequestBody LogoutRequest body, HttpServletRequest request) {
        sessions.end(request);
        return new LogoutReply(true, "You are signed out.", body.reason() == null ? "manual" : body.reason());
    }

    @GetMapping("/me")
    AccountReply me(HttpServletRequest request) {
        return AccountReply.of((Account) request.getAttribute(SessionAuthentication.ACCOUNT));
    }

    @GetMapping("/session-status")
    ResponseEntity<Map<String, Object>> sessionStatus(HttpServletRequest request) {
        return sessions.findAccount(request)
                .map(account -> ResponseEntity.ok(
                        Map.<String, Object>of("success", true, "valid", true, "userId", account.hostUserId())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .body(Map.of("success", false, "valid", false, "message", "Not signed in")));
    }

    private static String required(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > MAX_LENGTH || text.indexOf('\0') >= 0) {
            throw new ProblemException(CommonProblems.INVALID, "Give a user name and a password.");
        }
        return text;
    }

    /**
     * A sign-in attempt.
     *
     * @param identifier what some clients call the user name
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LoginRequest(
            @Nullable String username,
            @Nullable String identifier,
            @Nullable String password) {}

    /** A sign-out, with the client's reason when it gives one. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LogoutRequest(@Nullable String reason) {}

    /** The answer of login and me. */
    record AccountReply(boolean success, AccountView user) {

        static AccountReply of(Account account) {
            return new AccountReply(true, AccountView.of(account));
        }
    }

    /** The answer of logout. */
    record LogoutReply(boolean success, String message, String reason) {}
}
