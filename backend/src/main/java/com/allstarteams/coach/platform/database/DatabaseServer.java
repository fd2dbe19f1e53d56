package com.allstarteams.coach.platform.database;

import org.jspecify.annotations.Nullable;

/** The PostgreSQL this application works on, for as long as the application runs. */
public final class DatabaseServer implements AutoCloseable {

    private final DatabaseAddress address;
    private final @Nullable EmbeddedServer embedded;

    private DatabaseServer(DatabaseAddress address, @Nullable EmbeddedServer embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    static DatabaseServer startEmbedded(CoachHome home) {
        EmbeddedServer server = EmbeddedServer.start(home);
        return new DatabaseServer(server.address(), server);
    }

    static DatabaseServer useExternal(DatabaseAddress address) {
        ExternalServer.check(address);
        return new DatabaseServer(address, null);
    }

    /** Whether this is the embedded default, the only place where demonstration accounts exist. */
    public boolean isEmbedded() {
        return embedded != null;
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
