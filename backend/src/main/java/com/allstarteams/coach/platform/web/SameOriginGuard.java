package com.allstarteams.coach.platform.web;

import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Guards every write against other sites without a token, which no existing client would send: JSON bodies only, and
 * from a browser only a same-origin request. A caller that sends neither {@code Sec-Fetch-Site} nor {@code Origin} is no
 * browser.
 *
 * @see "decision D36"
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SameOriginGuard extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final ProblemWriter problems;

    SameOriginGuard(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isSameOrigin(request)) {
            problems.write(response, CommonProblems.CROSS_SITE, "This request came from another site.");
        } else if (!isJson(request.getContentType())) {
            problems.write(response, CommonProblems.WRONG_MEDIA_TYPE, "The body must be application/json.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isSameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || matchesHost(origin, request);
    }

    private static boolean matchesHost(String origin, HttpServletRequest request) {
        try {
            return request.getHeader(HttpHeaders.HOST) != null
                    && request.getHeader(HttpHeaders.HOST)
                            .equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }
}
