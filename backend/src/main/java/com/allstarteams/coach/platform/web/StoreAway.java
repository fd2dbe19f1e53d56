package com.allstarteams.coach.platform.web;

import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 when the store is away before any controller is reached, such as while the web session is looked up. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class StoreAway extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(StoreAway.class);

    private final ProblemWriter problems;

    StoreAway(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException away) {
            log.warn("The store did not answer: {}", away.getClass().getSimpleName());
            if (!response.isCommitted()) {
                response.reset();
                response.setHeader(HttpHeaders.RETRY_AFTER, "2");
                problems.write(response, CommonProblems.UNAVAILABLE, "The coach cannot reach its store right now.");
            }
        }
    }
}
