package com.allstarteams.coach.support.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 on plain sockets, so that every byte and every reset is the script's. One virtual thread reads a connection,
 * also while an answer is played, and so sees the client leave at once; another plays.
 */
final class TextServer implements WireServer {

    private static final int BACKLOG = 512;

    private final Desk desk;
    private final ServerSocket server;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    TextServer(int port, Desk desk) {
        this.desk = desk;
        try {
            this.server = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException("Port " + port + " cannot be opened", taken);
        }
        Thread.ofVirtual().name("double-accept").start(this::accept);
    }

    @Override
    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        connections.forEach(TextServer::reset);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.add(connection);
                Thread.startVirtualThread(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        Thread playing = null;
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            String head = readHead(in);
            while (head != null) {
                join(playing);
                Call call = readCall(head, in, out);
                SocketLine line = new SocketLine(connection, out);
                playing = Thread.startVirtualThread(() -> desk.answer(call, line));
                head = readHead(in);
            }
        } catch (IOException | InterruptedException gone) {
            reset(connection);
        } finally {
            connections.remove(connection);
            if (playing != null) {
                playing.interrupt();
            }
        }
    }

    private static void join(@Nullable Thread playing) throws InterruptedException {
        if (playing != null) {
            playing.join();
        }
    }

    /** Request line and headers; null when the client closed in between. */
    private static @Nullable String readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(512);
        int ending = 0;
        while (ending < 4) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.write(next);
            boolean expected = next == (ending % 2 == 0 ? '\r' : '\n');
            ending = expected ? ending + 1 : (next == '\r' ? 1 : 0);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static Call readCall(String head, InputStream in, OutputStream out) throws IOException {
        String[] lines = head.strip().split("\r\n", -1);
        Map<String, String> headers = new HashMap<>();
        for (int at = 1; at < lines.length; at++) {
            int colon = lines[at].indexOf(':');
            headers.put(
                    lines[at].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[at].substring(colon + 1).strip());
        }
        if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        byte[] body = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")
                ? readChunks(in)
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Call(lines[0].split(" ", -1)[1], headers, body);
    }

    private static byte[] readChunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = Integer.parseInt(readLine(in), 16);
        while (size > 0) {
            body.write(in.readNBytes(size));
            readLine(in);
            size = Integer.parseInt(readLine(in), 16);
        }
        readLine(in);
        return body.toByteArray();
    }

    private static String readLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("The client left in the middle of its request");
            }
            line.append((char) next);
            next = in.read();
        }
        return line.toString().strip();
    }

    private static void reset(Socket connection) {
        try {
            connection.setSoLinger(true, 0);
        } catch (SocketException closedAlready) {
            return;
        }
        try {
            connection.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A chunked answer on a connection that stays open. */
    private record SocketLine(Socket connection, OutputStream out) implements Line {

        @Override
        public void head(int status, Map<String, String> headers) throws IOException {
            StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Told\r\n");
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            head.append("transfer-encoding: chunked\r\n\r\n");
            out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        }

        @Override
        public void write(byte[] body, int from, int length) throws IOException {
            out.write(chunk(body, from, length, ""));
        }

        @Override
        public void last(byte[] body, int from, int length) throws IOException {
            out.write(chunk(body, from, length, "0\r\n\r\n"));
        }

        private static byte[] chunk(byte[] body, int from, int length, String end) {
            ByteArrayOutputStream chunk = new ByteArrayOutputStream(length + 24);
            if (length > 0) {
                chunk.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                chunk.write(body, from, length);
                chunk.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
            chunk.writeBytes(end.getBytes(StandardCharsets.ISO_8859_1));
            return chunk.toByteArray();
        }

        @Override
        public void cut() {
            reset(connection);
        }
    }
}
