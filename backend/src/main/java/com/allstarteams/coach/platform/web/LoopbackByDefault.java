package com.allstarteams.coach.platform.web;

import com.allstarteams.coach.platform.database.DatabaseServer;
import java.net.InetAddress;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps the embedded default, whose demonstration password everybody knows, on this machine's loopback interface.
 * {@code SERVER_ADDRESS} opens it.
 */
@Component
class LoopbackByDefault implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final DatabaseServer database;
    private final Environment environment;

    LoopbackByDefault(DatabaseServer database, Environment environment) {
        this.database = database;
        this.environment = environment;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (database.isEmbedded() && !environment.containsProperty("server.address")) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
