package com.allstarteams.coach.platform.web;

import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemType;
import com.allstarteams.coach.platform.problem.ProblemWriter;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers with a problem document what failed in a filter, before any controller. */
@Controller
@Hidden
class FailureOutsideControllers implements ErrorController {

    private static final int FIRST_SERVER_ERROR = 500;

    private final ProblemWriter problems;

    FailureOutsideControllers(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void fail(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemType type = status instanceof Integer code && code < FIRST_SERVER_ERROR
                ? (code == HttpServletResponse.SC_NOT_FOUND ? CommonProblems.NOT_FOUND_HERE : CommonProblems.INVALID)
                : CommonProblems.UNEXPECTED;
        problems.write(response, type, type.title() + ".");
    }
}
