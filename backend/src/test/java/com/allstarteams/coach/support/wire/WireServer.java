package com.allstarteams.coach.support.wire;

/** Listens on loopback. */
interface WireServer extends AutoCloseable {

    int port();

    /** Stops listening and resets every connection. */
    @Override
    void close();

    /** Where calls are answered, on the calling thread. */
    interface Desk {

        void answer(Call call, Line line);
    }
}
