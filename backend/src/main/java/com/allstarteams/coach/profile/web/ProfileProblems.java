package com.allstarteams.coach.profile.web;

import com.allstarteams.coach.platform.problem.ProblemType;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The failures of profile and reflection routes. */
public final class ProfileProblems {

    static final ProblemType CONFLICT = new ProblemType(
            "conflicting-edit",
            "CONFLICT_EDIT",
            HttpStatus.PRECONDITION_FAILED,
            "Saved elsewhere meanwhile",
            false,
            "Load the saved text, compare it with yours and save again.");

    static final ProblemType VERSION_NEEDED = new ProblemType(
            "version-needed",
            "VERSION_NEEDED",
            HttpStatus.PRECONDITION_REQUIRED,
            "Version missing",
            false,
            "Send the version you edited as If-Match, such as \"3\", or \"0\" for the first save.");

    public static final List<ProblemType> ALL = List.of(CONFLICT, VERSION_NEEDED);

    private ProfileProblems() {}
}
