package com.allstarteams.coach.identity.web;

import com.allstarteams.coach.platform.problem.ProblemType;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The failures of signing in. */
public final class IdentityProblems {

    static final ProblemType WRONG_CREDENTIALS = new ProblemType(
            "wrong-credentials",
            "WRONG_CREDENTIALS",
            HttpStatus.UNAUTHORIZED,
            "Sign-in failed",
            false,
            "Check the user name and the password.");

    public static final List<ProblemType> ALL = List.of(WRONG_CREDENTIALS);

    private IdentityProblems() {}
}
