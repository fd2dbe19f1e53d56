package com.allstarteams.coach.platform.web;

import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over 64 KiB before anything parses them, whether or not they announce their length. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyCap extends OncePerRequestFilter {

    private static final int MAX_BYTES = 64 * 1024;
    private static final String TOO_LARGE = "The request is larger than 64 KiB.";

    private final ProblemWriter problems;

    BodyCap(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            problems.write(response, CommonProblems.TOO_LARGE, TOO_LARGE);
            return;
        }
        chain.doFilter(new CappedRequest(request), response);
    }

    /** A request whose body ends in a problem when it grows over the cap. */
    private static final class CappedRequest extends HttpServletRequestWrapper {

        CappedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CappedStream(super.getInputStream());
        }
    }

    /** Counts what was read. */
    private static final class CappedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long count;

        CappedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            counted(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = body.read(buffer, offset, length);
            counted(Math.max(read, 0));
            return read;
        }

        private void counted(int bytes) {
            count += bytes;
            if (count > MAX_BYTES) {
                throw new ProblemException(CommonProblems.TOO_LARGE, TOO_LARGE);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
