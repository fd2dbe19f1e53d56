package com.allstarteams.coach.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/**
 * Every line that is logged until it is closed: ours from TRACE, everybody else's from INFO. A coach that starts takes all
 * listeners off, so begin after it.
 */
public final class CaughtLogs implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("com.allstarteams.coach");
    private final Level rootBefore = root.getLevel();
    private final Level oursBefore = ours.getLevel();
    private final Lines lines = new Lines();

    private CaughtLogs() {}

    public static CaughtLogs start() {
        CaughtLogs logs = new CaughtLogs();
        logs.lines.setContext(logs.root.getLoggerContext());
        logs.lines.start();
        logs.root.addAppender(logs.lines);
        logs.root.setLevel(Level.INFO);
        logs.ours.setLevel(Level.TRACE);
        return logs;
    }

    /** Message, context and the whole chain of the exception, if any. */
    public List<String> lines() {
        return lines.caught;
    }

    @Override
    public void close() {
        root.detachAppender(lines);
        root.setLevel(rootBefore);
        ours.setLevel(oursBefore);
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final List<String> caught = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            caught.add(event.getLoggerName() + " " + event.getThreadName() + " " + event.getFormattedMessage() + " "
                    + event.getMDCPropertyMap() + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    }
}
