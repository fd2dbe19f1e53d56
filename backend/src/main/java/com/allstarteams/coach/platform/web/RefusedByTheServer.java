package com.allstarteams.coach.platform.web;

import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemType;
import com.allstarteams.coach.platform.problem.ProblemWriter;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Answers as a problem document, not as a page, what Tomcat refuses before any of our filters sees it. */
@Component
class RefusedByTheServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger log = LoggerFactory.getLogger(RefusedByTheServer.class);

    private final ProblemWriter problems;

    RefusedByTheServer(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve()));
    }

    /** The inner valve reports first; the standard one finds the report written. */
    private final class ProblemValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            ProblemType type = status == 404
                    ? CommonProblems.NOT_FOUND_HERE
                    : status < 500 ? CommonProblems.INVALID : CommonProblems.UNEXPECTED;
            try {
                problems.write(response.getResponse(), type, type.title() + ".");
                response.finishResponse();
            } catch (IOException readerGone) {
                log.debug("Nobody waits for the refusal", readerGone);
            }
        }
    }
}
